/** The course of calls: hunting, transfer, missed, outgoing outcomes, and the deprecated webhooks. */
import { describe, expect, it } from 'vitest'
import { aToldSimulator } from './a-simulator.ts'
import { until } from './receiver.ts'

const { simulator, client, receiver, heard } = await aToldSimulator()

/** The webhooks of the one call that was started. */
async function story() {
  await until(() => simulator.state().calls.length === 0 && heard().length > 0)
  return heard().map((one) => JSON.parse(one.text))
}
const results = (event: { payload: { legs: { type: string; result: string }[] } }) =>
  event.payload.legs.map((leg) => `${leg.type} ${leg.result}`)
const [asha, rohan, priya] = ['694e6be5a520b301', '694e6be5a520b302', '694e6be5a520b303']

describe('incoming', () => {
  it('hunts: each new agent is a dial_begin that holds the earlier ones as not answered', async () => {
    simulator.incomingCall({
      from: '+919876543210',
      hunt: [asha, rohan, priya],
      answeredBy: priya,
      ringSeconds: 7,
    })
    const events = await story()
    const dials = events.filter((event) => event.event_type === 'call.dial_begin')
    expect(dials.map(results)).toEqual([
      ['customer connected', 'agent dialing'],
      ['customer connected', 'agent not_answered', 'agent dialing'],
      ['customer connected', 'agent not_answered', 'agent not_answered', 'agent dialing'],
    ])
    expect(dials[1].payload.legs[1]).toMatchObject({
      dial_status: 'NO ANSWER',
      ring_duration: 7,
      talk_duration: null,
    })
    expect(events.at(-2).payload).toMatchObject({
      status: 'bridged',
      category: 'incoming',
      client_ref_id: '',
    })
    expect(events.at(-2).payload.recording_filename).toMatch(/\.mp3$/)
    expect(events.map((event) => event.event_sequence)).toEqual([1, 2, 3, 4, 5, 6, 1])
    expect(new Set(events.map((event) => event.event_id)).size).toBe(events.length)
  })

  it('is missed when nobody picks up', async () => {
    simulator.incomingCall({ from: '+919876543210', hunt: [asha, rohan] })
    const end = (await story()).at(-2)
    expect(end.payload).toMatchObject({ status: 'missed', recording_filename: '' })
    expect(results(end)).toEqual(['customer connected', 'agent not_answered', 'agent not_answered'])
  })

  it('is a voicemail when nobody picks up and the caller speaks', async () => {
    simulator.incomingCall({ from: '+919876543210', hunt: [asha], voicemail: true, talkSeconds: 12 })
    const end = (await story()).at(-2)
    expect(end.payload).toMatchObject({ status: 'voicemail', duration: 17 })
    expect(end.payload.recording_filename).toMatch(/\.mp3$/)
    expect(results(end)).toEqual(['customer connected', 'agent not_answered'])
  })

  it('comes from one of the contacts when nobody is named', async () => {
    expect((await client.control('incoming-call', { hunt: [asha] })).status).toBe(409)
    simulator.seed({ contacts: [{ name: 'Only', phone_number: '+919812345678' }] })
    simulator.incomingCall({ hunt: [asha] })
    expect((await story())[0].customer_identifier).toBe('+919812345678')
  })

  it('is missed without a dial when nobody is hunted', async () => {
    simulator.incomingCall({ from: '+919876543210', hunt: [] })
    expect((await story()).map((event) => event.event_type)).toEqual([
      'call.initiated',
      'call.end',
      'call.summary',
    ])
  })

  it('is transferred with a new dial_begin and a new leg', async () => {
    simulator.incomingCall({
      from: '+919876543210',
      line: '+912269659535',
      hunt: [asha],
      answeredBy: asha,
      transferTo: rohan,
      ringSeconds: 2,
      talkSeconds: 20,
    })
    const events = await story()
    expect(events.map((event) => event.event_type)).toEqual([
      'call.initiated',
      'call.dial_begin',
      'call.answered',
      'call.dial_begin',
      'call.answered',
      'call.end',
      'call.summary',
    ])
    expect(events[3].payload.legs[1]).toMatchObject({ result: 'answered', talk_duration: 20 })
    expect(events[3].payload.legs[2]).toMatchObject({
      result: 'dialing',
      phone_number: simulator.users[1]!.phone,
    })
    expect(events[5].payload.legs[2]).toMatchObject({ result: 'answered', talk_duration: 20 })
    expect(events[0].system_identifier).toBe('+912269659535')
    expect(events[6].payload.legs[1].agent).toMatchObject({ uuid: asha, name: 'Asha Verma', extension: '11' })
  })

  it('with the deprecated webhooks is two in-call updates and the log', async () => {
    simulator.incomingCall({
      from: '+919876543210',
      hunt: [asha, rohan],
      answeredBy: rohan,
      talkSeconds: 12,
      transferTo: priya,
      legacy: true,
    })
    const events = await story()
    const inCall = events.slice(0, -1)
    expect(inCall.map(({ call_state, event, users }) => [call_state, event, users])).toEqual([
      [0, 1, ['9810012301']],
      [0, 2, ['9810012302']],
      [1, 2, ['9810012302']],
      [0, 2, ['9810012303']],
      [1, 2, ['9810012303']],
    ])
    const log = events.at(-1)
    expect(log).toMatchObject({ _cl: '+919876543210', _cr: '9876543210', _ev: 1, _su: 1, _dn: 'Sales' })
    expect(log._ld.map((dial: { _ac: string }) => dial._ac)).toEqual(['missed', 'transferred', 'received'])
    expect(log._ld[1]._dr).toBe('00:00:12')
  })

  it('sends the deprecated log of a form in its one field', async () => {
    const contentType = 'application/x-www-form-urlencoded'
    simulator.incomingCall({ from: '+919876543210', hunt: [asha], legacy: true, contentType })
    await until(() => simulator.state().calls.length === 0 && heard().length > 0)
    const log = new URLSearchParams(receiver.received.at(-1)?.text)
    expect([...log.keys()]).toEqual(['myoperator'])
    expect(JSON.parse(log.get('myoperator') ?? '')._su).toBe(2)
  })

  const refused = [
    [{ hunt: ['nobody'] }, /No such user/],
    [{ hunt: [asha], answeredBy: rohan }, /one of hunt/],
    [{ hunt: [asha], transferTo: rohan }, /needs answeredBy/],
    [{ hunt: [asha], ringSeconds: -1 }, /ringSeconds/],
    [{}, /hunt/],
  ] as const
  it.each(refused)('refuses %j', async (change, words) => {
    const answer = await client.control('incoming-call', { from: '+919876543210', ...change })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(words)
    expect(simulator.state().calls).toEqual([])
  })
})

