/** The built windows on a loopback port, with the policy that main serves them under, and no main behind them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve, sep } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { answerMedia } from './media.ts'
import { answerSound } from './sound.ts'

const RENDERER = resolve(import.meta.dirname, '../../renderer')

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** Builds as electron.vite.config.ts builds the renderer. */
export async function buildSite(folder: string): Promise<void> {
  const before = process.env.NODE_ENV
  // Under a test runner Vite would bundle React's development build.
  process.env.NODE_ENV = 'production'
  try {
    await build({
      root: RENDERER,
      configFile: false,
      logLevel: 'warn',
      base: './',
      plugins: [react(), tailwindcss()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1_000,
        rollupOptions: { input: { main: join(RENDERER, 'main.html'), pop: join(RENDERER, 'pop.html') } },
      },
    })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Serves what was built. */
export async function serveSite(folder: string): Promise<Site> {
  const server = createServer(async (request, response) => {
    // A browser asks by itself; the app's windows do not.
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    if (request.url?.startsWith('/recordings/')) return void answerSound(request, response)
    if (request.url?.startsWith('/media/')) return answerMedia(request.url, response)
    const file = resolve(folder, `.${new URL(request.url ?? '/', 'http://site').pathname}`)
    const body = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null
    if (body === null) return response.writeHead(404).end()
    response
      .writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
      })
      .end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Built into a temporary folder, and served. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-screens-'))
  await buildSite(folder)
  const { url, close } = await serveSite(folder)
  return {
    url,
    close: async () => {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
