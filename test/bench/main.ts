/**
 * npm run bench [name ...]: runs the benches one after another, prints the table and keeps it, with the machine
 * and the date, under bench-results/. The app must have been built.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import type { BenchRow } from './row.ts'

const BENCHES: Readonly<Record<string, string>> = {
  painted: './painted.ts',
  'desk-replay': './desk-replay.ts',
  'call-backs': './call-backs.ts',
  contacts: './contacts.ts',
  'contacts-window': './contacts-window.ts',
  'call-log': './call-log.ts',
  'call-log-window': './call-log-window.ts',
  chats: './chats.ts',
  'chats-window': './chats-window.ts',
  'start-window': './start-window.ts',
  acks: './relay/acks.ts',
  'fan-out': './relay/fan-out.ts',
  'idle-memory': './relay/idle-memory.ts',
  replay: './relay/replay.ts',
  reconnect: './relay/reconnect.ts',
  stalled: './relay/stalled.ts',
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(1)
}

const machine = {
  at: new Date().toISOString(),
  cpu: cpus()[0]?.model.trim(),
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  loadBefore: loadavg()[0],
}
console.log(JSON.stringify(machine))

const rows: BenchRow[] = []
for (const [name, file] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { run } = (await import(file)) as { run: () => Promise<BenchRow[]> }
  for (const row of await run()) {
    rows.push(row)
    console.log(
      `${row.ok ? 'ok  ' : 'MISS'} ${row.what}: ${row.value} (target ${row.target}; ${row.floor ?? 'no floor'})`,
    )
  }
}

const folder = resolve(import.meta.dirname, '../../bench-results')
await mkdir(folder, { recursive: true })
await writeFile(
  join(folder, `${machine.at.replaceAll(':', '-')}.json`),
  JSON.stringify({ machine, rows }, null, 2),
)
