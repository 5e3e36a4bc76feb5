/**
 * app://ringside/: the windows' only origin, served from the built renderer, with a strict policy (app-headers.ts).
 */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { net, protocol } from 'electron'
import { fileFor, isMedia, isRecording } from './app-files.ts'
import { APP_HEADERS, withAppHeaders } from './app-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Before `ready`: the scheme behaves like https, so that origins, storage and fetch work. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // `stream`: without it the engine's player takes nothing from the scheme that comes bit by bit.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

const nothingThere = () => new Response('Not found', { status: 404, headers: APP_HEADERS })

export interface Served {
  /** The built windows. */
  readonly root: string
  /** Answers an address below /recordings/. */
  readonly recording: (request: Request) => Promise<Response>
  /** Answers an address below /media/. */
  readonly media: (request: Request) => Promise<Response>
  readonly devServer: string | undefined
}

/**
 * Serves the windows from `root`. `devServer` is set by `npm run dev` only: then files come from it, with its
 * hot reload allowed, which the shipped policy is not.
 */
export function serveApp({ root, recording, media, devServer }: Served): void {
  protocol.handle('app', async (request) => {
    if (isRecording(request.url)) return withAppHeaders(await recording(request))
    if (isMedia(request.url)) return withAppHeaders(await media(request))
    if (devServer) {
      const { pathname, search } = new URL(request.url)
      return net.fetch(new URL(pathname + search, devServer).href)
    }
    const file = fileFor(root, request.url)
    if (file === null) return nothingThere()
    try {
      const body = await readFile(file)
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(body), { headers: { ...APP_HEADERS, 'Content-Type': type } })
    } catch {
      return nothingThere()
    }
  })
}
