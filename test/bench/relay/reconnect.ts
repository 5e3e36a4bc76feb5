/** The relay is killed with 500 desktops on it, started again, and all of them come back at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgentStore } from '../../../relay/agents/store.ts'
import { openDatabase } from '../../../relay/journal/open.ts'
import { connectAgent } from '../../relay/support/client.ts'
import { startRelayProcess } from '../../support/relay-process.ts'
import { type BenchRow, runAlone } from '../row.ts'
import { postMany, until } from './support.ts'

const AGENTS = 500
const MISSED = 50
const LIMIT_MS = 15_000

function tokensOf(dataDir: string): string[] {
  const db = openDatabase(dataDir)
  db.exec('PRAGMA synchronous = OFF')
  const agents = createAgentStore(db, Date.now)
  const tokens = Array.from({ length: AGENTS }, (_, i) => {
    const agent = {
      userId: `aa${i}`,
      name: `Agent ${i}`,
      role: 'supervisor' as const,
      phones: [],
      extension: null,
    }
    return agents.enroll(agents.add(agent).code)?.token ?? ''
  })
  db.close()
  return tokens
}

export async function run(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringside-bench-'))
  const env = { RELAY_DATA_DIR: dataDir }
  const tokens = tokensOf(dataDir)
  let relay = await startRelayProcess(env)
  const before = tokens.map((token) => connectAgent(relay.url, token))
  await Promise.all(before.map((client) => client.frame('caught-up')))
  await postMany(relay.url, MISSED, 'seen')
  // Killed while the pushes are still on their way: some desktops have them, some do not.
  await relay.kill('SIGKILL')
  await Promise.all(before.map((client) => client.closed()))
  const startedAt = performance.now()
  relay = await startRelayProcess(env)
  const after = tokens.map((token, i) =>
    connectAgent(relay.url, token, { cursor: before[i]?.cursor() ?? null }),
  )
  const whole = await until(
    () => after.every((client) => client.frames.some(({ type }) => type === 'caught-up')),
    LIMIT_MS,
  )
  const seconds = (performance.now() - startedAt) / 1000
  const complete = after.filter((client, i) => {
    const ids = [...(before[i]?.ids() ?? []), ...client.ids()]
    return ids.length === MISSED && new Set(ids).size === MISSED
  }).length
  for (const client of after) client.socket.terminate()
  await relay.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
  return [
    {
      what: 'relay: 500 desktops back after kill -9, start of the relay included',
      value: `all caught up in ${seconds.toFixed(1)} s, ${complete} of ${AGENTS} with every event exactly once`,
      target: '<= 10 s, nothing lost',
      ok: whole && seconds <= 10 && complete === AGENTS,
    },
  ]
}

await runAlone(import.meta.main, run)
