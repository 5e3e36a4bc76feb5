/** The bodies of the control interface. */
export type { MessagesInput } from './chat-schemas.ts'

import { z } from 'zod'
import { chatSeed } from './seed-schemas.ts'

const seconds = z.number().min(0).max(5_400)
/** What agents wrote in the panel; `by` is a user id, default: who answered. */
const comments = z.array(z.object({ text: z.string().min(1), by: z.string().optional() })).default([])
const afterwards = {
  /** Whether there is a recording of it, if it connects. */
  recording: z.boolean().default(true),
  comments,
}
const delivery = {
  /** Default application/json. */
  contentType: z.string().min(1).optional(),
  /** How forms carry nested values; by default brackets when url-encoded, JSON text when multipart. */
  nested: z.enum(['brackets', 'json']).optional(),
}

export const incomingCallSchema = z.object({
  /** Default: one of the account's contacts. */
  from: z.string().min(1).optional(),
  /** Default: the account's first line. */
  line: z.string().min(1).optional(),
  /** User ids, dialled one after another. */
  hunt: z.array(z.string()),
  /** One of `hunt`; null: missed. */
  answeredBy: z.string().nullable().default(null),
  /** Per dialled agent. */
  ringSeconds: seconds.default(5),
  /** Per agent that talks. */
  talkSeconds: seconds.default(10),
  transferTo: z.string().nullish(),
  /** When nobody answers, the caller leaves a message of `talkSeconds`. */
  voicemail: z.boolean().default(false),
  /** The deprecated webhooks instead of the current ones. */
  legacy: z.boolean().default(false),
  /** Stop after the first call.dial_begin until `calls/:sessionId/continue`. */
  hold: z.boolean().default(false),
  ...afterwards,
  ...delivery,
})
export type IncomingCallInput = z.input<typeof incomingCallSchema>

export const outgoingSchema = z.object({
  agentAnswers: z.boolean().default(true),
  customer: z.enum(['answer', 'no-answer', 'busy']).default('answer'),
  agentRingSeconds: seconds.default(3),
  ringSeconds: seconds.default(5),
  talkSeconds: seconds.default(10),
  /** Type 2 only: the user the IVR connects the customer to; null: the call ends in the IVR. */
  connectTo: z.string().nullable().default(null),
  hold: z.boolean().default(false),
  ...afterwards,
  ...delivery,
})
export type OutgoingInput = z.input<typeof outgoingSchema>
export type Outgoing = z.output<typeof outgoingSchema>

/** An outcome filed in the panel, for a call that is over or still going on. */
export const dispositionSchema = z.object({
  sessionId: z.string().min(1),
  /** Who files it: a user id. */
  userId: z.string().min(1),
  /** The outcome, and what refines it. */
  level1: z.string().min(1),
  level2: z.string().min(1).optional(),
  /** Told with it, and kept with the call. The deprecated webhook does not tell it. */
  comment: z.string().min(1).optional(),
  /** The deprecated webhook, the log with `_dsp`, instead of the current one. */
  legacy: z.boolean().default(false),
  ...delivery,
})
export type DispositionInput = z.input<typeof dispositionSchema>

/** Without `events` the call goes on to its end; with it, it stops again after so many. */
export const continueSchema = z.object({ events: z.number().int().min(1).optional() }).default({})

export const emitSchema = z
  .object({ event: z.unknown(), ...delivery })
  .refine((body) => body.event !== undefined, {
    path: ['event'],
    message: 'Required: any webhook body, or a text that is sent as it is',
  })
export type EmitInput = z.input<typeof emitSchema>

export const faultSchema = z
  .object({
    route: z.string().startsWith('/'),
    times: z.number().int().min(1).default(1),
    status: z.number().int().min(200).max(599).optional(),
    body: z.unknown().optional(),
    timeout: z.union([z.boolean(), z.literal('after')]).optional(),
    reset: z.boolean().optional(),
  })
  .refine((fault) => Boolean(fault.status || fault.timeout || fault.reset), {
    message: 'One of status, timeout and reset is required',
  })
export type FaultInput = z.input<typeof faultSchema>

export const throttleSchema = z.object({ on: z.boolean() })
export type ThrottleInput = z.input<typeof throttleSchema>

