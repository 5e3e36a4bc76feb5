/** The relay as a process of its own, started as `npm run relay` starts it. */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { z } from 'zod'
import type { sharedAccountSchema } from '../../shared/account.ts'
import { compileCache } from './compile-cache.ts'

const MAIN = resolve(import.meta.dirname, '../../relay/main.ts')
const START_LIMIT_MS = 20_000
const run = promisify(execFile)

export type Env = Readonly<Record<string, string>>

export interface CliAgent {
  readonly userId: string
  readonly name: string
  readonly phones: readonly string[]
  readonly role?: 'agent' | 'supervisor'
}

export interface RelayProcess {
  readonly url: string
  readonly pid: number
  readonly dataDir: string
  /** All log lines so far. */
  readonly lines: () => readonly string[]
  /** Resolves to the exit code (null after a signal) once the process is gone. */
  kill(signal: NodeJS.Signals): Promise<number | null>
  /** The command line, beside the running relay. */
  cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>
  /** Adds the agent on the command line and exchanges the code for a token. */
  enrol(agent: CliAgent): Promise<string>
}

const cleanEnv = (env: Env): NodeJS.ProcessEnv => ({
  ...compileCache,
  PATH: process.env.PATH ?? '',
  RELAY_PORT: '0',
  ...env,
})

/** Runs the relay's main file, or the built one, to its end. */
export async function runRelay(args: readonly string[], env: Env, main = MAIN) {
  try {
    const { stdout, stderr } = await run(process.execPath, [main, ...args], { env: cleanEnv(env) })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

/**
 * Resolves once the relay says that it listens. Without RELAY_DATA_DIR it gets one of its own, removed on exit.
 * What `env` holds (RELAY_SECRET_KEY for one) holds for its command line too.
 */
export async function startRelayProcess(env: Env = {}, main = MAIN): Promise<RelayProcess> {
  const own = env.RELAY_DATA_DIR === undefined ? mkdtempSync(join(tmpdir(), 'ringside-relay-')) : null
  const dataDir = env.RELAY_DATA_DIR ?? String(own)
  const fullEnv = { RELAY_WEBHOOK_AUTH: 'none', ...env, RELAY_DATA_DIR: dataDir }
  const child = spawn(process.execPath, [main], { env: cleanEnv(fullEnv), stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const url = await new Promise<string>((listening, failed) => {
    const limit = setTimeout(() => failed(new Error(`the relay did not start: ${errors}`)), START_LIMIT_MS)
    exited.then((code) => failed(new Error(`the relay ended with ${code}: ${errors}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        const fields = JSON.parse(line)
        if (fields.msg !== 'listening') continue
        clearTimeout(limit)
        listening(fields.url)
      }
    })
  })
  const cli = (...args: string[]) => runRelay(args, fullEnv, main)
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    lines: () => lines,
    async kill(signal) {
      child.kill(signal)
      const code = await exited
      if (own !== null) rmSync(own, { recursive: true, force: true })
      return code
    },
    cli,
    async enrol(agent) {
      const code = await inviteWith(cli, agent)
      const response = await fetch(`${url}/v1/enroll`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      const { token } = (await response.json()) as { token: string }
      return token
    },
  }
}

/** Adds the agent on the command line; the code is for a desktop to enrol with. */
export const invite = (relay: RelayProcess, agent: CliAgent): Promise<string> => inviteWith(relay.cli, agent)

async function inviteWith(cli: RelayProcess['cli'], agent: CliAgent): Promise<string> {
  const { userId, name, phones, role = 'agent' } = agent
  const options = ['--user-id', userId, '--name', name, '--role', role]
  const { stdout, stderr } = await cli(
    'agent',
    'add',
    ...options,
    ...phones.flatMap((phone) => ['--phone', phone]),
  )
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as { code: string }).code
}

/** Stores the account as an administrator does. The relay must have been started with a RELAY_SECRET_KEY. */
export async function setAccount(
  { cli }: RelayProcess,
  account: z.input<typeof sharedAccountSchema>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-account-'))
  try {
    const file = join(folder, 'account.json')
    writeFileSync(file, JSON.stringify(account), { mode: 0o600 })
    const { code, stderr } = await cli('account', 'set', '--file', file)
    if (code !== 0) throw new Error(stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
