/**
 * app://ringside/: the windows' only origin, served from the built renderer, with a strict policy.
 * The page may load nothing from anywhere else and talk to nobody but the main process.
 */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { net, protocol } from 'electron'
import { fileFor, isRecording } from './app-files.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

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

const nothingThere = () => new Response('Not found', { status: 404, headers: HEADERS })

export interface Served {
  /** The built windows. */
  readonly root: string
  /** Answers an address below /recordings/. */
  readonly recording: (request: Request) => Promise<Response>
  readonly devServer: string | undefined
}

const withHeaders = ({ body, status, headers: own }: Response) => {
  const headers = new Headers(own)
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  return new Response(body, { status, headers })
}

/**
 * Serves the windows from `root`. `devServer` is set by `npm run dev` only: then files come from it, with its
 * hot reload allowed, which the shipped policy is not.
 */
export function serveApp({ root, recording, devServer }: Served): void {
  protocol.handle('app', async (request) => {
    if (isRecording(request.url)) return withHeaders(await recording(request))
    if (devServer) {
      const { pathname, search } = new URL(request.url)
      return net.fetch(new URL(pathname + search, devServer).href)
    }
    const file = fileFor(root, request.url)
    if (file === null) return nothingThere()
    try {
      const body = await readFile(file)
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'Content-Type': type } })
    } catch {
      return nothingThere()
    }
  })
}
