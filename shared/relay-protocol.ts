/**
 * The relay's protocol, version 1: the frames of the WebSocket `/v1/events` and the bodies of `/v1/*`.
 * Every frame is one JSON object in one text message. Both ends parse what they receive with these.
 */
import { z } from 'zod'
import { accountSchema } from './account.ts'

export const PROTOCOL_VERSION = 1
/** At most this many items may be unacknowledged; the relay then waits for an ack. */
export const ACK_WINDOW = 256
/** Both ends ping this often and give up after two unanswered. */
export const HEARTBEAT_MS = 15_000
/** The first frame must be a hello and must come this soon. */
export const HELLO_TIMEOUT_MS = 10_000
export const MAX_INBOUND_FRAME_BYTES = 64 * 1024

/** Why a socket was closed. 1012 is the standard "service restart". */
export const CLOSE = {
  badFrame: 4400,
  refused: 4401,
  tooSlow: 4408,
  replaced: 4409,
  tooLarge: 4413,
  protocolTooOld: 4426,
  restart: 1012,
} as const

export const ROLES = ['agent', 'supervisor'] as const
export type Role = (typeof ROLES)[number]

export const agentSchema = z.object({
  /** The provider's user id, 16 hex digits. */
  userId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** E.164, all phones the provider may ring for this agent. */
  phones: z.array(z.string()),
})
export type Agent = z.infer<typeof agentSchema>

/** `epoch:seq`, opaque to clients, strictly increasing within an epoch. */
const cursor = z.string().min(1).max(128)

export const clientFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocol: z.number().int(),
    /** The last cursor applied; null = from now. */
    cursor: cursor.nullable(),
    /** "ringside/1.0.0" */
    client: z.string().max(200),
    /**
     * Asks for what a desk needs to see the team's one history beside its own share: call.end, call.summary and
     * disposition of every call, and `reply`. Without it a client gets what concerns its agent only.
     */
    team: z.boolean().optional(),
  }),
  z.object({ type: z.literal('ack'), cursor }),
])
export type ClientFrame = z.infer<typeof clientFrameSchema>

const itemSchema = z.object({
  cursor,
  /** When the relay received it, on the relay's clock. */
  receivedAt: z.string(),
  /** Parsed one by one with `parseEvent`, so that one odd event does not spoil its page. */
  event: z.unknown(),
})

export const serverFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    agent: agentSchema,
    cursor,
    /** How many items the replay will bring. */
    backlog: z.number().int(),
    serverTime: z.string(),
  }),
  z.object({ type: z.literal('events'), items: z.array(itemSchema) }),
  z.object({ type: z.literal('caught-up'), cursor }),
  z.object({ type: z.literal('reset'), reason: z.string(), cursor }),
  z.object({ type: z.literal('reconnect'), afterMs: z.number() }),
])
export type ServerFrame = z.infer<typeof serverFrameSchema>

/** `POST /v1/enroll`: a code works once, for 48 hours. */
export const enrollRequestSchema = z.object({ code: z.string().min(1).max(200) })
export const enrollResponseSchema = z.object({
  token: z.string(),
  agent: agentSchema,
  /** The API credentials, where the relay's administrator stored them. */
  account: accountSchema.nullable(),
})

/** `POST /v1/wrapups`: idempotent by `id`. */
export const wrapupRequestSchema = z.object({
  id: z.string().min(1).max(100),
  sessionId: z.string().min(1).max(200),
  customer: z.string().min(1).max(40),
  outcome: z.array(z.string().min(1).max(100)).min(1).max(2),
  note: z.string().max(10_000),
  followUpAt: z.iso.datetime({ offset: true }).nullish(),
  at: z.iso.datetime({ offset: true }),
})

const requestId = z.string().min(1).max(100)
const customer = z.string().min(1).max(40)
const clientInstant = z.iso.datetime({ offset: true })

/** `POST /v1/follow-ups`: an event of type `follow-up`, idempotent by `id`. `at` is the desk's, on the relay's clock. */
export const followUpRequestSchema = z.object({
  id: requestId,
  followUpId: requestId,
  customer,
  sessionId: z.string().min(1).max(200).nullish(),
  change: z.object({
    dueAt: clientInstant.optional(),
    assignee: z.string().min(1).max(100).optional(),
    note: z.string().max(10_000).optional(),
    done: z.boolean().optional(),
  }),
  at: clientInstant,
})

/** `POST /v1/call-backs`: an event of type `call-back`, idempotent by `id`. */
export const callBackRequestSchema = z.object({
  id: requestId,
  customer,
  action: z.enum(['claim', 'release', 'not-needed']),
  /** Of `not-needed` only. */
  upTo: clientInstant.nullish(),
})

/** `POST /v1/pop-tests`: sends this agent an event of type `test` whose eventId is `id`, the way a webhook goes. */
export const popTestRequestSchema = z.object({ id: z.string().min(8).max(100) })
