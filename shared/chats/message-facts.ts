/**
 * What is known of one message, merged over all its webhooks: any order, any number of times, the same end. Ticks
 * only ever go up: what WhatsApp says of a message is a chain, and the farthest link that was told counts. A failure
 * stands above `sent`, which only says that WhatsApp took it, and below `delivered`: what has arrived did not fail.
 */
import type { MessageEvent } from '../events.ts'
import type { MessageFailure, MessageState } from '../views/chats.ts'
import { mergeContents, type SaidContent } from './said-content.ts'
import { earlier, newer, type Stamped, stamped } from './stamped.ts'

const CHAIN = ['nothing', 'sent', 'failed', 'delivered', 'read'] as const
type Reached = (typeof CHAIN)[number]

interface Click {
  readonly button: string
  readonly at: string
}

export interface MessageFacts {
  readonly contents: readonly SaidContent[]
  readonly direction: Stamped<'incoming' | 'outgoing'> | null
  readonly sentBy: Stamped<string> | null
  /** The provider's word: "api", "lc" (its panel), "cmp" (a campaign). */
  readonly source: Stamped<string> | null
  /** The provider's id of the message it answers, or WhatsApp's. */
  readonly replyTo: Stamped<string> | null
  readonly replyData: Stamped<unknown> | null
  readonly wabaId: Stamped<string> | null
  /** At the provider; the first that was told. */
  readonly createdAt: string | null
  /** Of the first event that was told of it. */
  readonly toldAt: string | null
  readonly deliveredAt: string | null
  readonly readAt: string | null
  readonly reached: Reached
  readonly failure: Stamped<MessageFailure> | null
  readonly clicks: readonly Click[]
}

export const NO_FACTS: MessageFacts = {
  contents: [],
  direction: null,
  sentBy: null,
  source: null,
  replyTo: null,
  replyData: null,
  wabaId: null,
  createdAt: null,
  toldAt: null,
  deliveredAt: null,
  readAt: null,
  reached: 'nothing',
  failure: null,
  clicks: [],
}

function reachedIn({ status, sentAt, deliveredAt, readAt }: MessageEvent['payload']): Reached {
  const told: Reached = status === null || status === 'received' ? 'nothing' : status
  return [
    told,
    ...(sentAt === null ? [] : (['sent'] as const)),
    ...(deliveredAt === null ? [] : (['delivered'] as const)),
    ...(readAt === null ? [] : (['read'] as const)),
  ].reduce(farther)
}

const farther = (a: Reached, b: Reached): Reached => (CHAIN.indexOf(b) > CHAIN.indexOf(a) ? b : a)

/** What one webhook says. */
export function factsIn({ at: eventAt, direction, payload }: MessageEvent): MessageFacts {
  const at = payload.modifiedAt ?? eventAt
  const { status, kind, context, errors, linkClick } = payload
  const hasContent = kind !== null || Object.keys(context).length > 0
  const [error] = errors
  return {
    contents: hasContent ? [{ at, kind, context }] : [],
    direction: stamped(direction, at),
    sentBy: stamped(payload.sentBy, at),
    source: stamped(payload.source, at),
    replyTo: stamped(payload.replyTo, at),
    replyData: stamped(payload.replyData ?? null, at),
    wabaId: stamped(payload.wabaMessageId, at),
    createdAt: payload.createdAt,
    toldAt: eventAt,
    deliveredAt: payload.deliveredAt ?? (status === 'delivered' ? at : null),
    readAt: payload.readAt ?? (status === 'read' ? at : null),
    reached: reachedIn(payload),
    failure:
      status === 'failed' ? { value: { code: error?.code ?? '', detail: error?.message || null }, at } : null,
    clicks:
      linkClick === null ? [] : [{ button: linkClick.button ?? '', at: linkClick.clickedAt ?? eventAt }],
  }
}

/** One of ours before any webhook: whatever the provider says stands above it. */
export function ownFacts(message: {
  readonly at: string
  readonly kind: string
  readonly context: Readonly<Record<string, unknown>>
  readonly replyTo: string | null
  readonly sentBy: string
}): MessageFacts {
  const { at, kind, context, replyTo, sentBy } = message
  return {
    ...NO_FACTS,
    contents: [{ at: '', kind, context }],
    direction: { value: 'outgoing', at: '' },
    sentBy: stamped(sentBy, ''),
    source: { value: 'api', at: '' },
    replyTo: stamped(replyTo, ''),
    toldAt: at,
  }
}

/** What was known of one of ours before any webhook told of it. */
export const withoutWebhooks = (facts: MessageFacts): MessageFacts => ({
  ...NO_FACTS,
  contents: facts.contents.filter(({ at }) => at === ''),
  direction: facts.direction,
  sentBy: facts.sentBy,
  source: facts.source,
  replyTo: facts.replyTo,
  toldAt: facts.toldAt,
})

/** What webhooks told of it, without what was written here. */
export const onlyWebhooks = (facts: MessageFacts): MessageFacts => ({
  ...facts,
  contents: facts.contents.filter(({ at }) => at !== ''),
})

function mergeClicks(a: readonly Click[], b: readonly Click[]): readonly Click[] {
  if (b.length === 0) return a
  const all = new Map([...a, ...b].map((click) => [`${click.at} ${click.button}`, click]))
  return [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, click]) => click)
}

export function mergeMessages(a: MessageFacts, b: MessageFacts): MessageFacts {
  return {
    contents: mergeContents(a.contents, b.contents),
    direction: newer(a.direction, b.direction),
    sentBy: newer(a.sentBy, b.sentBy),
    source: newer(a.source, b.source),
    replyTo: newer(a.replyTo, b.replyTo),
    replyData: newer(a.replyData, b.replyData),
    wabaId: newer(a.wabaId, b.wabaId),
    createdAt: earlier(a.createdAt, b.createdAt),
    toldAt: earlier(a.toldAt, b.toldAt),
    deliveredAt: earlier(a.deliveredAt, b.deliveredAt),
    readAt: earlier(a.readAt, b.readAt),
    reached: farther(a.reached, b.reached),
    failure: newer(a.failure, b.failure),
    clicks: mergeClicks(a.clicks, b.clicks),
  }
}

export const isIncoming = ({ direction }: MessageFacts): boolean => direction?.value === 'incoming'

/** The provider's word for a campaign. */
const CAMPAIGN = 'cmp'

export function sourceOf({ source }: MessageFacts): 'api' | 'panel' | 'campaign' | null {
  switch (source?.value.toLowerCase()) {
    case 'api':
      return 'api'
    case 'lc':
      return 'panel'
    case CAMPAIGN:
      return 'campaign'
    default:
      return null
  }
}

/** What sending knows of one of ours (electron/chats/own-messages.ts); null: it did not leave from here. */
type Own = 'waiting' | 'sending' | 'unconfirmed' | 'sent' | 'failed' | null

/** What a webhook said stands above whatever we concluded. */
export function stateOf(facts: MessageFacts, own: Own): MessageState {
  if (isIncoming(facts)) return 'received'
  return facts.reached === 'nothing' ? (own ?? 'sent') : facts.reached
}
