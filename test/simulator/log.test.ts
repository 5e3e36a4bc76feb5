/** The account's call log: searched by time, word and filter, in both of its shapes. */
import { beforeEach, describe, expect, it } from 'vitest'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import type { CallInput } from '../../simulator/control/schemas.ts'
import { aSimulator } from './a-simulator.ts'
import { ask } from './client.ts'
import { until } from './receiver.ts'

let now = Date.UTC(2026, 3, 8, 10)

const { simulator, client } = await aSimulator({ clock: () => now })
beforeEach(() => {
  now = Date.UTC(2026, 3, 8, 10)
})

const [asha, rohan, priya] = ['694e6be5a520b301', '694e6be5a520b302', '694e6be5a520b303']
type Hit = { _id: string; _source: Record<string, unknown> & { additional_parameters: { vl: string }[] } }
const sessions = async (body: Record<string, unknown> = {}): Promise<string[]> => {
  const answer = await client.log(body)
  expect(answer.body).toMatchObject({ status: 'success', code: 200 })
  return answer.body.data.hits.map((hit: Hit) => hit._source.additional_parameters[0]?.vl)
}

/** One of each kind. */
const KINDS: readonly CallInput[] = [
  { sessionId: 'in-talked', answeredBy: asha, comments: [{ text: 'Wants a QUOTE' }], starred: true },
  { sessionId: 'in-missed', status: 'missed' },
  { sessionId: 'in-voicemail', status: 'voicemail', archived: true },
  { sessionId: 'in-mobile', answeredBy: asha, source: 'mobile' },
  { sessionId: 'out-talked', direction: 'outgoing' },
  { sessionId: 'out-missed', direction: 'outgoing', status: 'missed', tag: 'callback' },
  { sessionId: 'out-mobile', direction: 'outgoing', source: 'mobile', tag: 'clickocall' },
]
const seedKinds = () =>
  simulator.seed({
    calls: KINDS.map((call, index) => ({ ...call, customer: `+91987650000${index}`, agents: [asha] })),
  })

