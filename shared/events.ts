/**
 * The one event model of Ringside: what every webhook of the provider, old or new, becomes in
 * shared/myoperator/, what the relay journals and sends, and what the desktop applies.
 *
 * Vendor spelling does not get past shared/myoperator/: here are our names, E.164 numbers, ISO instants
 * in UTC with milliseconds, and whole seconds for durations.
 */
import { z } from 'zod'
import { versionedTeamSettingsSchema } from './team-settings.ts'

const text = z.string().nullable()
/** ISO 8601, UTC, milliseconds: "2026-04-07T10:03:23.895Z". */
const instant = z.string()
const seconds = z.number().nullable()

const legSchema = z.object({
  /** The provider's leg_index, from 1; null in logs that do not number their legs. */
  index: z.number().nullable(),
  type: z.enum(['agent', 'customer']),
  /** E.164; as received when it is no such number. */
  phone: text,
  /** `connected` is the side the call came from; `answered` is a side that was dialled and picked up. */
  result: z.enum(['dialing', 'not_answered', 'connected', 'answered', 'unknown']),
  dialStatus: z.enum(['answer', 'busy', 'no_answer', 'cancel', 'failed']).nullable(),
  userId: text,
  name: text,
  extension: text,
  departmentId: text,
  department: text,
  device: text,
  startedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  ringSeconds: seconds,
  talkSeconds: seconds,
})
export type Leg = z.infer<typeof legSchema>

const commentSchema = z.object({ id: text, text: z.string(), at: instant.nullable(), by: text, byName: text })

/** What a call event says. An early event knows little: everything but the legs may be null. */
const callPayloadSchema = z.object({
  legs: z.array(legSchema),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** The provider's verdict at the end; `missed` also means an outgoing call nobody took. */
  status: z.enum(['bridged', 'missed', 'voicemail']).nullable(),
  /** incoming, outgoing, obd, oneway, ... as the provider says it. */
  category: text,
  durationSeconds: seconds,
  recording: text,
  location: text,
  billable: z.boolean().nullable(),
  /** The provider's own id of an outgoing request. */
  refId: text,
  /** Our reference_id, given back at call.end and call.summary only. */
  clientRefId: text,
  department: text,
  comments: z.array(commentSchema),
})
export type CallPayload = z.infer<typeof callPayloadSchema>

const dispositionPayloadSchema = z.object({
  dispositions: z.array(
    z.object({ level: z.number(), name: z.string(), userId: text, at: instant.nullable() }),
  ),
  comments: z.array(commentSchema),
})

const conversationSchema = z.object({
  id: z.string(),
  customerName: text,
  assignedTo: text,
  status: text,
  /** End of the 24 h window; null means it was never opened. */
  expiresAt: instant.nullable(),
  lastMessageAt: instant.nullable(),
  createdAt: instant.nullable(),
  modifiedAt: instant.nullable(),
  unread: z.number().nullable(),
})

const messagePayloadSchema = z.object({
  messageId: z.string(),
  conversationId: text,
  phoneNumberId: text,
  status: z.enum(['received', 'sent', 'delivered', 'read', 'failed']).nullable(),
  sentBy: text,
  /** text, image, template, interactive, ... as the provider says it. */
  kind: text,
  /** The message itself, in the provider's shape for that kind: kinds are drawn, not interpreted, here. */
  context: z.record(z.string(), z.unknown()),
  replyTo: text,
  replyData: z.unknown(),
  sentAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  readAt: instant.nullable(),
  createdAt: instant.nullable(),
  modifiedAt: instant.nullable(),
  myopRefId: text,
  wabaMessageId: text,
  source: text,
  mode: text,
  errors: z.array(z.object({ code: z.string(), message: z.string() })),
  conversation: conversationSchema.nullable(),
  linkClick: z
    .object({ templateId: text, templateName: text, button: text, clickedAt: instant.nullable() })
    .nullable(),
})

const conversationPayloadSchema = z.object({
  conversation: conversationSchema,
  activity: z.object({ id: text, kind: text, by: text, to: text, at: instant.nullable() }).nullable(),
})

/** An outcome an agent saved in the app; `POST /v1/wrapups` of the relay. */
const wrapupPayloadSchema = z.object({
  id: z.string(),
  outcome: z.array(z.string()),
  note: z.string(),
  followUpAt: instant.nullable(),
  userId: z.string(),
  userName: z.string(),
})

/**
 * A change of a follow-up: only what `change` names is changed, field by field, the newest `at` of each wins.
 * A wrap-up with a `followUpAt` begins one, whose `followUpId` is the wrap-up's id. `POST /v1/follow-ups`.
 */
const followUpPayloadSchema = z.object({
  followUpId: z.string(),
  change: z.object({
    dueAt: instant.optional(),
    /** A user id. */
    assignee: z.string().optional(),
    note: z.string().optional(),
    done: z.boolean().optional(),
  }),
  userId: z.string(),
  userName: z.string(),
})

/**
 * What an agent did about a customer who is to be called back; `POST /v1/call-backs`. `at` is the relay's own
 * instant and strictly increases over these events, so that of two claims every desk knows the first.
 */
