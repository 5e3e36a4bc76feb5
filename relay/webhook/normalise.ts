/** The one place where the relay meets the provider's shapes. Nothing the provider sends is ever lost. */
import type { RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { hashSecret } from '../agents/secrets.ts'

/** The events of a body. One that cannot even be walked (nested a million deep) is an `unknown` without its raw. */
export function eventsOf(value: unknown, body: Uint8Array, receivedAt: Date): RingsideEvent[] {
  try {
    return normaliseWebhook(value, receivedAt)
  } catch (error) {
    const reason = error instanceof RangeError ? 'nested too deeply' : 'unreadable'
    return [
      {
        type: 'unknown',
        eventId: `derived-${hashSecret(Buffer.from(body).toString('latin1')).toString('hex')}`,
        at: receivedAt.toISOString(),
        sessionId: null,
        customer: null,
        line: null,
        direction: null,
        legacy: false,
        payload: { reason, raw: null },
      },
    ]
  }
}
