/** An outcome filed in the provider's own panel (document: WebHooks(New) / Disposition). */
import { z } from 'zod'
import { normalisePhone } from '../phone.ts'
import { type DispositionDraft, missing } from './draft.ts'
import { comments, ENVELOPE } from './envelope.ts'
import { latest } from './instants.ts'
import { instant, list, number, record, requiredText, text } from './lenient.ts'

/** `type` is the level: 1 for the outcome, 2 for what refines it. */
const disposition = z.object({ type: number, name: requiredText, user_id: text, added_at: instant })

export const dispositionWebhook = z
  .object({
    ...ENVELOPE,
    payload: record(z.object({ dispositions: list(disposition), comments })),
  })
  .transform(({ payload, ...envelope }, context): DispositionDraft => {
    const sessionId = envelope.session_id ?? missing(context, 'session_id')
    if (!sessionId) return z.NEVER
    const times = [
      ...payload.dispositions.map(({ added_at }) => added_at),
      ...payload.comments.map(({ at }) => at),
    ]
    return {
      type: 'disposition',
      eventId: envelope.event_id,
      at: envelope.timestamp ?? latest(times),
      sessionId,
      customer: normalisePhone(envelope.customer_identifier),
      line: normalisePhone(envelope.system_identifier),
      direction: envelope.direction,
      legacy: false,
      payload: {
        dispositions: payload.dispositions.map(({ type, name, user_id, added_at }, index) => ({
          level: type ?? index + 1,
          name,
          userId: user_id,
          at: added_at,
        })),
        comments: payload.comments,
      },
    }
  })