describe('a search', () => {
  it('does not know a call before it is over', async () => {
    const { sessionId } = simulator.incomingCall({ from: '+919876543210', hunt: [asha], hold: true })
    await until(() => simulator.state().calls[0]?.held)
    expect(await sessions()).toEqual([])
    simulator.continueCall(sessionId)
    await until(() => simulator.state().calls.length === 0)
    expect(await sessions()).toEqual([sessionId])
  })

  it('finds what was played', async () => {
    const { sessionId } = simulator.incomingCall({
      from: '+919876543210',
      hunt: [asha, rohan],
      answeredBy: rohan,
      transferTo: priya,
      talkSeconds: 30,
    })
    await until(() => simulator.state().calls.length === 0)
    const { body } = await client.log()
    expect(body.data.total).toBe(1)
    const [{ _id, _source: source }] = body.data.hits
    expect(source).toMatchObject({
      allcaller_id: _id,
      caller_number: '+919876543210',
      caller_number_raw: '9876543210',
      start_time: now / 1000,
      end_time: now / 1000 + 75,
      duration: '00:01:15',
      event: 1,
      status: 1,
      department_name: 'Sales',
    })
    expect(_id).toMatch(/^[0-9a-f]{16}$/)
    expect(source.filename).toMatch(/^[0-9a-f]{96}-v2\.mp3$/)
    expect(source.seconds).not.toBe(75)
    expect(source.additional_parameters[0]).toEqual({ ky: 'ui', vl: sessionId })
    expect(
      source.log_details.map((one: Record<string, unknown>) => [one.action, one._ds, one._did, one.duration]),
    ).toEqual([
      ['missed', 'NOANSWER', '911206544522', '00:00:00'],
      ['transferred', 'ANSWER', '911206544522', '00:00:30'],
      ['received', 'ANSWER', '911206544522', '00:00:30'],
    ])
    expect(source.log_details[1].received_by[0]).toMatchObject({ name: 'Rohan Mehta', extension: '12' })
  })

  it('finds outgoing calls by their customer', async () => {
    await client.obd({ reference_id: 'ours' })
    await until(() => simulator.state().counts.log === 1)
    const [{ _source: source }] = (await client.log()).body.data.hits
    expect(source).toMatchObject({ caller_number: '+919876543210', event: 2, status: 1 })
  })

  it('comes newest first, in pages', async () => {
    simulator.seed({ calls: 230 })
    const { body } = await client.log()
    expect(body.data.hits).toHaveLength(20)
    const all: Hit[] = []
    for (const log_from of [0, 100, 200]) {
      const page = (await client.log({ log_from, page_size: 500 })).body.data
      expect(page.total).toBe(230)
      all.push(...page.hits)
    }
    expect(all.map(({ _source }) => _source.start_time)).toEqual(
      all.map(({ _source }) => Number(_source.start_time)).toSorted((a, b) => b - a),
    )
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(230)
    expect((await client.log({ log_from: 230 })).body.data).toEqual({ total: 230, hits: [] })
  })

  it('takes a range of time, both ends included', async () => {
    const at = Date.UTC(2026, 2, 1) / 1000
    simulator.seed({
      calls: [0, 60, 120].map((after) => ({ sessionId: `s${after}`, startedAt: (at + after) * 1000 })),
    })
    expect(await sessions({ from: at, to: at + 60 })).toEqual(['s60', 's0'])
    expect(await sessions({ from: String(at + 61) })).toEqual(['s120'])
    expect(await sessions({ to: at - 1 })).toEqual([])
  })

  it('finds by name, number, e-mail address, comment and session', async () => {
    simulator.seed({
      contacts: [{ name: 'Meera Iyer', phone_number: '+919876500001', email_id: 'meera@example.com' }],
    })
    seedKinds()
    expect(await sessions({ search_key: 'meera' })).toEqual(['in-missed'])
    expect(await sessions({ search_key: 'MEERA@EX' })).toEqual(['in-missed'])
    expect(await sessions({ search_key: '098765 00002' })).toEqual(['in-voicemail'])
    expect(await sessions({ search_key: '+91 98765-00003' })).toEqual(['in-mobile'])
    expect(await sessions({ search_key: 'quote' })).toEqual(['in-talked'])
    expect(await sessions({ search_key: 'out-missed' })).toEqual(['out-missed'])
    expect(await sessions({ search_key: 'nobody' })).toEqual([])
  })

  it.each([
    ['12', ['in-talked', 'in-mobile', 'out-talked', 'out-mobile']],
    ['12 AND (5 OR 9)', ['in-talked', 'in-mobile']],
    ['12 AND (5 OR 8)', ['in-talked', 'in-mobile', 'out-talked', 'out-mobile']],
    ['13', ['in-missed', 'out-missed']],
    ['14 OR 38', ['in-missed', 'in-voicemail']],
    ['3 AND 6', ['out-mobile']],
    ['27 OR 29', ['in-mobile', 'out-mobile']],
    ['26 AND 37', ['in-talked']],
    ['22', ['in-talked']],
    ['39 AND 5', ['in-missed', 'in-voicemail', 'in-mobile']],
    ['23 OR 24', ['in-talked', 'in-voicemail']],
    ['40', ['out-mobile']],
    ['41', ['out-talked']],
    ['42', ['out-missed']],
    ['15', ['out-talked', 'out-missed', 'out-mobile']],
    ['9 OR 31 OR 34', []],
    ['2 AND 4', ['in-talked', 'in-missed', 'in-voicemail', 'out-talked', 'out-missed']],
  ])('filters %s', async (filters, expected) => {
    seedKinds()
    expect(await sessions({ filters })).toEqual(expected)
  })

  it.each([
    [{ filters: '12 AND' }, /Invalid filters: it ends too early/],
    [{ filters: '12 AND 99' }, /no filter 99/],
    [{ from: 'yesterday' }, /Invalid value for from/],
    [{ page_size: -1 }, /Invalid value for page_size/],
  ])('refuses %j', async (body, words) => {
    const answer = await client.log(body)
    expect(answer).toMatchObject({ status: 400, body: { status: 'error', code: 400 } })
    expect(answer.body.message).toMatch(words)
  })

  it('reads a form too, and the token from the address', async () => {
    simulator.seed({ calls: 3 })
    const { token } = simulator.account.developers
    const url = `${simulator.urls.developers}/search`
    const form = { method: 'POST', body: new URLSearchParams({ token, page_size: '2' }) }
    expect((await ask(url, form)).body.data.hits).toHaveLength(2)
    const inAddress = { method: 'POST', body: new URLSearchParams({ page_size: '2' }) }
    expect((await ask(`${url}?token=${token}`, inAddress)).body.data.hits).toHaveLength(2)
    expect((await ask(`${url}?token=wrong`, inAddress)).status).toBe(401)
  })

  it('does not read an address alone', async () => {
    const { token } = simulator.account.developers
    const answer = await ask(`${simulator.urls.developers}/search?token=${token}&page_size=5`, {
      method: 'POST',
    })
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain('not an authorized request')
  })

  it('answers on one of the two paths', async () => {
    expect((await client.log({}, '/search/search')).status).toBe(404)
    expect((await client.filters('/search/filters')).status).toBe(404)
    simulator.developers({ paths: 'search' })
    expect((await client.log({}, '/search/search')).status).toBe(200)
    expect((await client.filters('/search/filters')).status).toBe(200)
    expect((await client.log()).status).toBe(404)
    expect((await client.filters()).status).toBe(404)
  })

  it('is there on a plan without users', async () => {
    simulator.userApi({ available: false })
    expect((await client.log()).status).toBe(200)
    expect((await client.users()).status).toBe(404)
  })

  it('shares its limit with the other routes', async () => {
    simulator.throttle({ on: true })
    for (let count = 0; count < 10; count += 1) {
      expect((await client.log()).status).toBe(200)
      expect((await client.filters()).status).toBe(200)
    }
    expect((await client.log()).status).toBe(429)
    expect((await client.filters()).status).toBe(429)
    expect((await client.users()).status).toBe(429)
    now += 61_000
    expect((await client.log()).status).toBe(200)
  })
})

