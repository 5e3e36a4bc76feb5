/**
 * Every webhook of the provider, new and deprecated, becomes the one event model of shared/events.ts here.
 * The shape is told by its own marks, never by trial, because the relay does this for every request.
 */
import { z } from 'zod'
import {
  CALL_EVENT_TYPES,
  CONVERSATION_EVENT_TYPES,
  MESSAGE_EVENT_TYPES,
  type RingsideEvent,
} from '../events.ts'
import { normalisePhone } from '../phone.ts'
import { callWebhook } from './calls.ts'
import { conversationWebhook } from './conversations.ts'
import { dispositionWebhook } from './dispositions.ts'
import { type Draft, finish, type UnknownDraft } from './draft.ts'
import { ENVELOPE } from './envelope.ts'
import { jsonValue } from './json.ts'
import { inCallWebhook } from './legacy-in-call.ts'
import { logWebhook } from './legacy-log.ts'
import { legacyWhatsAppWebhook } from './legacy-whatsapp.ts'
import { asList, type Fields, isRecord, readText, unfold } from './lenient.ts'
import { messageWebhook } from './messages.ts'

type Reader = { readonly name: string; readonly schema: z.ZodType<Draft>; readonly legacy: boolean }

const READERS: ReadonlyMap<string, Reader> = new Map([
  ...readers(CALL_EVENT_TYPES, callWebhook),
  ...readers(MESSAGE_EVENT_TYPES, messageWebhook),
  ...readers(CONVERSATION_EVENT_TYPES, conversationWebhook),
  ...readers(['disposition'], dispositionWebhook),
])
const LEGACY_WHATSAPP: Reader = { name: 'old WhatsApp webhook', schema: legacyWhatsAppWebhook, legacy: true }
const LOG: Reader = { name: 'call log', schema: logWebhook, legacy: true }
const IN_CALL: Reader = { name: 'in-call webhook', schema: inCallWebhook, legacy: true }

function readers(names: readonly string[], schema: z.ZodType<Draft>): Array<[string, Reader]> {
  const compiled = z.compile(schema)
  return names.map((name) => [name, { name, schema: compiled, legacy: false }])
}

/**
 * The events of one request's body, parsed as its content type says: usually one, several for a list.
 * What cannot be read becomes `unknown` with the reason, in its place. Never throws.
 */
export function normaliseWebhook(body: unknown, receivedAt: Date): RingsideEvent[] {
  return listed(body)
    .flatMap(unwrapped)
    .map((item) => finish(draftOf(unfold(item)), receivedAt))
}

/** A list of webhooks, in any of the ways a list may be written, or the one webhook. */
function listed(body: unknown): unknown[] {
  const unfolded = unfold(body)
  if (Array.isArray(unfolded)) return unfolded
  return (isRecord(unfolded) && asList(unfolded)) || [unfolded]
}

/** Deprecated form bodies have one field, `myoperator`, with the whole log in it. */
function unwrapped(item: unknown): unknown[] {
  const unfolded = unfold(item)
  if (!isRecord(unfolded) || !('myoperator' in unfolded)) return [item]
  const inner = unfold(unfolded.myoperator)
  return typeof inner === 'object' && inner !== null ? listed(inner) : [item]
}

function draftOf(item: unknown): Draft {
  if (!isRecord(item)) return unknownDraft({}, 'not an object', item, false)
  const reader = readerOf(item)
  if (typeof reader === 'string') return unknownDraft(item, reader, item, false)
  const read = reader.schema.safeParse(item)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const reason = `${reader.name}: ${issue?.path.join('.')}: ${issue?.message}`
  return unknownDraft(item, reason, item, reader.legacy)
}

/** The reader of a body, or why there is none. */
function readerOf(item: Fields): Reader | string {
  const type = readText(item.event_type)?.toLowerCase()
  if (type) return READERS.get(type) ?? `unknown event_type ${JSON.stringify(type.slice(0, 60))}`
  if (item.type === 'message' && 'event' in item) return LEGACY_WHATSAPP
  if ('_ai' in item || '_pm' in item) return LOG
  if ('uid' in item && 'call_state' in item) return IN_CALL
  return 'no webhook of the provider: event_type is missing'
}

const looseEnvelope = z.object(ENVELOPE)

/** What an unreadable body still tells is kept: its id above all, so that a retry is known as one. */
function unknownDraft(item: Fields, reason: string, raw: unknown, legacy: boolean): UnknownDraft {
  const envelope = looseEnvelope.parse(item)
  return {
    type: 'unknown',
    eventId: envelope.event_id,
    at: envelope.timestamp,
    sessionId: envelope.session_id,
    customer: normalisePhone(envelope.customer_identifier),
    line: envelope.system_identifier,
    direction: envelope.direction,
    legacy,
    payload: { reason, raw: jsonValue(raw) },
  }
}