const callBackPayloadSchema = z.object({
  action: z.enum(['claim', 'release', 'not-needed']),
  /** Of `not-needed`: calls missed up to this instant need no call back. */
  upTo: instant.nullable(),
  userId: z.string(),
  userName: z.string(),
})

/**
 * Somebody of the team wrote to this customer over WhatsApp. Made by the relay where the inbox is `assigned`, so
 * that every desk's call-backs know it although the message itself is none of theirs.
 */
const replyPayloadSchema = z.object({
  /** The message's id at the provider. */
  wroteId: z.string(),
  userId: text,
})

/** "Test my pop-up": asked for by one desk (`POST /v1/pop-tests`), routed to that agent only. */
const testPayloadSchema = z.object({ userId: z.string() })

/** What could not be read: kept whole, with the reason, because nothing the provider sends may be lost. */
const unknownPayloadSchema = z.object({ reason: z.string(), raw: z.unknown() })

const envelope = {
  /** The provider's event_id, or one derived from the content where a legacy body has none. */
  eventId: z.string(),
  at: instant,
  sessionId: text,
  customer: text,
  /** The company's number, E.164, or a WhatsApp phone number id. */
  line: text,
  direction: z.enum(['incoming', 'outgoing']).nullable(),
  legacy: z.boolean(),
}

export const CALL_EVENT_TYPES = [
  'call.initiated',
  'call.ivr_started',
  'call.dial_begin',
  'call.answered',
  'call.end',
  'call.summary',
] as const
export const MESSAGE_EVENT_TYPES = [
  'message.received',
  'message.sent',
  'message.delivered',
  'message.read',
  'message.failed',
  'message.link_tracking',
] as const
export const CONVERSATION_EVENT_TYPES = ['conversation.assign', 'conversation.close'] as const

const callEventSchema = z.object({
  ...envelope,
  sessionId: z.string(),
  type: z.enum(CALL_EVENT_TYPES),
  payload: callPayloadSchema,
})
const dispositionEventSchema = z.object({
  ...envelope,
  sessionId: z.string(),
  type: z.literal('disposition'),
  payload: dispositionPayloadSchema,
})
const messageEventSchema = z.object({
  ...envelope,
  type: z.enum(MESSAGE_EVENT_TYPES),
  payload: messagePayloadSchema,
})
const conversationEventSchema = z.object({
  ...envelope,
  type: z.enum(CONVERSATION_EVENT_TYPES),
  payload: conversationPayloadSchema,
})
const wrapupEventSchema = z.object({ ...envelope, type: z.literal('wrapup'), payload: wrapupPayloadSchema })
const followUpEventSchema = z.object({
  ...envelope,
  type: z.literal('follow-up'),
  payload: followUpPayloadSchema,
})
const callBackEventSchema = z.object({
  ...envelope,
  type: z.literal('call-back'),
  payload: callBackPayloadSchema,
})
const replyEventSchema = z.object({ ...envelope, type: z.literal('reply'), payload: replyPayloadSchema })
/** The team's settings have changed; all of them, with their version. */
const teamSettingsEventSchema = z.object({
  ...envelope,
  type: z.literal('team-settings'),
  payload: versionedTeamSettingsSchema,
})
const testEventSchema = z.object({ ...envelope, type: z.literal('test'), payload: testPayloadSchema })
const unknownEventSchema = z.object({
  ...envelope,
  type: z.literal('unknown'),
  payload: unknownPayloadSchema,
})

const eventSchema = z.compile(
  z.discriminatedUnion('type', [
    callEventSchema,
    dispositionEventSchema,
    messageEventSchema,
    conversationEventSchema,
    wrapupEventSchema,
    followUpEventSchema,
    callBackEventSchema,
    replyEventSchema,
    teamSettingsEventSchema,
    testEventSchema,
    unknownEventSchema,
  ]),
)

export type CallEvent = z.infer<typeof callEventSchema>
export type DispositionEvent = z.infer<typeof dispositionEventSchema>
export type MessageEvent = z.infer<typeof messageEventSchema>
export type ConversationEvent = z.infer<typeof conversationEventSchema>
export type WrapupEvent = z.infer<typeof wrapupEventSchema>
export type FollowUpEvent = z.infer<typeof followUpEventSchema>
export type CallBackEvent = z.infer<typeof callBackEventSchema>
export type ReplyEvent = z.infer<typeof replyEventSchema>
export type TeamSettingsEvent = z.infer<typeof teamSettingsEventSchema>
export type TestEvent = z.infer<typeof testEventSchema>
export type UnknownEvent = z.infer<typeof unknownEventSchema>
export type RingsideEvent = z.infer<typeof eventSchema>

const looseEnvelopeSchema = z.object({ ...envelope, type: z.string(), payload: z.unknown() })

/**
 * Reads an event that another process wrote. One of a later version, or of a shape we do not know,
 * becomes `unknown` with the reason; what is no event at all is null.
 */
export function parseEvent(raw: unknown): RingsideEvent | null {
  const known = eventSchema.safeParse(raw)
  if (known.success) return known.data
  const loose = looseEnvelopeSchema.safeParse(raw)
  if (!loose.success) return null
  const issue = known.error.issues[0]
  const reason = `event of type ${loose.data.type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
  return { ...loose.data, type: 'unknown', payload: { reason, raw: loose.data.payload } }
}