describe('the short-named log', () => {
  it('is an array, with a value to page on from', async () => {
    simulator.seed({ contacts: [{ name: 'Meera', phone_number: '+919876500000' }] })
    seedKinds()
    expect(simulator.developers({ logShape: 'short' })).toMatchObject({ paths: 'bare', logShape: 'short' })
    const { body } = await client.log({ page_size: 2, log_from: 1 })
    expect(body).toMatchObject({ status: 'success', code: 200, log_from: 3 })
    expect(body.data.map((log: { _pm: { vl: string }[] }) => log._pm[0]?.vl)).toEqual([
      'in-missed',
      'in-voicemail',
    ])
    expect((await client.log()).body.data[0]._cm).toBe('Meera')
  })

  it('is the log of the deprecated webhooks', async () => {
    seedKinds()
    simulator.developers({ logShape: 'short' })
    const { data } = (await client.log()).body
    const events = data.flatMap((log: unknown) => normaliseWebhook(log, new Date(now)))
    expect(events.map((event: { sessionId: string }) => event.sessionId)).toEqual(
      KINDS.map(({ sessionId }) => sessionId),
    )
    expect(events.map((event: { payload: { status: string } }) => event.payload.status)).toEqual([
      'bridged',
      'missed',
      'voicemail',
      'bridged',
      'bridged',
      'missed',
      'bridged',
    ])
  })
})

describe('seeded calls', () => {
  it('are as they were described', async () => {
    simulator.seed({
      calls: [
        {
          sessionId: 'mine',
          direction: 'incoming',
          customer: '+919876543210',
          agents: [asha, rohan],
          answeredBy: rohan,
          startedAt: '2026-03-20T10:00:00Z',
          ringSeconds: 7,
          talkSeconds: 90,
          recording: 'mine.mp3',
          department: 'Support',
          comments: [{ text: 'Call again', by: asha }],
        },
        { direction: 'outgoing', answeredBy: null, recording: false },
      ],
    })
    const [out, mine] = (await client.log()).body.data.hits.map((hit: Hit) => hit._source)
    expect(mine).toMatchObject({
      start_time: Date.UTC(2026, 2, 20, 10) / 1000,
      filename: 'mine.mp3',
      department_name: 'Support',
      status: 1,
    })
    expect(mine.log_details.map((one: Record<string, unknown>) => one.action)).toEqual(['missed', 'received'])
    expect(mine.log_details[1].duration).toBe('00:01:30')
    expect(out).toMatchObject({ event: 2, status: 2, filename: '' })
  })

  it.each([
    [{ agents: ['nobody'] }, /No such user/],
    [{ agents: [asha], answeredBy: rohan }, /one of agents/],
    [{ department: 'Nowhere' }, /No such department/],
    [{ status: 'missed', answeredBy: asha }, /contradict/],
    [{ direction: 'outgoing', status: 'voicemail' }, /contradict/],
    [{ startedAt: 'yesterday' }, /startedAt/],
  ])('are refused: %j', async (call, words) => {
    const answer = await client.control('seed', { contacts: 2, calls: [call] })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(words)
    expect(simulator.state().counts).toMatchObject({ contacts: 0, log: 0 })
  })

  it('are of every kind, in the last weeks, and of the contacts', async () => {
    simulator.seed({ contacts: 50 })
    expect(simulator.seed({ calls: 2_000 })).toMatchObject({ contacts: 50, calls: 2_000 })
    expect(simulator.seed({ calls: 10 })).toMatchObject({ contacts: 50, calls: 2_010 })
    for (const { id, parent_id } of (await client.filters()).body.filters) {
      const { total } = (await client.log({ filters: id, page_size: 1 })).body.data
      if (['9', '31', '34'].includes(id)) expect(total).toBe(0)
      else expect(total, `filter ${id} of ${parent_id}`).toBeGreaterThan(10)
    }
    const month = { from: now / 1000 - 57 * 86_400, to: now / 1000 }
    expect((await client.log(month)).body.data.total).toBe(2_010)
    const { hits } = (await client.log({ page_size: 100 })).body.data
    for (const { _source } of hits as Hit[]) {
      expect(_source.caller_number).toMatch(/^\+91[6-9]\d{9}$/)
      expect(Number(_source.end_time)).toBeLessThanOrEqual(now / 1000)
    }
  })

  it('are gone after a reset', async () => {
    simulator.seed({ calls: 5 })
    simulator.developers({ logShape: 'short' })
    simulator.reset()
    expect(await sessions()).toEqual([])
  })
})

describe('the demo', () => {
  it('can be searched', async () => {
    const counts = await simulator.seedDemo()
    const { total } = (await client.log()).body.data
    expect(total).toBe(counts.calls)
    const noted = (await client.log({ filters: '22' })).body.data.total
    expect(noted).toBeGreaterThan(20)
    const recorded = (await client.log({ filters: '12' })).body.data
    expect(recorded.hits[0]._source.filename).toMatch(/\.mp3$/)
  })
})
