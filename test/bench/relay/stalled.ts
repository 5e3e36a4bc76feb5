/** Clients that stop reading while 20 MB are posted: what each of them costs the relay. */
import { connectAgent } from '../../relay/support/client.ts'
import { startRelayProcess } from '../../support/relay-process.ts'
import { type BenchRow, runAlone } from '../row.ts'
import { residentBytes } from './support.ts'

const STALLED = 20
const EVENTS = 200
const EVENT_BYTES = 100_000
const MB = 1024 * 1024

async function grown(stalled: boolean): Promise<number> {
  const relay = await startRelayProcess()
  const clients = []
  for (let i = 0; i < STALLED; i++) {
    const token = await relay.enrol({
      userId: `aa${i}`,
      name: `Agent ${i}`,
      phones: ['+919810000001'],
      role: 'supervisor',
    })
    clients.push(connectAgent(relay.url, token))
  }
  await Promise.all(clients.map((client) => client.frame('caught-up')))
  const before = await residentBytes(relay.pid)
  if (stalled) for (const client of clients) client.socket.pause()
  const pad = 'x'.repeat(EVENT_BYTES)
  for (let i = 0; i < EVENTS; i++) {
    await fetch(`${relay.url}/webhooks/myoperator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ event_id: `stall-${i}`, event_type: 'odd', pad }),
    })
  }
  const after = await residentBytes(relay.pid)
  for (const client of clients) client.socket.terminate()
  await relay.kill('SIGTERM')
  return after - before
}

export async function run(): Promise<BenchRow[]> {
  const healthy = await grown(false)
  const stalled = await grown(true)
  const each = Math.max(0, stalled - healthy) / STALLED / MB
  return [
    {
      what: 'relay: a stalled client, while 20 MB of events arrive',
      value: `${each.toFixed(2)} MB more than a reading one (${STALLED} of them; whole process +${(stalled / MB).toFixed(0)} MB)`,
      target: '<= 1 MiB',
      floor: `reading clients: whole process +${(healthy / MB).toFixed(0)} MB`,
      ok: each <= 1,
    },
  ]
}

await runAlone(import.meta.main, run)
