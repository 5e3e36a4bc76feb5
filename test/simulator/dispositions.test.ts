/** What agents file and write in the panel: dispositions, comments, and calls that are not recorded. */
import { describe, expect, it } from 'vitest'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { aToldSimulator } from './a-simulator.ts'
import { fieldsOf, until } from './receiver.ts'

const { simulator, client, heard } = await aToldSimulator()

const [asha, rohan] = ['694e6be5a520b301', '694e6be5a520b302']
const customer = '+919876543210'
const received = () => Promise.all(heard().map(fieldsOf))
const oneEvent = async () => {
  const bodies = await received()
  expect(bodies).toHaveLength(1)
  const [event, ...more] = bodies.flatMap((body) => normaliseWebhook(body, new Date()))
  expect(more).toEqual([])
  return event
}
const seedCall = () => simulator.seed({ calls: [{ sessionId: 'over', customer, agents: [asha] }] })

describe('a disposition', () => {
  const manners = [
    {},
    { legacy: true },
    { contentType: 'application/x-www-form-urlencoded' },
    { legacy: true, contentType: 'application/x-www-form-urlencoded' },
    { legacy: true, contentType: 'multipart/form-data' },
  ]
  it.each(manners)('of a call that is over is told: %j', async (manner) => {
    seedCall()
    const asked = { sessionId: 'over', userId: rohan, level1: 'Interested', level2: 'Wants a visit' }
    const answer = await client.control('disposition', { ...asked, ...manner })
    expect(answer).toEqual({ status: 200, body: { sessionId: 'over' } })
    const event = await oneEvent()
    expect(event).toMatchObject({
      type: 'disposition',
      sessionId: 'over',
      customer,
      payload: {
        dispositions: [
          { level: 1, name: 'Interested', userId: rohan },
          { level: 2, name: 'Wants a visit', userId: rohan },
        ],
        comments: [],
      },
    })
  })

  it('carries a comment, which the log keeps', async () => {
    seedCall()
    expect((await client.log({ filters: '22' })).body.data.total).toBe(0)
    await simulator.disposition({ sessionId: 'over', userId: asha, level1: 'Booked', comment: 'On Friday' })
    expect(await oneEvent()).toMatchObject({
      payload: { dispositions: [{ name: 'Booked' }], comments: [{ text: 'On Friday', by: asha }] },
    })
    expect((await client.log({ filters: '22', search_key: 'friday' })).body.data.total).toBe(1)
  })

  it('may be filed while the call goes on; its log tells the comment', async () => {
    const { sessionId } = simulator.incomingCall({
      from: customer,
      hunt: [asha],
      answeredBy: asha,
      hold: true,
    })
    await until(() => simulator.state().calls[0]?.held)
    await simulator.disposition({ sessionId, userId: asha, level1: 'Complaint', comment: 'Late again' })
    simulator.continueCall(sessionId)
    await until(() => simulator.state().calls.length === 0)
    const events = await received()
    expect(events.map((event) => event.event_type).filter((type) => type === 'disposition')).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({
      event_type: 'call.summary',
      payload: { comments: [{ content: 'Late again', posted_by: { uuid: asha } }] },
    })
  })

  it.each([
    [{ sessionId: 'never' }, 404, /No such call/],
    [{ userId: 'nobody' }, 400, /No such user/],
    [{ level1: '' }, 400, /level1/],
  ])('is refused: %j', async (change, status, words) => {
    seedCall()
    const asked = { sessionId: 'over', userId: asha, level1: 'Booked', ...change }
    const answer = await client.control('disposition', asked)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatch(words)
    expect(heard()).toEqual([])
  })
})

describe('comments of a call', () => {
  const ended = () => until(() => simulator.state().calls.length === 0 && heard().length > 0)

  it('stand in its summary, by whom they are said to be', async () => {
    simulator.incomingCall({
      from: customer,
      hunt: [asha, rohan],
      answeredBy: rohan,
      comments: [{ text: 'Speaks Tamil' }, { text: 'VIP', by: asha }],
    })
    await ended()
    const summary = (await received()).at(-1) as { payload: { comments: Record<string, unknown>[] } }
    expect(summary.payload.comments).toMatchObject([
      { content: 'Speaks Tamil', posted_by: { uuid: rohan, extension: 12 } },
      { content: 'VIP', posted_by: { uuid: asha } },
    ])
    expect((await client.log({ search_key: 'tamil' })).body.data.total).toBe(1)
  })

  it('stand in the summary of an outgoing call too', async () => {
    simulator.outgoing({ comments: [{ text: 'Will pay on Monday' }], recording: false })
    await client.obd()
    await ended()
    const summary = (await received()).at(-1)
    expect(summary).toMatchObject({
      payload: {
        status: 'bridged',
        recording_filename: '',
        comments: [{ content: 'Will pay on Monday', posted_by: { uuid: asha } }],
      },
    })
  })

  it('need somebody who exists', async () => {
    const comments = [{ text: 'x', by: 'nobody' }]
    expect((await client.control('incoming-call', { from: customer, hunt: [asha], comments })).status).toBe(
      400,
    )
    expect((await client.control('outgoing', { comments })).status).toBe(400)
  })
})

describe('a call that is not recorded', () => {
  it('names no file, though it connected', async () => {
    simulator.incomingCall({ from: customer, hunt: [asha], answeredBy: asha, recording: false })
    await until(() => simulator.state().counts.log === 1)
    const [{ _source: source }] = (await client.log()).body.data.hits
    expect(source).toMatchObject({ status: 1, filename: '', fileurl: '' })
  })
})
