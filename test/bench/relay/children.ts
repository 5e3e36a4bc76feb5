/** Processes of the benches: each announces itself with one JSON line on stdout. */
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

export interface Child<T> {
  readonly first: T
  /** The next JSON line. */
  next(): Promise<Record<string, unknown>>
  /** One JSON line to its stdin. */
  send(line: object): void
  stop(): Promise<void>
}

/** Starts a script beside this file and resolves with the first JSON line it prints. */
export async function startChild<T>(script: string, args: readonly string[]): Promise<Child<T>> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', resolve(import.meta.dirname, script), ...args],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const lines: Record<string, unknown>[] = []
  const waiting: Array<(line: Record<string, unknown>) => void> = []
  let rest = ''
  let ended = (_error: Error) => {}
  child.once('exit', (code) => ended(new Error(`${script} ended with ${code}`)))
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const line = JSON.parse(part)
      const waiter = waiting.shift()
      if (waiter) waiter(line)
      else lines.push(line)
    }
  })
  const next = () =>
    new Promise<Record<string, unknown>>((done, failed) => {
      const line = lines.shift()
      if (line) return done(line)
      waiting.push(done)
      ended = failed
    })
  const first = (await next()) as T
  return {
    first,
    next,
    send: (line) => child.stdin?.write(`${JSON.stringify(line)}\n`),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((exited) => child.once('exit', exited))
      child.kill('SIGTERM')
      await gone
    },
  }
}
