/** The demo as a desk meets it: a real relay and a real simulator on loopback, in a folder that is removed. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createContactsApi } from '../../../electron/api/public-api.ts'
import { type Demo, startDemo } from '../../../electron/demo/start-demo.ts'
import type { DemoAction } from '../../../shared/ipc.ts'
import { type Client, connectAgent } from '../../relay/support/client.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const begin = (folder: string, speed = 40) => startDemo({ folder, now: () => new Date(), log: SILENT, speed })

const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

describe('a demo', () => {
  let folder: string
  let demo: Demo
  let client: Client
  let backlog = Number.POSITIVE_INFINITY
  let seen = 0

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringside-test-'))
    demo = await begin(folder)
    client = connectAgent(demo.secrets.relayUrl, demo.secrets.token, { cursor: demo.cursor })
    backlog = (await client.frame('welcome')).backlog
    await client.until('the replay', () => client.items.length >= backlog)
  })
  afterAll(async () => {
    await client.close()
    await demo.stop()
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => {
    seen = client.items.length
  })
  /** What has come since the test began. */
  const live = () => client.items.slice(seen).map(({ event }) => event)
  const act = (action: DemoAction) => demo.act(action)
  const ended = (count = 1) =>
    client.until('the calls end', () => live().filter(({ type }) => type === 'call.summary').length >= count)
  const summaries = () => live().flatMap((event) => (event.type === 'call.summary' ? [event] : []))
  const me = '694e6be5a520b301'

  it('has a history of more than a thousand events, all of them past', () => {
    expect(demo.secrets.agent).toMatchObject({ userId: me, name: 'Asha Verma', role: 'supervisor' })
    expect(client.frames.some(({ type }) => type === 'reset')).toBe(false)
    expect(backlog).toBeGreaterThan(1000)
    expect(new Set(client.ids()).size).toBe(backlog)
    const now = new Date().toISOString()
    for (const { event } of client.items) expect(event.at <= now).toBe(true)
  })

  it('has 300 contacts with custom fields', async () => {
    const api = createContactsApi(fetch, demo.secrets.account)
    const pages = await Promise.all([0, 100, 200, 300].map((offset) => api.list(offset)))
    const contacts = pages.flatMap((page) => (page.ok ? page.value.contacts : []))
    expect(pages.map((page) => page.ok && page.value.count)).toEqual([300, 300, 300, 300])
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(300)
    expect(contacts.filter(({ customFields }) => customFields?.city === 'Pune').length).toBeGreaterThan(3)
  })

  it('rings me, and I pick up', async () => {
    await act('ring-me')
    await ended()
    expect(live().map(({ type }) => type)).toEqual([
      'call.initiated',
      'call.dial_begin',
      'call.answered',
      'call.end',
      'call.summary',
    ])
    const [call] = summaries()
    expect(call?.payload.status).toBe('bridged')
    expect(call?.payload.legs.find(({ type }) => type === 'agent')).toMatchObject({
      userId: me,
      result: 'answered',
      talkSeconds: 20,
    })
  })

  it('lets me miss a call', async () => {
    await act('miss-a-call')
    await ended()
    const [call] = summaries()
    expect(call?.payload.status).toBe('missed')
    expect(call?.payload.legs.filter(({ type }) => type === 'agent')).toMatchObject([
      { userId: me, result: 'not_answered', ringSeconds: 6 },
    ])
  })

  it('has a colleague pass a call on to me', async () => {
    await act('transfer')
    await ended()
    const agents = summaries()[0]?.payload.legs.filter(({ type }) => type === 'agent')
    expect(agents).toMatchObject([
      { name: 'Rohan Mehta', result: 'answered' },
      { userId: me, result: 'answered' },
    ])
  })

  it('has a customer write', async () => {
    await act('customer-writes')
    await client.until('the message', () => live().length > 0)
    expect(live()[0]).toMatchObject({ type: 'message.received', direction: 'incoming' })
  })

  it('does several things at once, with known customers', async () => {
    await Promise.all([act('ring-me'), act('ring-me'), act('transfer'), act('miss-a-call')])
    await ended(4)
    expect(new Set(summaries().map(({ sessionId }) => sessionId)).size).toBe(4)
    for (const { customer } of summaries()) expect(customer).toMatch(/^\+91[789]0000\d{5}$/)
  })

  it('dials out', async () => {
    const { companyId, obd } = demo.secrets.account
    const response = await fetch(obd.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': obd.apiKey },
      body: JSON.stringify({
        company_id: companyId,
        secret_token: obd.secretToken,
        type: '1',
        number: '+919000012345',
        public_ivr_id: obd.publicIvrId,
        user_id: demo.secrets.agent.userId,
        reference_id: 'demo-test-1',
      }),
    })
    expect(response.status).toBe(200)
    await ended()
    expect(summaries()[0]).toMatchObject({
      direction: 'outgoing',
      customer: '+919000012345',
      payload: { clientRefId: 'demo-test-1', status: 'bridged' },
    })
  })

  it('takes webhooks from nobody else', async () => {
    const response = await fetch(new URL('/webhooks/myoperator', demo.secrets.relayUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(401)
  })
})

describe('its end', () => {
  it('closes all that it opened, in the middle of a call, once', async () => {
    const folder = tempFolder()
    const demo = await begin(folder, 1)
    await demo.act('ring-me')
    const { relayUrl, account } = demo.secrets
    expect([await isListening(relayUrl), await isListening(account.publicApi.baseUrl)]).toEqual([true, true])
    await Promise.all([demo.stop(), demo.stop()])
    await demo.stop()
    expect([await isListening(relayUrl), await isListening(account.publicApi.baseUrl)]).toEqual([
      false,
      false,
    ])
    await demo.act('customer-writes')
    rmSync(folder, { recursive: true })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('beginning', () => {
  it('writes into its folder only', async () => {
    const folder = tempFolder()
    const demo = await begin(folder)
    onTestFinished(demo.stop)
    expect(readdirSync(folder)).toEqual(['relay'])
    for (const url of [demo.secrets.relayUrl, demo.secrets.account.obd.url]) {
      expect(new URL(url).hostname).toBe('127.0.0.1')
    }
  })

  it('says nothing on stdout', async () => {
    const written: unknown[] = []
    const { write } = process.stdout
    process.stdout.write = (chunk: unknown) => written.push(chunk) > 0
    try {
      const demo = await begin(tempFolder())
      await demo.stop()
    } finally {
      process.stdout.write = write
    }
    expect(written).toEqual([])
  })

  it('that fails leaves nothing running: the folder can be used again', async () => {
    const folder = tempFolder()
    const full = () => {
      throw new Error('the disk is full')
    }
    const failing = startDemo({ folder, now: () => new Date(), log: { ...SILENT, info: full } })
    await expect(failing).rejects.toThrow('the disk is full')
    // A relay locks its folder while it runs.
    const demo = await begin(folder)
    await expect(begin(folder)).rejects.toThrow('already running')
    await demo.stop()
  })
})
