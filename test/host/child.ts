/** The app's process in the stand-in. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileCache } from '../support/compile-cache.ts'

const MAX_OUTPUT = 64 * 1024

interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Child {
  readonly process: ChildProcess
  readonly ended: Promise<Ending>
  /** The last 64 KiB it wrote. */
  output(): string
  /** Asks the app to quit, and kills it when it has not within that time. */
  stop(limitMs: number): Promise<void>
}

/** Node 24, which Electron embeds, whatever Node runs the tests. */
function findNode(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(binary) ? binary : process.execPath
}

/** @param command the main file and what it is started with */
export function startChild(command: readonly string[], env: NodeJS.ProcessEnv, echo: boolean): Child {
  const register = fileURLToPath(new URL('./register.ts', import.meta.url))
  const child = spawn(findNode(), ['--import', new URL(`file://${register}`).href, ...command], {
    env: { ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-MAX_OUTPUT)
    if (echo) process.stderr.write(chunk)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  // Emitted when a message cannot be sent any more; the exit says the rest.
  child.on('error', (error) => keep(Buffer.from(String(error))))
  const ended = new Promise<Ending>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  return {
    process: child,
    ended,
    output: () => output,
    async stop(limitMs) {
      if (child.connected) child.send({ type: 'quit' })
      const killer = setTimeout(() => child.kill('SIGKILL'), limitMs)
      await ended
      clearTimeout(killer)
    },
  }
}
