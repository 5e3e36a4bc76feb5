/** Durable acks per second, 64 connections, 1.5 KB JSON, FULL sync: the relay beside its floor, in turns. */
import { startRelayProcess } from '../../support/relay-process.ts'
import { type BenchRow, median, runAlone } from '../row.ts'
import { startChild } from './children.ts'

const ROUNDS = 3
const SECONDS = 1.5
const WARM_UP = 1

interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failures: number
}

async function load(url: string, seconds: number): Promise<Load> {
  const child = await startChild('load.ts', [url, String(seconds), '64'])
  // The child is our own load.ts: its last line is a Load.
  return (await child.next()) as unknown as Load
}

export async function run(): Promise<BenchRow[]> {
  const floor = await startChild<{ url: string }>('floor.ts', [])
  const relay = await startRelayProcess()
  await relay.enrol({ userId: '694e6be5a520b309', name: 'Ayesha', phones: ['+919810000001'] })
  const floors: Load[] = []
  const relays: Load[] = []
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [bare, ours] = [await load(floor.first.url, SECONDS), await load(relay.url, SECONDS)]
    if (round < 0) continue
    floors.push(bare)
    relays.push(ours)
  }
  await floor.stop()
  await relay.kill('SIGTERM')
  // Each round against the floor of the same round: the machine's speed changes by the minute.
  const ratio = median(relays.map((ours, round) => ours.perSecond / (floors[round]?.perSecond ?? 0)))
  const p99 = median(relays.map((ours) => ours.p99))
  const failures = relays.reduce((sum, ours) => sum + ours.failures, 0)
  const text = (loads: readonly Load[]) =>
    `${median(loads.map(({ perSecond }) => perSecond))}/s, p50 ${median(loads.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${median(loads.map(({ p99 }) => p99)).toFixed(1)} ms`
  return [
    {
      what: 'relay: durable acks, 64 connections, 1.5 KB',
      value: `${text(relays)} (${(ratio * 100).toFixed(0)} % of the floor)`,
      target: '>= 80 % of the floor; p99 <= 50 ms',
      floor: text(floors),
      ok: ratio >= 0.8 && p99 <= 50 && failures === 0,
    },
  ]
}

await runAlone(import.meta.main, run)
