/** The demo's account: believable, the same at every start, and entirely in the past. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { isDialable } from '../../shared/phone.ts'
import { USERS } from '../../simulator/data/team.ts'
import { demoContacts, phoneOf } from '../../simulator/demo/contacts.ts'
import { createDice } from '../../simulator/demo/dice.ts'
import { demoStory } from '../../simulator/demo/seed.ts'
import { aToldSimulator } from './a-simulator.ts'

const [asha] = USERS
if (!asha) throw new Error('there is no first user')
/** A Wednesday afternoon in India. */
const WEDNESDAY = Date.UTC(2026, 3, 8, 10)
const DAY = 86_400_000
const story = (nowMs: number, me = asha) => {
  const { files, ...rest } = demoStory(nowMs, USERS, me, ({ id }) => `link to ${id}`)
  return { ...rest, files: files.map(({ bytes: _made, ...file }) => file) }
}
const eventsOf = (nowMs: number) =>
  story(nowMs).told.flatMap(({ body }) => normaliseWebhook(body, new Date(nowMs)))

const anyInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })

describe('at any time', () => {
  it('everything has happened before, in order, and can be read', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...USERS), (nowMs, me) => {
        const { told, contacts, calls } = story(nowMs, me)
        const times = told.map(({ at }) => at)
        expect(times.toSorted((a, b) => a - b)).toEqual(times)
        expect(times.at(-1)).toBeLessThanOrEqual(nowMs)
        expect(times[0]).toBeGreaterThan(nowMs - 23 * DAY)
        const events = told.flatMap(({ body }) => normaliseWebhook(body, new Date(nowMs)))
        expect(events).toHaveLength(told.length)
        expect(events.map(({ at }) => Date.parse(at))).toEqual(times)
        expect(events.filter(({ type }) => type === 'unknown')).toEqual([])
        expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length)
        expect(new Set(calls.map(({ startMs, customer }) => `${startMs}${customer}`)).size).toBe(calls.length)
        for (const { created = 0, modified = 0 } of contacts) {
          expect(created).toBeLessThanOrEqual(modified)
          expect(modified).toBeLessThanOrEqual(nowMs * 1000)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('every number is a made-up Indian mobile', () => {
    for (const phone of [
      ...demoContacts(WEDNESDAY).map(phoneOf),
      ...story(WEDNESDAY).calls.map(({ customer }) => customer),
    ]) {
      expect(phone).toMatch(/^\+91[789]0000\d{5}$/)
      expect(isDialable(phone)).toBe(true)
    }
  })

  it('it is the same account but for its dates', () => {
    const undated = (nowMs: number) =>
      demoContacts(nowMs).map(({ created: _c, modified: _m, customFields, ...rest }) => ({
        ...rest,
        fields: Object.keys(customFields),
      }))
    expect(undated(WEDNESDAY)).toEqual(undated(WEDNESDAY + 100 * DAY))
    expect(story(WEDNESDAY)).toEqual(story(WEDNESDAY))
  })
})

describe('the address book', () => {
  const contacts = demoContacts(WEDNESDAY)
  const named = (pattern: RegExp) => contacts.filter(({ name }) => pattern.test(name))

  it('has 300 contacts of their own, with every oddity', () => {
    expect(contacts).toHaveLength(300)
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(300)
    expect(contacts.every(({ id }) => /^[0-9a-f]{24}$/.test(id ?? ''))).toBe(true)
    expect(named(/\p{Script=Devanagari}/u).length).toBeGreaterThan(3)
    expect(named(/\p{Script=Tamil}/u).length).toBeGreaterThan(1)
    expect(named(/Kaur|Singh (Sidhu|Bedi|Grewal|Dhillon)/).length).toBeGreaterThan(10)
    expect(named(/Khan|Ansari|Shaikh|Siddiqui|Ahmed|Hussain|Mirza|Qureshi/).length).toBeGreaterThan(15)
    expect(named(/DSouza|Fernandes|Pereira|Varghese|Mathew|George/).length).toBeGreaterThan(8)
    expect(contacts.filter(({ emailId }) => emailId === null).length).toBeGreaterThan(30)
    expect(
      contacts.every(({ emailId }) => emailId === null || /@example\.(com|org|net)$/.test(emailId)),
    ).toBe(true)
    const sources = new Set(contacts.map(({ source }) => source))
    expect(sources).toEqual(
      new Set(['imported', 'manual_entry', 'waba_message', 'public_api', 'waba_campaigns']),
    )
  })

  it('has two families with one phone each, and three people written down twice', () => {
    const byPhone = Map.groupBy(contacts, phoneOf)
    const shared = [...byPhone.values()].filter((group) => group.length > 1)
    expect(shared.map((group) => group.length).sort()).toEqual([2, 2, 2, 2, 3])
    const twice = shared.filter(([first, second]) => first?.name.startsWith(`${second?.name} `))
    expect(twice).toHaveLength(3)
    for (const [first, second] of twice) expect(first?.emailId === null).not.toBe(second?.emailId === null)
  })

  it('has custom fields of every type', () => {
    const values = (key: string) => contacts.flatMap(({ customFields }) => customFields[key] ?? [])
    const shapes: [key: string, shape: RegExp][] = [
      ['company', /\w/],
      ['lifetime_value', /^\d+$/],
      ['segment', /^(New|Regular|Prime|Dormant)$/],
      ['products', /\w/],
      ['birthday', /^\d{4}-\d{2}-\d{2}$/],
      ['renewal_date', /^\d{4}-\d{2}-\d{2}$/],
      ['last_visit', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/],
      ['vip', /^(true|false)$/],
      ['secondary_number', /^\d{10}$/],
    ]
    for (const [key, shape] of shapes) {
      expect(values(key).length).toBeGreaterThan(20)
      for (const value of values(key)) expect(String(value)).toMatch(shape)
    }
    expect(contacts.some(({ customFields }) => Array.isArray(customFields.products))).toBe(true)
  })
})

describe('three weeks of calls', () => {
  const { calls } = story(WEDNESDAY)
  const hourInIndia = (ms: number) => new Date(ms + 5.5 * 3_600_000).getUTCHours()
  const dayInIndia = (ms: number) => new Date(ms + 5.5 * 3_600_000).getUTCDay()

  it('are shaped like a week', () => {
    const perDay = Map.groupBy(calls, ({ startMs }) => Math.floor((startMs + 5.5 * 3_600_000) / DAY))
    for (const [day, ofDay] of perDay) {
      const weekday = dayInIndia(day * DAY)
      const isToday = day === Math.floor((WEDNESDAY + 5.5 * 3_600_000) / DAY)
      if (weekday === 0) expect(ofDay.length).toBeLessThan(6)
      else if (weekday !== 6 && !isToday) expect(ofDay.length).toBeGreaterThanOrEqual(20)
      expect(ofDay.length).toBeLessThan(45)
    }
    for (const { startMs } of calls) {
      expect(hourInIndia(startMs)).toBeGreaterThanOrEqual(9)
      expect(hourInIndia(startMs)).toBeLessThan(21)
    }
  })

  it('leave no empty day behind, even at six on a Sunday morning', () => {
    const sunday = Date.UTC(2026, 3, 12, 0, 30)
    const midnight = Date.UTC(2026, 3, 11, 18, 30)
    const today = story(sunday).calls.filter(({ startMs }) => startMs >= midnight)
    expect(today.length).toBeGreaterThanOrEqual(8)
  })

  it('go every way a call can go, about a quarter of them to me', () => {
    const incoming = calls.filter(({ direction }) => direction === 'incoming')
    const count = (which: (call: (typeof calls)[number]) => boolean) => calls.filter(which).length
    expect(incoming.length / calls.length).toBeGreaterThan(0.45)
    expect(count((call) => call.transferTo !== null)).toBeGreaterThan(10)
    expect(count((call) => call.agents.length > 1 && call.answeredBy === call.agents[1])).toBeGreaterThan(20)
    expect(count((call) => call.voicemail)).toBeGreaterThan(8)
    expect(count((call) => call.direction === 'incoming' && call.answeredBy === null)).toBeGreaterThan(40)
    expect(
      count((call) => call.direction === 'outgoing' && call.customerOutcome !== 'answer'),
    ).toBeGreaterThan(20)
    const mine = count((call) => call.agents.includes(asha) || call.transferTo === asha) / calls.length
    expect(mine).toBeGreaterThan(0.18)
    expect(mine).toBeLessThan(0.35)
  })

  it('leave an end, a log with everybody in it, and at times an outcome', () => {
    const events = eventsOf(WEDNESDAY)
    const ends = events.filter(({ type }) => type === 'call.end')
    const logs = events.flatMap((event) => (event.type === 'call.summary' ? [event] : []))
    expect(ends).toHaveLength(calls.length)
    expect(logs).toHaveLength(calls.length)
    for (const { payload } of logs) {
      expect(payload.recording === null || payload.recording === '').toBe(payload.status === 'missed')
      for (const leg of payload.legs) if (leg.type === 'agent') expect(leg.name).toMatch(/\w+ \w+/)
    }
    const outcomes = events.filter((event) => event.type === 'disposition')
    expect(outcomes.length).toBeGreaterThan(50)
    expect(outcomes.some(({ payload }) => payload.comments.length > 0)).toBe(true)
  })
})

describe('conversations', () => {
  const { conversations, messages } = story(WEDNESDAY)
  const events = eventsOf(WEDNESDAY)

  it('are 40: mine, of others, of nobody, closed, some with an open window', () => {
    const count = (which: (one: (typeof conversations)[number]) => boolean) =>
      conversations.filter(which).length
    expect(conversations).toHaveLength(40)
    expect(count((one) => one.assignedTo === asha.userId && one.status === 'assigned')).toBeGreaterThan(10)
    expect(count((one) => one.status === 'unassigned')).toBeGreaterThan(4)
    expect(count((one) => one.status === 'closed')).toBeGreaterThan(6)
    const open = count((one) => one.expiresAt !== null && one.expiresAt > WEDNESDAY)
    expect(open).toBeGreaterThan(8)
    expect(open).toBeLessThan(32)
    expect(messages.length).toBeGreaterThan(250)
  })

  it('have 3 to 25 messages each, with all that becomes of a message', () => {
    const seen = new Map<string, Set<string>>()
    const kinds = new Set<string | null>()
    for (const event of events) {
      if (!event.type.startsWith('message.') || !('messageId' in event.payload)) continue
      const { conversationId, messageId, kind } = event.payload
      seen.set(String(conversationId), (seen.get(String(conversationId)) ?? new Set()).add(messageId))
      kinds.add(kind)
    }
    const sizes = [...seen.values()].map(({ size }) => size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(messages.length)
    const words = ['text', 'template', 'interactive', 'reaction', 'location', 'contacts']
    expect(kinds).toEqual(new Set([...words, 'image', 'video', 'audio', 'document', 'sticker']))
    const types = new Set(events.map(({ type }) => type))
    for (const type of ['received', 'sent', 'delivered', 'read', 'failed']) {
      expect(types).toContain(`message.${type}`)
    }
    expect(types).toContain('conversation.assign')
    expect(types).toContain('conversation.close')
  })

  it('have some of mine that can be answered freely for less than two hours', () => {
    const left = conversations
      .filter((one) => one.assignedTo === asha.userId && one.status === 'assigned')
      .map(({ expiresAt }) => (expiresAt ?? 0) - WEDNESDAY)
    expect(left.filter((ms) => ms > 0 && ms < 2 * 3_600_000).length).toBeGreaterThanOrEqual(2)
  })

  it('in some whose window closes soon the customer waits for an answer', () => {
    const newest = new Map<string, RingsideEvent>()
    for (const event of eventsOf(WEDNESDAY))
      if ('conversation' in event.payload && event.payload.conversation !== null)
        newest.set(event.payload.conversation.id, event)
    const waiting = [...newest.values()].filter((event) => {
      if (event.type !== 'message.received') return false
      const left = Date.parse(event.payload.conversation?.expiresAt ?? '') - WEDNESDAY
      return left > 0 && left < 2 * 3_600_000 && event.payload.conversation?.assignedTo === asha.userId
    })
    expect(waiting.length).toBeGreaterThanOrEqual(2)
  })

  it('answer each other, fail for a reason, and are clicked', () => {
    const quotes = messages.filter(({ replyData }) => replyData !== null)
    expect(quotes.length).toBeGreaterThan(10)
    const chosen = quotes.map(({ data }) => data.context.type)
    expect(chosen).toContain('button_reply')
    expect(chosen).toContain('list_reply')
    expect(messages.some(({ errors }) => errors !== null)).toBe(true)
    const templates = messages.filter(({ data }) => data.type === 'template')
    expect(templates.some(({ data }) => Array.isArray(data.context.carousel))).toBe(true)
    expect(JSON.stringify(templates)).not.toContain('{{')
    expect(events.map(({ type }) => type)).toContain('message.link_tracking')
  })

  it('agents write freely only while the window is open', () => {
    const lastHeard = new Map<string, number>()
    for (const event of events) {
      if (!('messageId' in event.payload)) continue
      const id = String(event.payload.conversationId)
      const createdMs = Date.parse(event.payload.createdAt ?? '')
      if (event.type === 'message.received') lastHeard.set(id, createdMs)
      else if (event.payload.kind !== 'template') {
        expect(createdMs - (lastHeard.get(id) ?? 0)).toBeLessThan(DAY)
      }
    }
  })
})

describe('the dice', () => {
  it('give the same numbers for the same seed, and stay in their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, least, span) => {
        const [one, other] = [createDice(seed), createDice(seed)]
        for (let throws = 0; throws < 20; throws += 1) {
          const number = one.between(least, least + span)
          expect(number).toBe(other.between(least, least + span))
          expect(number).toBeGreaterThanOrEqual(least)
          expect(number).toBeLessThanOrEqual(least + span)
        }
        expect(one.hex(span)).toMatch(new RegExp(`^[0-9a-f]{${span}}$`))
        expect(one.shuffled([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4])
      }),
    )
  })
})

