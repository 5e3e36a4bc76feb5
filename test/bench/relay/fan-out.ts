/** Pushing one event of 1 KB to 1,000 agents: the relay's hub beside a bare ws broadcast. */
import { type BenchRow, median, runAlone } from '../row.ts'
import { startChild } from './children.ts'

const AGENTS = 1_000
const ROUNDS = 60
const RUNS = 3

interface Result {
  readonly perSecond: number
  readonly p99: number
}

async function open(mode: 'bare' | 'hub') {
  const server = await startChild<{ url: string }>('sockets-server.ts', [mode])
  const agents = await startChild('agents.ts', [server.first.url, String(AGENTS)])
  await agents.next()
  return {
    async round(): Promise<Result> {
      agents.send({ expected: AGENTS * ROUNDS })
      await agents.next()
      server.send({ rounds: ROUNDS })
      // The child is our own agents.ts: what it says after a burst is a Result.
      return (await agents.next()) as unknown as Result
    },
    async close() {
      await agents.stop()
      await server.stop()
    },
  }
}

export async function run(): Promise<BenchRow[]> {
  const bare = await open('bare')
  const hub = await open('hub')
  const results: { bare: Result; hub: Result }[] = []
  for (let i = -1; i < RUNS; i++) {
    const result = { bare: await bare.round(), hub: await hub.round() }
    if (i >= 0) results.push(result)
  }
  await bare.close()
  await hub.close()
  const ratio = median(results.map((one) => one.hub.perSecond / one.bare.perSecond))
  const text = (mode: 'bare' | 'hub') =>
    `${median(results.map((one) => one[mode].perSecond))} deliveries/s, p99 ${median(results.map((one) => one[mode].p99))} ms`
  return [
    {
      what: 'relay: fan-out to 1,000 agents, 1 KB',
      value: `${text('hub')} (${(ratio * 100).toFixed(0)} % of the floor)`,
      target: '>= 80 % of bare ws',
      floor: text('bare'),
      ok: ratio >= 0.8,
    },
  ]
}

await runAlone(import.meta.main, run)
