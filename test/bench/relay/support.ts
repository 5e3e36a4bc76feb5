/** Filling a relay for the benches, without the cost of HTTP per event. */
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { webhookBody } from './bodies.ts'

const PER_POST = 250

/** Posts events in lists; resolves when all are acknowledged. Their ids start with `prefix`. */
export async function postMany(url: string, count: number, prefix: string): Promise<void> {
  for (let from = 0; from < count; from += PER_POST) {
    const bodies = Array.from({ length: Math.min(PER_POST, count - from) }, (_, i) =>
      webhookBody(`${prefix}-${from + i}`),
    )
    const response = await fetch(`${url}/webhooks/myoperator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `[${bodies.join()}]`,
    })
    if (response.status !== 200) throw new Error(`answered ${response.status}`)
  }
}

/** Resident memory of a process, in bytes. Linux. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024
}

export async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!condition()) {
    if (performance.now() > end) return false
    await wait(5)
  }
  return true
}
