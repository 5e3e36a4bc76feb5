/** kill -9 under load: what was acknowledged is there, and reaches a client that resumes by cursor once. */
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startRelayProcess } from '../support/relay-process.ts'
import { connectAgent, until } from './support/client.ts'
import { PATH, tempDir } from './support/relay.ts'
import { AYESHA, aCall } from './support/webhooks.ts'

const KILLS = 10
const SENDERS = 8
/** Twelve starts of a process, on whatever machine. */
const LIMIT_MS = 240_000

test(
  `${KILLS} kills: every acknowledged event is delivered exactly once`,
  async () => {
    const dataDir = tempDir()
    const env = { RELAY_DATA_DIR: dataDir }
    const acked = new Set<string>()
    const received: string[] = []
    let cursor: string | null = null
    let token = ''

    /** Posts until the relay is gone; what gets no answer is sent again to the next one, as the provider does. */
    async function send(url: string, sender: number, pending: Map<number, string>) {
      for (let i = 0; ; i++) {
        const id = pending.get(sender) ?? `${url}-${sender}-${i}`
        pending.set(sender, id)
        try {
          const response = await fetch(url + PATH, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(aCall({ id, legs: [{ phone: '+919810000001' }] })),
          })
          if (response.status !== 200) return
        } catch {
          return
        }
        acked.add(id)
        pending.delete(sender)
      }
    }

    const pending = new Map<number, string>()
    for (let round = 0; round <= KILLS; round++) {
      const relay = await startRelayProcess(env)
      if (token === '') token = await relay.enrol(AYESHA)
      const client = connectAgent(relay.url, token, { cursor })
      await client.frame('welcome')
      const before = acked.size
      const sending = Array.from({ length: SENDERS }, (_, sender) => send(relay.url, sender, pending))
      await until('under load', () => acked.size >= before + 40)
      if (round < KILLS) await relay.kill('SIGKILL')
      else await relay.kill('SIGTERM')
      await Promise.all(sending)
      await client.closed()
      received.push(...client.ids())
      cursor = client.cursor()
    }

    const last = await startRelayProcess(env)
    const client = connectAgent(last.url, token, { cursor })
    await client.frame('caught-up')
    received.push(...client.ids())
    await client.close()
    await last.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })

    expect(acked.size).toBeGreaterThan(KILLS * 40)
    expect(new Set(received).size).toBe(received.length)
    const there = new Set(received)
    expect([...acked].filter((id) => !there.has(id))).toEqual([])
  },
  LIMIT_MS,
)
