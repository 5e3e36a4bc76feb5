/**
 * Arguments of WhatsApp's commands. What a message or a template may be is said field by field by the handler, so
 * that the agent reads it there: the door only bounds sizes.
 */
import { z } from 'zod'
import { HEADER_MEDIA_KINDS, MEDIA_KINDS } from '../shared/chats/outgoing.ts'
import type { WhatsAppCommands } from '../shared/ipc-whatsapp.ts'
import { CAMPAIGN_ORDERS } from '../shared/views/campaigns.ts'
import { INBOX_TABS } from '../shared/views/chats.ts'
import { TEMPLATE_CATEGORIES } from '../shared/views/templates.ts'
import { id, nothing, number, page } from './ipc-schema-parts.ts'

type ArgsOf<K extends keyof WhatsAppCommands> = Parameters<WhatsAppCommands[K]>[0]

const chat = z.string().min(1).max(200)
const key = z.string().min(1).max(200)
const mark = z.string().min(1).max(500)
/** More than any message may have, so that a draft that is too long is kept and not refused. */
const longText = z.string().max(200_000)
const text = z.string().max(5_000)
const address = z.string().max(4_000)

const values = z
  .array(
    z.strictObject({
      place: z.enum(['header', 'body', 'button']),
      key: z.string().min(1).max(100),
      button: z.number().int().min(0).max(20).nullable(),
      value: z.string().max(1_024),
    }),
  )
  .max(50)

const source = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), fileId: id }),
  z.strictObject({
    from: z.literal('link'),
    link: address,
    mimeType: z.string().max(200),
    filename: z.string().max(500),
  }),
])
const header = z
  .union([
    z.strictObject({ kind: z.literal('text'), text }),
    z.strictObject({ kind: z.enum(HEADER_MEDIA_KINDS), source }),
  ])
  .nullable()
const interactive = { type: z.literal('interactive'), header, body: text, footer: text }
const entry = { id: z.string().max(500), title: text }

const content = z.union([
  z.strictObject({ type: z.literal('text'), body: longText, previewLink: z.boolean() }),
  z.strictObject({ type: z.literal('media'), kind: z.enum(MEDIA_KINDS), source, caption: text }),
  z.strictObject({ type: z.literal('template'), templateId: id, values, headerMedia: source.nullable() }),
  z.strictObject({
    ...interactive,
    variant: z.literal('button'),
    buttons: z.array(z.strictObject(entry)).max(50),
  }),
  z.strictObject({
    ...interactive,
    variant: z.literal('list'),
    button: text,
    sections: z
      .array(
        z.strictObject({
          title: text,
          rows: z.array(z.strictObject({ ...entry, description: text })).max(100),
        }),
      )
      .max(50),
  }),
  z.strictObject({ ...interactive, variant: z.literal('cta_url'), button: text, url: address }),
])

const draftButtons = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reply'), text }),
      z.strictObject({ kind: z.literal('call'), text, number: z.string().max(60) }),
      z.strictObject({ kind: z.literal('link'), text, url: address, example: text }),
    ]),
  )
  .max(50)
const templateDraft = z.strictObject({
  name: z.string().max(600),
  language: z.string().max(20),
  category: z.enum(TEMPLATE_CATEGORIES),
  header: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), text }),
      z.strictObject({ kind: z.literal('media'), fileId: id }),
    ])
    .nullable(),
  body: text,
  footer: text,
  buttons: draftButtons,
  cards: z.array(z.strictObject({ fileId: z.string().max(200), body: text, buttons: draftButtons })).max(20),
  code: z
    .strictObject({
      securityLine: z.boolean(),
      expiresMinutes: z.number().int().nullable(),
      button: text,
    })
    .nullable(),
  examples: z.record(z.string().max(300), text),
})

/** Base64 of 10 MiB, and a little. */
const MOST_BYTES = 14 * 1024 * 1024
const instant = z.iso.datetime({ offset: true })
const message = z.strictObject({ key })
const media = z.strictObject({ key, part: z.string().min(1).max(60) })

export const WHATSAPP_SCHEMAS: { readonly [K in keyof WhatsAppCommands]: z.ZodType<ArgsOf<K>> } = {
  'chats:list': z.strictObject({ tab: z.enum(INBOX_TABS), query: z.string().max(200), ...page }),
  'chats:show': z.strictObject({ chat }),
  'chats:open': z.strictObject({ chat }),
  'chats:list-messages': z.strictObject({
    chat,
    at: z.union([
      z.strictObject({ end: z.literal(true) }),
      z.strictObject({ before: mark }),
      z.strictObject({ after: mark }),
      z.strictObject({ around: key }),
    ]),
    limit: page.limit,
  }),
  'chats:list-changes': z.strictObject({ chat, since: z.number().int().min(0) }),
  'chats:mark-read': z.strictObject({ chat, key }),
  'chats:draft': z.strictObject({ chat, text: longText, replyTo: key.nullable() }),
  'chats:send': z.strictObject({ chat, content, replyTo: key.nullable() }),
  'chats:retry': message,
  'chats:cancel': message,
  'chats:send-now': message,
  'chats:send-anyway': message,
  'chats:remove': message,
  'chats:stage-file': z.strictObject({
    chat: chat.nullable(),
    filename: z.string().min(1).max(500),
    mimeType: z.string().max(200),
    bytes: z.string().max(MOST_BYTES),
  }),
  'chats:unstage-file': z.strictObject({ fileId: id }),
  'chats:read-draft': z.strictObject({ chat }),
  'media:check': media,
  'media:save': media,
  'media:read-cache': nothing,
  'media:clear-cache': nothing,
  'links:open': z.strictObject({ url: address }),
  'templates:list': z.strictObject({ refresh: z.boolean() }),
  'templates:send': z.strictObject({
    number,
    templateId: id,
    values,
    headerFileId: id.nullable(),
    anyway: z.boolean(),
  }),
  'templates:list-all': z.strictObject({ refresh: z.boolean() }),
  'templates:read': z.strictObject({ id }),
  'templates:create': z.strictObject({ draft: templateDraft }),
  'templates:delete': z.strictObject({ id }),
  'campaigns:list': z.strictObject({
    query: z.strictObject({
      search: z.string().max(200),
      status: z.string().min(1).max(60).nullable(),
      createdAfter: instant.nullable(),
      createdBefore: instant.nullable(),
      order: z.enum(CAMPAIGN_ORDERS),
    }),
    ...page,
  }),
  'campaigns:read': z.strictObject({ id }),
  'phone-numbers:list': z.strictObject({ refresh: z.boolean() }),
}
