/** 10,000 missed events, from the relay's process to this desk's database: received, parsed, applied, stored. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../electron/database/database.ts'
import { createDesk } from '../../electron/desk/desk.ts'
import { DEFAULT_SETTINGS } from '../../shared/views/settings.ts'
import { anAccount } from '../support/an-account.ts'
import { startRelayProcess } from '../support/relay-process.ts'
import { anEnd, aRing } from './ring-webhooks.ts'
import { type BenchRow, median, runAlone } from './row.ts'

const EVENTS = 10_000
const PER_POST = 250
const RUNS = 3
const AGENT = { userId: 'a1b2c3d4e5f60718', name: 'Bench', phones: ['+919810012301'] }
const SILENT = () => ({ info: () => {}, warn: console.warn, error: console.error })

const events = Array.from({ length: EVENTS / 2 }, (_, call) => {
  const customer = `+9190001${String(call).padStart(5, '0')}`
  return [
    aRing(`replay-${call}`, customer, '+919810012301'),
    anEnd(`replay-${call}`, customer, '+919810012301'),
  ]
}).flat()

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  const relay = await startRelayProcess({ RELAY_DATA_DIR: join(folder, 'relay'), RELAY_WEBHOOK_AUTH: 'none' })
  const token = await relay.enrol(AGENT)
  const first = await fetch(
    `${relay.url}/webhooks/myoperator`,
    post([aRing('zero', '+919000000000', '+919810012301')]),
  )
  if (!first.ok) throw new Error(`the relay answered ${first.status}`)
  const start = await cursorNow(folder, relay.url, token, 'cursor')
  for (let at = 0; at < events.length; at += PER_POST) {
    await fetch(`${relay.url}/webhooks/myoperator`, post(events.slice(at, at + PER_POST)))
  }
  const times: number[] = []
  for (let attempt = 0; attempt < RUNS; attempt += 1) {
    times.push(await catchUp(join(folder, `desk-${attempt}.db`), relay.url, token, start))
  }
  await relay.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
  const ms = median(times)
  return [
    {
      what: `replay of ${EVENTS.toLocaleString('en')} missed events to one desk, applied and stored`,
      value: `${(ms / 1000).toFixed(2)} s (median of ${RUNS})`,
      target: '<= 1.5 s',
      ok: ms <= 1500,
    },
  ]
}

const post = (body: unknown) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

function open(path: string, relayUrl: string, token: string, onChange: () => void) {
  const database = openDatabase(path)
  const secrets = {
    relayUrl,
    token,
    agent: { ...AGENT, role: 'agent' as const },
    account: anAccount('http://127.0.0.1:1'),
  }
  const desk = createDesk({
    database,
    secrets,
    fetch,
    version: 'bench',
    now: () => new Date(),
    random: () => 0,
    onChange,
    settings: () => DEFAULT_SETTINGS,
    firstCursor: null,
    downloads: () => '',
    showInFolder: () => {},
    onContacts: () => {},
    onCustomers: () => {},
    onFollowUps: () => {},
    notify: () => {},
    fetchMedia: fetch,
    recordingsFolder: `${path}-recordings`,
    mediaFolder: `${path}-media`,
    cacheKey: async () => null,
    onCalls: () => {},
    onTemplate: () => {},
    onChats: () => {},
    log: SILENT,
  })
  return { database, desk }
}

/** Where the relay's journal ends now: what a new desk is told as "from now". */
async function cursorNow(folder: string, relayUrl: string, token: string, name: string): Promise<string> {
  const caughtUp = Promise.withResolvers<void>()
  const { database, desk } = open(join(folder, `${name}.db`), relayUrl, token, () => {
    if (desk.linkView().caughtUp) caughtUp.resolve()
  })
  desk.start()
  await caughtUp.promise
  desk.stop()
  const cursor = String(database.get("SELECT value FROM meta WHERE key = 'feed.cursor'")?.value)
  database.close()
  return cursor
}

async function catchUp(path: string, relayUrl: string, token: string, cursor: string): Promise<number> {
  const caughtUp = Promise.withResolvers<void>()
  const { database, desk } = open(path, relayUrl, token, () => {
    if (desk.linkView().caughtUp) caughtUp.resolve()
  })
  database.run("INSERT INTO meta VALUES ('feed.cursor', ?)", cursor)
  const from = performance.now()
  desk.start()
  await caughtUp.promise
  const ms = performance.now() - from
  const stored = Number(database.get('SELECT count(*) AS n FROM events')?.n)
  desk.stop()
  database.close()
  if (stored !== EVENTS) throw new Error(`stored ${stored} of ${EVENTS} events`)
  return ms
}

await runAlone(import.meta.main, run)
