/** Sends webhooks of the past in the order of events, many to a request: the receiver keeps what it is sent in that order. */
import { formatOf } from './encode.ts'
import type { WebhookSender } from './sender.ts'

/** Far below the receiver's limit of 1 MiB per request. */
const EVENTS_PER_POST = 100

/** The receiver did not take them. */
export class NotAcknowledged extends Error {
  override name = 'NotAcknowledged'
}

/**
 * One request after the other; rejects with NotAcknowledged when one was not taken.
 *
 * @returns how many events it was
 */
export const sendHistory = async (
  sender: Pick<WebhookSender, 'attempt'>,
  events: readonly { readonly body: () => unknown }[],
): Promise<number> => {
  for (let first = 0; first < events.length; first += EVENTS_PER_POST) {
    const bodies = events.slice(first, first + EVENTS_PER_POST).map(({ body }) => body())
    const attempt = await sender.attempt(bodies, formatOf())
    if (attempt.status === null || attempt.status < 200 || attempt.status >= 300) {
      throw new NotAcknowledged(`The webhook address did not take them: ${attempt.status ?? attempt.error}`)
    }
  }
  return events.length
}