describe('outgoing', () => {
  const cases = [
    [{}, 'bridged', ['agent answered ANSWER', 'customer answered ANSWER']],
    [{ customer: 'no-answer' }, 'missed', ['agent answered ANSWER', 'customer not_answered NO ANSWER']],
    [{ customer: 'busy' }, 'missed', ['agent answered ANSWER', 'customer not_answered BUSY']],
    [{ agentAnswers: false }, 'missed', ['agent not_answered NO ANSWER']],
  ] as const
  it.each(cases)('%j ends %s', async (manner, status, legs) => {
    simulator.outgoing(manner)
    const answer = await client.obd({ reference_id: 'ours' })
    expect(answer.status).toBe(200)
    const end = (await story()).at(-2)
    expect(end.payload).toMatchObject({ status, client_ref_id: 'ours', ref_id: answer.body.unique_id })
    const found = end.payload.legs.map(
      (leg: Record<string, string>) => `${leg.type} ${leg.result} ${leg.dial_status}`,
    )
    expect(found).toEqual(legs)
    expect(end.customer_identifier).toBe('+919876543210')
  })

  it('takes the seconds it was told', async () => {
    simulator.outgoing({ agentRingSeconds: 4, ringSeconds: 11, talkSeconds: 40 })
    await client.obd()
    const [agent, customer] = (await story()).at(-2).payload.legs
    expect(agent.ring_duration).toBe(4)
    expect(customer).toMatchObject({ ring_duration: 11, talk_duration: 40 })
  })

  it('rings the number itself in the anonymous dialer', async () => {
    await client.obd({ user_id: undefined, number_2: '+919810012399' })
    const summary = (await story()).at(-1)
    expect(summary.payload.legs[0]).toMatchObject({
      type: 'agent',
      phone_number: '+919810012399',
      agent: null,
    })
  })
})
