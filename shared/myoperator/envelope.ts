/**
 * The root fields all new webhooks share (document: WebHooks(New) / Webhook Event Structure), and the users
 * and comments several of their payloads carry (call.summary / User Object, Comments Object).
 */
import { z } from 'zod'
import { direction, instant, optionalList, optionalRecord, phone, text } from './lenient.ts'

export const ENVELOPE = {
  event_id: text,
  event_type: text,
  timestamp: instant,
  direction,
  session_id: text,
  system_identifier: text,
  customer_identifier: text,
}

/** "agent" and "posted_by". `extension` comes as text and as a number. */
export const user = optionalRecord(z.object({ uuid: text, name: text, contact: phone, extension: text }))

const comment = z
  .object({ id: text, content: text, posted_at: instant, posted_by: user })
  .transform(({ id, content, posted_at, posted_by }) => ({
    id,
    text: content ?? '',
    at: posted_at,
    by: posted_by?.uuid ?? null,
    byName: posted_by?.name ?? null,
  }))

export const comments = optionalList(comment)