const { simulator, client, receiver, heard } = await aToldSimulator({ speed: 1, clock: () => WEDNESDAY })

describe('seeding', () => {
  beforeEach(() => {
    receiver.answerWith(() => 200)
  })
  const received = () => heard().flatMap(({ text }): unknown[] => JSON.parse(text))

  it('sends everything in order, a hundred to a request, and says how much it was', async () => {
    const counts = await simulator.seedDemo({ me: asha.userId })
    // The links are this simulator's own, and signed.
    const sent = received().map((body) =>
      JSON.parse(JSON.stringify(body).replaceAll(/http:[^"]*\/media\/files\/([-\w]+)[^"]*/g, 'link to $1')),
    )
    expect(sent).toEqual(story(WEDNESDAY).told.map(({ body }) => body))
    expect(counts).toMatchObject({ contacts: 300, conversations: 40, events: received().length })
    expect(counts.events).toBeGreaterThan(1000)
    expect(heard()).toHaveLength(Math.ceil(counts.events / 100))
    expect((await client.control('state')).body.counts).toMatchObject({
      contacts: 300,
      conversations: 40,
      demo: counts,
    })
  })

  it('has files behind its links, and a dozen campaigns', async () => {
    await simulator.seedDemo({ me: asha.userId })
    const links = new Set(JSON.stringify(received()).match(/http:[^"]*\/media\/files\/[^"]*/g))
    expect(links.size).toBeGreaterThan(10)
    for (const link of links) {
      const file = await fetch(link)
      expect(file.status).toBe(200)
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(500)
    }
    expect(simulator.state().counts.campaigns).toBe(12)
  })

  it('twice is the same account once', async () => {
    const first = (await client.control('seed-demo', {})).body
    expect((await client.control('seed-demo', { me: asha.userId })).body).toEqual(first)
    expect(simulator.state().counts).toMatchObject({ contacts: 300, conversations: 40 })
  })

  it('says so when the receiver does not take it, or the user is none', async () => {
    receiver.answerWith(() => 401)
    const refused = await client.control('seed-demo', {})
    expect(refused).toMatchObject({ status: 502, body: { error: expect.stringContaining('401') } })
    expect((await client.control('seed-demo', { me: 'nobody' })).status).toBe(400)
  })

  it('lets a customer write on, in a conversation of mine or a new one', async () => {
    await simulator.seedDemo({ me: asha.userId })
    const mine = story(WEDNESDAY).conversations.find((one) => one.assignedTo === asha.userId)
    const from = `+${mine?.countryCode}${mine?.phoneNumber}`
    const seeded = heard().length
    const receive = () =>
      heard()
        .slice(seeded)
        .map(({ text }) => JSON.parse(text))
    expect((await simulator.customerWrites({ from, text: 'Hello?' })).conversationId).toBe(mine?.id)
    expect(receive()[0]).toMatchObject({
      event_type: 'message.received',
      customer_identifier: from.slice(1),
      payload: {
        data: { type: 'text', context: { body: 'Hello?' } },
        conversation: { id: mine?.id, assigned_to: asha.userId, unread_count: (mine?.unread ?? 0) + 1 },
      },
    })
    const stranger = (await client.control('customer-writes', { from: '+919812345678' })).body
    expect(receive()[1].payload.conversation).toMatchObject({
      id: stranger.conversationId,
      status: 'unassigned',
      customer_contact: '9812345678',
    })
    await simulator.customerWrites()
    // By turns a text, a photo and a voice note.
    expect(receive()[2].payload.data).toMatchObject({ type: 'image', context: { filename: 'photo.png' } })
    expect((await client.control('customer-writes', { from: 'nobody' })).status).toBe(400)
    simulator.reset()
    expect((await client.control('customer-writes', {})).status).toBe(409)
  })
})

describe('the webhooks of a message', () => {
  it('have every field of the document’s examples', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value !== 'object' || value === null || Array.isArray(value) || /context$/.test(path)
        ? [path]
        : Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
    const told = story(WEDNESDAY).told.map(({ body }) => body)
    for (const [type, file] of [
      ['message.received', 'message_received'],
      ['message.read', 'message_read.api'],
      ['message.failed', 'message_failed'],
      ['conversation.assign', 'conversation_assign'],
      ['conversation.close', 'conversation_close'],
    ]) {
      const url = new URL(`../fixtures/webhooks/${file}.json`, import.meta.url)
      const example = JSON.parse(readFileSync(url, 'utf8'))
      const ours = told.find((body) => body.event_type === type)
      const known = new Set(keys(ours).map((path) => path.replace(/errors\..*/, 'errors')))
      for (const path of keys(example)) expect(known).toContain(path.replace(/errors\..*/, 'errors'))
    }
  })
})
