import { z } from 'zod'
import { type Commands, DEMO_ACTIONS } from '../shared/ipc.ts'
import type { TeamSettings } from '../shared/team-settings.ts'
import {
  CONTACT_SORT_KEYS,
  CUSTOM_FIELD_TYPES,
  FILTER_OPERATORS,
  type FilterField,
  type ImportTarget,
  STANDARD_FILTER_FIELDS,
} from '../shared/views/contacts.ts'
import { APPEARANCES, FILE_MANNERS, LANGUAGES, MOST_CACHE_MB, RING_TONES } from '../shared/views/settings.ts'
import { CHECK_GROUPS, PLAIN_FIELDS, SECRET_FIELDS } from '../shared/views/setup.ts'
import { id, nothing, number, page } from './ipc-schema-parts.ts'
import { WHATSAPP_SCHEMAS } from './ipc-schemas-whatsapp.ts'

type ArgsOf<K extends keyof Commands> = Parameters<Commands[K]>[0]

const customField = z.templateLiteral(['custom_fields.', z.string().min(1).max(200)])
const customValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(1_000)).max(200),
  z.null(),
])
const customFields = z.record(z.string().min(1).max(200), customValue)
const written = {
  email: z.string().max(320).nullable().exactOptional(),
  marketingOptIn: z.boolean().exactOptional(),
  customFields: customFields.exactOptional(),
}
// What a name may be is the provider's to say: an empty one comes back as a fault at its field.
const contactName = z.string().max(1_000)

const condition = z.strictObject({
  field: z.union([z.enum(STANDARD_FILTER_FIELDS), customField]) as z.ZodType<FilterField>,
  operator: z.enum(FILTER_OPERATORS),
  value: z.union([
    z.string().max(1_000),
    z.number(),
    z.boolean(),
    z.array(z.string().max(1_000)).max(200),
    z.strictObject({ gte: z.string().max(100), lte: z.string().max(100) }),
    z.null(),
  ]),
})
const contactQuery = {
  query: z.string().max(200),
  filter: z.array(condition).max(50).exactOptional(),
  sort: z.strictObject({ by: z.enum(CONTACT_SORT_KEYS), descending: z.boolean() }).exactOptional(),
}

const importTarget = z.union([
  z.enum(['name', 'number', 'country_code', 'email', 'marketing_opt_in']),
  customField,
]) as z.ZodType<ImportTarget>
const mapping = z.strictObject({
  columns: z.record(z.coerce.number().int().min(0).max(1_000), importTarget),
  header: z.boolean(),
  onExisting: z.enum(['skip', 'update']),
})
/** Characters; the file itself may be larger in bytes. The import says so in words long before this. */
const LONGEST_FILE = 64 * 1024 * 1024

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const patch = z.strictObject({
  appearance: z.enum(APPEARANCES).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  silent: z.boolean().exactOptional(),
  phones: z.array(number).max(20).exactOptional(),
  recordings: z
    .strictObject({ cacheMb: z.number().int().min(0).max(MOST_CACHE_MB).exactOptional() })
    .exactOptional(),
  whatsapp: z
    .strictObject({
      phoneNumberId: z.string().min(1).max(60).nullable().exactOptional(),
      files: z.enum(FILE_MANNERS).exactOptional(),
      cacheMb: z.number().int().min(0).max(MOST_CACHE_MB).exactOptional(),
    })
    .exactOptional(),
  sounds: z
    .strictObject({
      ring: z.enum(RING_TONES).exactOptional(),
      outputDevice: z.string().max(500).nullable().exactOptional(),
    })
    .exactOptional(),
  calling: z
    .strictObject({
      callerId: z.string().max(60).exactOptional(),
      stdCode: z.string().max(10).exactOptional(),
      callHold: z.boolean().exactOptional(),
      maxDurationSeconds: z.number().int().min(1).max(5_400).nullable().exactOptional(),
      quietHours: z.strictObject({ from: time, to: time }).nullable().exactOptional(),
      doNotCall: z.array(number).max(10_000).exactOptional(),
    })
    .exactOptional(),
})

const session = { sessionId: id }
const instant = z.iso.datetime({ offset: true })
const note = z.string().max(10_000)
const outcomeNames = z.array(z.string().min(1).max(60))
const wrapUp = z.strictObject({
  ...session,
  draft: z.strictObject({ outcome: outcomeNames.max(2), note, followUpAt: instant.nullable() }),
})
const logQuery = z.strictObject({
  text: z.string().max(200),
  from: instant.nullable(),
  to: instant.nullable(),
  direction: z.enum(['incoming', 'outgoing']).nullable(),
  status: z.enum(['connected', 'missed', 'voicemail', 'not-answered']).nullable(),
  agent: id.nullable(),
  department: z.string().min(1).max(200).nullable(),
  outcome: z.string().min(1).max(60).nullable(),
  recorded: z.boolean().nullable(),
  expression: z.string().max(1_000),
})

const group = z.strictObject({ group: z.enum(CHECK_GROUPS) })
const importId = z.strictObject({ importId: id })

