/** net.request: a GET whose redirects are told of; following one is not for the stand-in. */
import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import { loud } from './loud.ts'

interface RequestOptions {
  readonly url: string
  readonly redirect?: 'follow' | 'error' | 'manual'
  readonly credentials?: 'include' | 'omit' | 'same-origin'
  readonly cache?: string
  readonly referrerPolicy?: string
}

const headersOf = (headers: Headers): Record<string, string> => Object.fromEntries(headers)

/** As Electron's IncomingMessage: a stream with a status and headers. */
function incoming(response: Response): Readable {
  const { status, statusText, headers } = response
  const stream = response.body ? Readable.fromWeb(response.body as never) : Readable.from([])
  return Object.assign(stream, {
    statusCode: status,
    statusMessage: statusText,
    headers: headersOf(headers),
  })
}

export function clientRequest(options: RequestOptions, isOnline: () => boolean) {
  const emitter = new EventEmitter()
  const headers = new Headers()
  const stopper = new AbortController()

  const run = async () => {
    if (!isOnline()) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const response = await fetch(options.url, { headers, redirect: 'manual', signal: stopper.signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) {
      emitter.emit('response', incoming(response))
      return
    }
    if (options.redirect !== 'manual') throw new Error('the stand-in follows no redirect of net.request')
    const next = new URL(location, options.url).href
    emitter.emit('redirect', response.status, 'GET', next, headersOf(response.headers))
    if (!stopper.signal.aborted) throw new Error('Redirect was cancelled')
  }

  return loud(
    Object.assign(emitter, {
      setHeader: (name: string, value: string) => headers.set(name, value),
      abort: () => stopper.abort(),
      end: () => {
        run().catch((error: unknown) => {
          if (!stopper.signal.aborted) emitter.emit('error', error)
        })
      },
    }),
    'net.request',
  )
}