/** How /developers answers; what is not given stays. */
export const developersSchema = z.object({
  /** On which of the two paths; the other one is 404. */
  paths: z.enum(['bare', 'search']).optional(),
  /** `hits`: as live accounts answer a search; `short`: a `data` array of the log under its short names. */
  logShape: z.enum(['hits', 'short']).optional(),
  /** Whether a recording's link is `url` of the answer, or `url` of its `data`. */
  linkShape: z.enum(['url', 'data']).optional(),
})
export type DevelopersInput = z.input<typeof developersSchema>

/** What is not given stays. */
export const recordingsSchema = z.object({
  /** All links given out so far are answered 403. */
  expireNow: z.literal(true).optional(),
  /** File names or session ids, in place of those before: 404, for the link and behind it. */
  missing: z.array(z.string()).optional(),
  /** A recording is 404 until so many seconds after the end of its call; at first 0. */
  preparingSeconds: z.number().min(0).optional(),
  /** False: 403 for every link. */
  permitted: z.boolean().optional(),
})
export type RecordingsInput = z.input<typeof recordingsSchema>

/** False: the plan has no user API, and its routes answer 404. */
export const userApiSchema = z.object({ available: z.boolean() })
export type UserApiInput = z.input<typeof userApiSchema>

/** False: requests come from an address that is not on the account's list. */
export const sourceIpSchema = z.object({ allowed: z.boolean() })
export type SourceIpInput = z.input<typeof sourceIpSchema>

/** Fills the account for a demo of this user; default: the first one. */
export const seedDemoSchema = z.object({ me: z.string().optional() }).default({})
export type SeedDemoInput = z.input<typeof seedDemoSchema>

const contactSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  country_code: z.string().optional(),
  phone_number: z.string().optional(),
  email_id: z.string().nullish(),
  marketing_opt_in: z.boolean().optional(),
  status: z.enum(['active', 'inactive']).optional(),
  source: z.string().optional(),
  custom_fields: z.record(z.string(), z.unknown()).optional(),
  created: z.string().optional(),
  modified: z.string().optional(),
})

/** A call that is over: nothing is told of it, the log has it. Durations are seconds. */
const callSchema = z.object({
  /** Default: a new one; one that the log has already is replaced. */
  sessionId: z.string().min(1).optional(),
  direction: z.enum(['incoming', 'outgoing']).default('incoming'),
  /** E.164; default: a generated Indian mobile. */
  customer: z.string().min(1).optional(),
  /** Default: the account's first line. */
  line: z.string().min(1).optional(),
  /** User ids, whose phones rang one after another; default: the first user. An outgoing call takes the first. */
  agents: z.array(z.string()).min(1).optional(),
  /** One of `agents`; default: the last of them, unless `status` says that nobody did. */
  answeredBy: z.string().nullish(),
  /** An ISO instant, or ms; default: an hour ago, each further one of a list a minute earlier. */
  startedAt: z.union([z.iso.datetime({ offset: true }), z.number().int()]).optional(),
  ringSeconds: seconds.default(5),
  talkSeconds: seconds.default(60),
  /** Default: bridged when somebody answered, else missed. A missed outgoing call: the customer did not answer. */
  status: z.enum(['bridged', 'missed', 'voicemail']).optional(),
  /** False: none; a text: its file name. */
  recording: z.union([z.boolean(), z.string().min(1)]).default(true),
  /** Id or name; default: that of the first agent for an incoming call, none for an outgoing one. */
  department: z.string().nullish(),
  comments,
  source: z.enum(['ivr', 'mobile']).default('ivr'),
  /** Default: obd for an outgoing call. */
  tag: z.enum(['clickocall', 'obd', 'callback']).nullish(),
  starred: z.boolean().default(false),
  archived: z.boolean().default(false),
})
export type SeededCall = z.output<typeof callSchema>
export type CallInput = z.input<typeof callSchema>

export const seedSchema = z.object({
  contacts: z.union([z.array(contactSchema), z.number().int().min(0).max(1_000_000)]).optional(),
  calls: z.union([z.array(callSchema), z.number().int().min(0).max(1_000_000)]).optional(),
  ...chatSeed,
})
export type SeedInput = z.input<typeof seedSchema>
export type SeedOutput = z.output<typeof seedSchema>