/** Every command's arguments. A command without a schema is a type error. */
export const COMMAND_SCHEMAS: { readonly [K in keyof Commands]: z.ZodType<ArgsOf<K>> } = {
  'desk:snapshot': nothing,
  'calls:dial': z.strictObject({ number, retryOf: id.exactOptional() }),
  'calls:dismiss': z.strictObject({ cardId: id }),
  'calls:open': z.strictObject({ cardId: id }),
  'calls:note': z.strictObject({ cardId: id, note }),
  'wrapups:draft': wrapUp,
  'wrapups:save': wrapUp,
  'wrapups:put-off': z.strictObject(session),
  'outbox:undo': z.strictObject({ id }),
  'outbox:forget-refused': nothing,
  'team-settings:save': z.strictObject({
    version: z.number().int().min(0),
    // What they may be is said field by field by the handler, not by the door.
    settings: z.custom<TeamSettings>((value) => typeof value === 'object' && value !== null),
  }),
  'team:list-members': nothing,
  'follow-ups:create': z.strictObject({ number, dueAt: instant, note }),
  'follow-ups:change': z.strictObject({
    id,
    change: z.strictObject({
      dueAt: instant.exactOptional(),
      assignee: id.exactOptional(),
      note: note.exactOptional(),
      done: z.boolean().exactOptional(),
    }),
  }),
  'follow-ups:list': z.strictObject({ whose: z.enum(['mine', 'team']), ...page }),
  'call-backs:claim': z.strictObject({ customer: number }),
  'call-backs:release': z.strictObject({ customer: number }),
  'call-backs:not-needed': z.strictObject({ customer: number }),
  ...WHATSAPP_SCHEMAS,
  'call-log:search': z.strictObject({ query: logQuery, ...page }),
  'call-log:fetch': z.strictObject({ query: logQuery }),
  'call-log:list-filters': nothing,
  'call-log:read': z.strictObject(session),
  'call-log:read-raw': z.strictObject(session),
  'call-log:export': z.strictObject({ query: logQuery }),
  'call-log:cancel-export': nothing,
  'call-log:show-export': nothing,
  'recordings:open': z.strictObject(session),
  'recordings:list-notes': z.strictObject(session),
  'recordings:add-note': z.strictObject({
    ...session,
    atSeconds: z.number().min(0).max(100_000),
    text: z.string().trim().min(1).max(1_000),
  }),
  'recordings:remove-note': z.strictObject({ ...session, id }),
  'recordings:download': z.strictObject(session),
  'recordings:cancel-download': nothing,
  'recordings:show-download': nothing,
  'recordings:read-cache': nothing,
  'recordings:clear-cache': nothing,
  'contacts:search': z.strictObject({ ...contactQuery, ...page }),
  'contacts:read': z.strictObject({ id }),
  'contacts:sync': nothing,
  'contacts:create': z.strictObject({ number: z.string().max(60), name: contactName, ...written }),
  'contacts:update': z.strictObject({
    id,
    patch: z.strictObject({ name: contactName.exactOptional(), ...written }),
  }),
  'contacts:delete': z.strictObject({ id }),
  'contacts:list-fields': nothing,
  'contacts:save-field': z.strictObject({
    id,
    label: z.string().trim().min(1).max(200),
    type: z.enum(CUSTOM_FIELD_TYPES),
  }),
  'contacts:list-duplicates': z.strictObject(page),
  'contacts:preview-import': z.strictObject({
    fileName: z.string().min(1).max(500),
    text: z.string().max(LONGEST_FILE),
  }),
  'contacts:remap-import': z.strictObject({ importId: id, mapping }),
  'contacts:start-import': z.strictObject({ importId: id, mapping }),
  'contacts:pause-import': importId,
  'contacts:resume-import': importId,
  'contacts:discard-import': importId,
  'contacts:list-import-errors': z.strictObject({ importId: id, ...page }),
  'contacts:export': z.strictObject(contactQuery),
  'contacts:cancel-export': nothing,
  'contacts:show-export': nothing,
  'customer:open': z.strictObject({
    who: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('number'), number }),
      z.strictObject({ kind: z.literal('contact'), contactId: id }),
      z.strictObject({ kind: z.literal('card'), cardId: id }),
    ]),
  }),
  'customer:list-timeline': z.strictObject({
    numbers: z.array(number).min(1).max(50),
    before: z.string().max(500).nullable(),
    limit: page.limit,
  }),
  'palette:search': z.strictObject({ query: z.string().max(200) }),
  'palette:remember': z.strictObject({ number }),
  'pop:test': nothing,
  'pop:painted': z.strictObject({ cardId: id }),
  'pop:list-candidates': z.strictObject({ number: number.nullable() }),
  'pop:explain': z.union([z.strictObject({ sessionId: id }), z.strictObject({ number })]),
  'pop:resize': z.strictObject({ height: z.number().min(0).max(10_000) }),
  'setup:read': nothing,
  'setup:save': z.strictObject({
    fields: z.partialRecord(z.enum([...PLAIN_FIELDS, ...SECRET_FIELDS]), z.string().max(4_000)),
  }),
  'setup:join': z.strictObject({ invitation: z.string().max(4_000).nullable() }),
  'setup:check': group,
  'setup:finish': nothing,
  'setup:discard': nothing,
  'account:read': nothing,
  'account:check': group,
  'account:sign-out': nothing,
  'settings:update': z.strictObject({ patch }),
  'link:take-over': nothing,
  'demo:start': nothing,
  'demo:leave': nothing,
  'demo:act': z.strictObject({ action: z.enum(DEMO_ACTIONS) }),
}
