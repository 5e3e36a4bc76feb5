/** "Not needed": held like an outcome, so that it can be undone; the row is gone meanwhile, on this desk alone. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Mark } from '../../shared/call-backs/facts.ts'
import type { CallBackEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/ipc.ts'
import { formatPhone } from '../../shared/phone.ts'
import { type Agent, callBackRequestSchema } from '../../shared/relay-protocol.ts'
import type { HeldWrite } from '../../shared/views/wrapups.ts'
import type { Outbox, Write } from '../outbox/outbox.ts'
import { fail, ok } from '../result.ts'
import type { CallBacks } from './call-backs.ts'

const PATH = '/v1/call-backs'
const HOLD_MS = 10_000

type Request = z.infer<typeof callBackRequestSchema>

/** What was put into the outbox; null for anything else, and for the shape of another version. */
function readCallBack({ kind, body }: Pick<Write, 'kind' | 'body'>): Request | null {
  const read = kind === 'call-back' ? callBackRequestSchema.safeParse(body) : null
  return read?.success ? read.data : null
}

/** Whom a write in the outbox is about; null when it is no mark. */
export const customerOfMark = (write: Write): string | null => readCallBack(write)?.customer ?? null

/**
 * As the relay makes it, whose own copy has the same id: whichever comes second is a duplicate.
 *
 * @param at now on the relay's clock
 */
export function callBackEvent(write: Write, { userId, name }: Agent, at: string): CallBackEvent | null {
  const request = readCallBack(write)
  if (request === null) return null
  const { id, customer, action, upTo } = request
  return {
    type: 'call-back',
    eventId: `call-back-${id}`,
    at,
    sessionId: null,
    customer,
    line: null,
    direction: null,
    legacy: false,
    payload: { action, upTo: upTo ?? null, userId, userName: name },
  }
}

/** Marks that can still be undone. */
export function heldMarks(outbox: Pick<Outbox, 'held'>, { userId, name }: Agent): Mark[] {
  return outbox.held().flatMap((write) => {
    const request = readCallBack(write)
    if (request === null) return []
    const { id, customer, action, upTo } = request
    const at = write.undoUntil
    return [{ eventId: `call-back-${id}`, customer, at, action, upTo: upTo ?? null, userId, userName: name }]
  })
}

interface NotNeededOptions {
  readonly callBacks: Pick<CallBacks, 'lastMissedAt' | 'touch'>
  readonly outbox: Pick<Outbox, 'put'>
  readonly namesFor: (number: string) => readonly string[]
}

/**
 * Waives what this customer was missed for so far; a call missed after it counts anew. `not-found`: they do not
 * wait, or no longer.
 */
export function waive(customer: string, options: NotNeededOptions): Result<HeldWrite> {
  const { callBacks, outbox, namesFor } = options
  const upTo = callBacks.lastMissedAt(customer)
  if (upTo === null) return fail('not-found')
  const id = randomUUID()
  const text = namesFor(customer)[0] ?? formatPhone(customer)
  const body: Request = { id, customer, action: 'not-needed', upTo }
  const { undoUntil } = outbox.put({
    id,
    kind: 'call-back',
    path: PATH,
    body,
    customer: text,
    holdMs: HOLD_MS,
  })
  callBacks.touch(customer)
  return ok({ id, kind: 'not-needed', customer: text, undoUntil })
}
