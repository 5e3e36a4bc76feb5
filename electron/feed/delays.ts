/** How late news is: from the provider to the relay, and from the relay to this desk. */
import {
  CALL_EVENT_TYPES,
  CONVERSATION_EVENT_TYPES,
  MESSAGE_EVENT_TYPES,
  type RingsideEvent,
} from '../../shared/events.ts'
import type { LinkView } from '../../shared/views/desk.ts'

type DelaysView = Pick<LinkView, 'providerDelayMs' | 'relayDelayMs'>

interface Arrival {
  readonly event: Pick<RingsideEvent, 'type' | 'at' | 'legacy'>
  /** Relay's clock, ISO. */
  readonly receivedAt: string
  /** This machine's clock, ms, once the event was applied. */
  readonly appliedAt: number
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: number
}

export interface Delays {
  /** Of an event that came live; a replay says nothing about delays. */
  note(arrival: Arrival): void
  /** Of the last event of each kind that could tell. */
  view(): DelaysView
}

/** What the provider sends. Our own events carry a desk's clock, the relay's, or that of something earlier. */
const PROVIDERS: ReadonlySet<string> = new Set([
  ...CALL_EVENT_TYPES,
  ...MESSAGE_EVENT_TYPES,
  ...CONVERSATION_EVENT_TYPES,
  'disposition',
])

/** Stamped by the provider as it happens; old webhooks carry whole seconds. */
const tellsProvidersDelay = ({ type, legacy }: Arrival['event']) => !legacy && PROVIDERS.has(type)

/** Clocks that disagree make it negative: nothing arrives before it was sent. Null when one is no instant. */
const between = (from: number, to: number): number | null =>
  Number.isNaN(to - from) ? null : Math.max(0, Math.round(to - from))

export function createDelays(): Delays {
  let view: DelaysView = { providerDelayMs: null, relayDelayMs: null }
  return {
    note({ event, receivedAt, appliedAt, clockOffsetMs }) {
      const received = Date.parse(receivedAt)
      const provider = tellsProvidersDelay(event) ? between(Date.parse(event.at), received) : null
      const relay = between(received, appliedAt + clockOffsetMs)
      view = {
        providerDelayMs: provider ?? view.providerDelayMs,
        relayDelayMs: relay ?? view.relayDelayMs,
      }
    },
    view: () => view,
  }
}
