/** 10,000 missed events to one client that acknowledges every page: the relay's share of a long absence. */

import { connectAgent } from '../../relay/support/client.ts'
import { startRelayProcess } from '../../support/relay-process.ts'
import { type BenchRow, median, runAlone } from '../row.ts'
import { postMany } from './support.ts'

const EVENTS = 10_000
const RUNS = 3

export async function run(): Promise<BenchRow[]> {
  const relay = await startRelayProcess()
  const token = await relay.enrol({ userId: '694e6be5a520b309', name: 'Ayesha', phones: ['+919810000001'] })
  const first = connectAgent(relay.url, token)
  const { cursor } = await first.frame('caught-up')
  await first.close()
  await postMany(relay.url, EVENTS, 'replay')
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const startedAt = performance.now()
    const client = connectAgent(relay.url, token, { cursor })
    await client.frame('caught-up')
    times.push(performance.now() - startedAt)
    if (client.items.length !== EVENTS) throw new Error(`${client.items.length} of ${EVENTS}`)
    await client.close()
  }
  await relay.kill('SIGTERM')
  const ms = median(times)
  return [
    {
      what: 'relay: replay of 10,000 missed events of 1.5 KB to one client',
      value: `${ms.toFixed(0)} ms`,
      target: '<= 1.5 s with storing them; well under 1 s without',
      ok: ms < 1_000,
    },
  ]
}

await runAlone(import.meta.main, run)
