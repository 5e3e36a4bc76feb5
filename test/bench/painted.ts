/**
 * Webhook -> painted: a webhook is posted to a real relay process and the card is painted in the pop window of
 * the real built app; beside it the floor, a bare http -> ws -> page pipe that stores nothing, in the same run
 * and into the same kind of page.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { WebSocket, WebSocketServer } from 'ws'
import { launchApp } from '../host/launch.ts'
import { withAccount } from './account.ts'
import { anEnd, aRing } from './ring-webhooks.ts'
import { type BenchRow, percentile, runAlone } from './row.ts'

const RINGS = 200
const WARM_UP = 20

/** When the frame that holds a number was presented (this machine's clock, ms), told once per number. */
interface Paints {
  of(number: string): Promise<number>
}

const watchPaints = () => {
  const seen = new Set<string>()
  const look = () => {
    for (const found of (document.body.textContent ?? '').matchAll(/90[\d ]{8,9}/g)) {
      const number = found[0].replace(/\D/g, '')
      if (number.length !== 10 || seen.has(number)) continue
      seen.add(number)
      // A task queued from the frame callback runs after that frame's paint.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const tell: (number: string, at: number) => void = Reflect.get(globalThis, 'tellPaint')
          tell(number, performance.timeOrigin + performance.now())
        }),
      )
    }
  }
  const changes = { subtree: true, childList: true, characterData: true }
  new MutationObserver(look).observe(document.documentElement, changes)
}

async function paintsOf(page: Page): Promise<Paints> {
  const told = new Map<string, PromiseWithResolvers<number>>()
  const slot = (number: string) => {
    const known = told.get(number) ?? Promise.withResolvers<number>()
    told.set(number, known)
    return known
  }
  await page.exposeFunction('tellPaint', (number: string, at: number) => slot(number).resolve(at))
  await page.evaluate(watchPaints)
  return { of: (number) => slot(number).promise }
}

const post = (url: string, event: unknown) =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(event) })

const now = () => performance.timeOrigin + performance.now()
const numberOf = (ring: number) => String(9000100000 + ring)

/** What the path itself costs: http, ws, page.evaluate, paint; nothing parsed, stored or decided. */
async function floor(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    document.body.innerHTML = '<article></article>'
  })
  const server = createServer()
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  server.on('request', (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      for (const client of sockets.clients) client.send(Buffer.concat(chunks).toString())
      response.end('{"ok":true}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
  await once(client, 'open')
  client.on('message', (data) => {
    page
      .evaluate((text) => {
        const article = document.querySelector('article')
        if (article) article.textContent = JSON.parse(text).customer_identifier.slice(3)
      }, String(data))
      .catch(() => {})
  })
  const paints = await paintsOf(page)
  const times: number[] = []
  for (let ring = 0; ring < RINGS + WARM_UP; ring += 1) {
    const number = numberOf(ring)
    const start = now()
    await post(`http://127.0.0.1:${port}/`, aRing(`floor-${ring}`, `+91${number}`, '+919800000001'))
    times.push((await paints.of(number)) - start)
  }
  client.terminate()
  server.close()
  return times.slice(WARM_UP)
}

async function ringside(page: Page, relayUrl: string, phone: string): Promise<number[]> {
  const paints = await paintsOf(page)
  const times: number[] = []
  const url = `${relayUrl}/webhooks/myoperator`
  for (let ring = 0; ring < RINGS + WARM_UP; ring += 1) {
    const number = numberOf(ring)
    const session = `bench-${ring}`
    const start = now()
    await post(url, aRing(session, `+91${number}`, phone))
    times.push((await paints.of(number)) - start)
    await post(url, anEnd(session, `+91${number}`, phone))
    await page.getByRole('article').waitFor({ state: 'detached' })
  }
  return times.slice(WARM_UP)
}

export async function run(): Promise<BenchRow[]> {
  return withAccount(async ({ relay, simulator, phone, profileDir, env }) => {
    await simulator.control('seed', { contacts: 5000 })
    const app = await launchApp({ profileDir, env })
    try {
      const main = await app.window('main')
      await main.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Connected' }).waitFor()
      // The first ring shows the pop; from then on its page is there.
      await post(`${relay.url}/webhooks/myoperator`, aRing('first', '+919111111111', phone))
      const pop = await app.window('pop')
      await pop.getByRole('article').waitFor()
      await post(`${relay.url}/webhooks/myoperator`, anEnd('first', '+919111111111', phone))
      await pop.getByRole('article').waitFor({ state: 'detached' })
      const ours = await ringside(pop, relay.url, phone)
      const bare = await pop.context().newPage()
      await bare.setContent('<title>floor</title>')
      const theirs = await floor(bare)
      const [p50, p95] = [percentile(ours, 0.5), percentile(ours, 0.95)]
      const [floor50, floor95] = [percentile(theirs, 0.5), percentile(theirs, 0.95)]
      return [
        {
          what: `webhook -> card painted, ${RINGS} rings`,
          value: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
          target: 'p95 <= 100 ms and <= 2 x floor',
          floor: `bare pipe p50 ${floor50.toFixed(1)} ms, p95 ${floor95.toFixed(1)} ms`,
          ok: p95 <= 100 && p95 <= 2 * floor95,
        },
      ]
    } finally {
      await app.close()
    }
  })
}

await runAlone(import.meta.main, run)
