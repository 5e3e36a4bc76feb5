/** What a desk applies of its own deeds is what the relay makes of them: the second of the two is a duplicate. */
import { expect, onTestFinished, test } from 'vitest'
import { callBackEvent, heldMarks, waive } from '../../../electron/call-backs/not-needed.ts'
import { readFollowUp } from '../../../electron/follow-ups/follow-up-write.ts'
import { createFollowUps } from '../../../electron/follow-ups/follow-ups.ts'
import type { NewWrite } from '../../../electron/outbox/outbox.ts'
import { followUpEvent } from '../../../shared/agent-events.ts'
import { markOf } from '../../../shared/call-backs/facts.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'
import { send } from '../../relay/support/agent-requests.ts'
import { connectAgent } from '../../relay/support/client.ts'
import { startRelay } from '../../relay/support/relay.ts'
import { AYESHA, CUSTOMER } from '../../relay/support/webhooks.ts'
import { tempDatabase } from '../../support/temp-database.ts'

const ME: Agent = { ...AYESHA, phones: [...AYESHA.phones], role: 'agent' }
const NOON = '2026-11-22T12:00:00.000Z'

/** What the relay sends of a write that it was told. */
async function asTheRelayHasIt(write: NewWrite) {
  const relay = await startRelay()
  onTestFinished(() => relay.close())
  const token = relay.addAgent(AYESHA)
  const client = connectAgent(relay.url, token)
  await client.frame('caught-up')
  expect((await send(relay, 'POST', write.path, token, write.body)).status).toBe(200)
  await client.until('the event', () => client.items.length === 1)
  await client.close()
  return client.items[0]?.event
}

function anOutbox() {
  const put: NewWrite[] = []
  const hold = (write: NewWrite) => {
    put.push(write)
    return { ...write, undoUntil: NOON }
  }
  return { put: hold, held: () => put.map((write) => ({ ...write, undoUntil: NOON })), written: put }
}

test('a follow-up', async () => {
  const outbox = anOutbox()
  const followUps = createFollowUps({
    database: tempDatabase(),
    outbox,
    namesFor: () => [],
    nameOf: () => null,
    myUserId: () => ME.userId,
    now: () => new Date(NOON),
    clockOffsetMs: () => 5_000,
    remind: () => {},
    onCustomer: () => {},
  })
  followUps.create({ number: CUSTOMER, dueAt: '2026-11-23T10:00:00+05:30', note: 'ask again' })
  const [write] = outbox.written
  const request = readFollowUp(write?.body)
  if (write === undefined || request === null) throw new Error('nothing was written')
  expect(followUpEvent(request, ME)).toEqual(await asTheRelayHasIt(write))
  expect(request.at).toBe('2026-11-22T12:00:05.000Z')
})

test('"not needed"', async () => {
  const outbox = anOutbox()
  const touched: string[] = []
  const callBacks = { lastMissedAt: () => NOON, touch: (number: string) => touched.push(number) }
  const held = waive(CUSTOMER, { callBacks, outbox, namesFor: () => ['Meera'] })
  expect(held).toMatchObject({ ok: true, value: { kind: 'not-needed', customer: 'Meera', undoUntil: NOON } })
  expect(touched).toEqual([CUSTOMER])
  const [write] = outbox.written
  if (write === undefined) throw new Error('nothing was written')
  expect(write.holdMs).toBe(10_000)
  const theirs = await asTheRelayHasIt(write)
  const own = callBackEvent(write, ME, NOON)
  // When it happened is the relay's to say.
  expect({ ...own, at: '' }).toEqual({ ...(theirs as object), at: '' })
  expect(heldMarks(outbox, ME)).toEqual([own && markOf(own)])
})

test('nobody is waived who does not wait', () => {
  const callBacks = { lastMissedAt: () => null, touch: () => {} }
  const outbox = anOutbox()
  expect(waive(CUSTOMER, { callBacks, outbox, namesFor: () => [] })).toMatchObject({
    fault: { code: 'not-found' },
  })
  expect(outbox.written).toEqual([])
})
