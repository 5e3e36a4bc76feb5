/** Starts the simulator as its own process, as the e2e specs and the benches use it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Account } from '../../shared/account.ts'
import type { RecordedRequest } from '../../simulator/http/recorder.ts'
import { compileCache } from './compile-cache.ts'

const MAIN = resolve(import.meta.dirname, '../../simulator/main.ts')
const START_LIMIT_MS = 20_000

interface Listening {
  readonly urls: {
    readonly publicApi: string
    readonly obd: string
    readonly developers: string
    readonly control: string
  }
  readonly account: Account
  readonly users: readonly {
    readonly userId: string
    readonly name: string
    readonly phone: string
    readonly extension: string
  }[]
}

export interface SimulatorProcess extends Listening {
  readonly pid: number
  /** POSTs to the control interface ("incoming-call", "calls/ID/continue"); without a body it GETs. */
  control<T = Record<string, unknown>>(path: string, body?: unknown): Promise<T>
  requests(): Promise<RecordedRequest[]>
  stop(): Promise<void>
}

/** The start line, or what the process said instead of it. */
const listening = async (child: ChildProcess): Promise<Listening> => {
  if (!child.stdout || !child.stderr) throw new Error('The simulator has no output.')
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk)
  })
  const lines = createInterface({ input: child.stdout })
  const line = new Promise<string>((found, lost) => {
    lines.once('line', found)
    child.once('exit', (code) => lost(new Error(`The simulator ended with ${code}: ${complaint}`)))
    child.once('error', lost)
    setTimeout(() => lost(new Error(`The simulator did not start: ${complaint}`)), START_LIMIT_MS).unref()
  })
  const start: { msg?: string } & Listening = JSON.parse(await line)
  if (start.msg !== 'listening') throw new Error(`Not a start line: ${JSON.stringify(start)}`)
  return start
}

/** Any free port and no waiting, unless `env` says otherwise. */
export const startSimulatorProcess = async (
  env: Record<string, string> = {},
  main = MAIN,
): Promise<SimulatorProcess> => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...compileCache, SIM_PORT: '0', SIM_SPEED: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  const start = await listening(child).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const control = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${start.urls.control}/${path.replace(/^\//, '')}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok)
      throw new Error(`Control ${path} answered ${response.status}: ${JSON.stringify(answer)}`)
    return answer as T
  }
  return {
    urls: start.urls,
    account: start.account,
    users: start.users,
    pid: child.pid ?? 0,
    control,
    requests: () => control<RecordedRequest[]>('requests'),
    stop,
  }
}
