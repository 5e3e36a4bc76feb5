/** What the agent may do with a message of ours, by where it is. Pure. */
import { mayRetry } from '../../../shared/chats/failure.ts'
import type { MessageView } from '../../../shared/views/chats.ts'
import type { OutgoingRow } from './outgoing-store.ts'

type Can = MessageView['can']

export const NOTHING: Can = {
  retry: false,
  cancel: false,
  sendNow: false,
  sendAnyway: false,
  remove: false,
}

/** For so long the webhook of an unconfirmed message may still come. */
const DOUBT_MS = 10 * 60_000

/** This machine's clock, ms; null: it is not in doubt. */
export const doubtEndsAt = ({ state, leftAt, replaced }: OutgoingRow): number | null =>
  state === 'unconfirmed' && !replaced && leftAt !== null ? Date.parse(leftAt) + DOUBT_MS : null

/** @param ready the feed has caught up: what was to be heard of it is heard */
export function canBe(row: OutgoingRow, now: Date, ready: boolean): Can {
  const ended = doubtEndsAt(row)
  const failed = row.state === 'failed' || row.state === 'refused'
  return {
    retry: failed && !row.replaced && mayRetry(row.fault?.code ?? ''),
    cancel: row.state === 'waiting' || row.state === 'uploading',
    sendNow: row.state === 'waiting' && !row.forced && !ready,
    sendAnyway: ended !== null && ended <= now.getTime() && ready,
    remove: row.state === 'refused' && !row.replaced,
  }
}
