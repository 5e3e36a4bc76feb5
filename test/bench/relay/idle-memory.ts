/** What an idle agent costs the relay: resident memory with 1,000 open connections less that with none. */
import { type BenchRow, runAlone } from '../row.ts'
import { startChild } from './children.ts'

const AGENTS = 1_000
const KB = 1024

async function perAgent(mode: 'bare' | 'hub'): Promise<number> {
  const server = await startChild<{ url: string }>('sockets-server.ts', [mode])
  const measure = async () => {
    server.send({ rounds: 0 })
    return Number((await server.next()).rss)
  }
  // The first hundred pay for code and pools that all share.
  const few = await startChild('agents.ts', [server.first.url, '100'])
  await few.next()
  const before = await measure()
  const many = await startChild('agents.ts', [server.first.url, String(AGENTS)])
  await many.next()
  const after = await measure()
  await Promise.all([few.stop(), many.stop()])
  await server.stop()
  return (after - before) / AGENTS / KB
}

export async function run(): Promise<BenchRow[]> {
  const bare = await perAgent('bare')
  const hub = await perAgent('hub')
  return [
    {
      what: 'relay: memory per idle agent',
      value: `${hub.toFixed(1)} KB`,
      target: '<= 30 KB',
      floor: `bare ws ${bare.toFixed(1)} KB`,
      ok: hub <= 30,
    },
  ]
}

await runAlone(import.meta.main, run)
