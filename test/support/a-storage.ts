/** The provider's storage and its links on a real socket: it serves ranges, and can be told to misbehave. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Result } from '../../shared/ipc.ts'

type Misbehave = (request: IncomingMessage, response: ServerResponse) => boolean

/** Bytes that are different everywhere, and begin as a WAV file does. */
export function someAudio(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8) * 17 + (at >> 16) * 7) & 0xff
  bytes.write('RIFF', 0)
  bytes.write('WAVEfmt ', 8)
  return bytes
}

export async function aStorage(audio: Buffer) {
  const asked: { range: string | null; cookie: boolean; signature: string; path: string }[] = []
  const state = {
    type: 'audio/wav' as string | null,
    ranges: true,
    sayLength: true,
    /** Links with a smaller number are used up. */
    oldest: 0,
    linksGiven: 0,
    /** Takes the answer over. */
    misbehave: (() => false) as Misbehave,
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://storage')
    const signature = url.searchParams.get('signature') ?? ''
    const range = request.headers.range ?? null
    asked.push({ range, cookie: 'cookie' in request.headers, signature, path: url.pathname })
    if (Number(signature) < state.oldest) return response.writeHead(403).end('<Error>expired</Error>')
    if (state.misbehave(request, response)) return
    const [, from = '0', to = ''] = (state.ranges && /^bytes=(\d+)-(\d*)$/.exec(range ?? '')) || []
    const last = to === '' ? audio.length - 1 : Number(to)
    const part = audio.subarray(Number(from), last + 1)
    const isPart = state.ranges && range !== null
    response.writeHead(isPart ? 206 : 200, {
      ...(state.type === null ? {} : { 'Content-Type': state.type }),
      ...(state.sayLength ? { 'Content-Length': part.length } : {}),
      ...(isPart ? { 'Content-Range': `bytes ${from}-${last}/${audio.length}` } : {}),
      'Set-Cookie': 'tracker=1',
    })
    response.end(part)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return {
    url,
    state,
    asked,
    close,
    /** Every link given out so far is answered 403. */
    expire: () => {
      state.oldest = state.linksGiven + 1
    },
    linkFor: async (file: string): Promise<Result<string>> => {
      state.linksGiven += 1
      return { ok: true, value: `${url}/${file}?signature=${state.linksGiven}` }
    },
  }
}
