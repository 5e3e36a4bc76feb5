import { describe, expect, it } from 'vitest'
import { admit } from '../../electron/ipc-guard.ts'
import { COMMAND_SCHEMAS } from '../../electron/ipc-schemas.ts'
import { COMMAND_NAME, type Commands } from '../../shared/ipc.ts'
import { DEFAULT_TEAM_SETTINGS } from '../../shared/team-settings.ts'

type Name = keyof Commands

const FRAME = { origin: 'app://ringside', parent: null }
const LONG = 'x'.repeat(20_000)

const CARD = { cardId: 'card-1' }
const IMPORT = { importId: 'import-1' }
const PAGE = { offset: 0, limit: 50 }
const MAPPING = {
  columns: { 0: 'name', 1: 'number', 2: 'custom_fields.city' },
  header: true,
  onExisting: 'skip',
} as const
const FILTER = [
  { field: 'name', operator: 'contains', value: 'a' },
  { field: 'custom_fields.age', operator: 'gte', value: 18 },
  { field: 'created', operator: 'range', value: { gte: '2026-01-01', lte: '2026-12-31' } },
  { field: 'email_id', operator: 'is_set', value: null },
] as const

const SESSION = { sessionId: 'session-1' }
const DRAFT = { outcome: ['Interested', 'Annual plan'], note: '', followUpAt: '2026-11-26T04:30:00.000Z' }
const NO_DRAFT = { outcome: [], note: '', followUpAt: null }
const LOG_QUERY = {
  text: '',
  from: null,
  to: null,
  direction: null,
  status: null,
  agent: null,
  department: null,
  outcome: null,
  recorded: null,
  expression: '',
} as const
const NARROW_LOG_QUERY = {
  text: '098',
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-11-30T23:59:59.999+05:30',
  direction: 'incoming',
  status: 'missed',
  agent: '694e6be5a520b301',
  department: 'Sales',
  outcome: 'Interested',
  recorded: true,
  expression: '12 AND (5 OR 8)',
} as const
const VALUE = { place: 'body', key: '1', button: null, value: 'Asha' } as const

const CHAT = { chat: '+919876543210' }
const MEDIA = { key: 'message-1', part: 'main' }
const CAMPAIGNS = {
  search: '',
  status: null,
  createdAfter: null,
  createdBefore: null,
  order: '-created',
} as const
const TEMPLATE_DRAFT = {
  name: 'june_sale',
  language: 'en',
  category: 'marketing',
  header: { kind: 'text', text: 'Sale' },
  body: 'Hi {{name}}',
  footer: '',
  buttons: [{ kind: 'link', text: 'Shop', url: 'https://example.com/{{1}}', example: 'a' }],
  cards: [],
  code: null,
  examples: { 'body.name': 'Asha' },
} as const
const PARTS = { header: null, body: 'Choose', footer: '' }
const FILE = { from: 'file', fileId: 'file-1' } as const
const CONTENTS = [
  { type: 'text', body: 'Namaste', previewLink: false },
  { type: 'media', kind: 'image', source: FILE, caption: '' },
  {
    type: 'media',
    kind: 'document',
    source: {
      from: 'link',
      link: 'https://example.com/a.pdf',
      mimeType: 'application/pdf',
      filename: 'a.pdf',
    },
    caption: '',
  },
  { type: 'template', templateId: 'template-1', values: [VALUE], headerMedia: FILE },
  { type: 'interactive', variant: 'button', ...PARTS, buttons: [{ id: 'yes', title: 'Yes' }] },
  {
    type: 'interactive',
    variant: 'list',
    ...PARTS,
    header: { kind: 'text', text: 'Slots' },
    button: 'See',
    sections: [{ title: '', rows: [{ id: '1', title: 'Ten', description: '' }] }],
  },
  {
    type: 'interactive',
    variant: 'cta_url',
    ...PARTS,
    header: { kind: 'image', source: FILE },
    button: 'Open',
    url: 'https://example.com/',
  },
] as const

const GOOD: { readonly [K in Name]: readonly Parameters<Commands[K]>[0][] } = {
  'desk:snapshot': [{}],
  'calls:dial': [{ number: '098765 43210' }, { number: '+919876543210', retryOf: 'card-1' }],
  'calls:dismiss': [CARD],
  'calls:open': [CARD],
  'calls:note': [{ ...CARD, note: '' }],
  'wrapups:draft': [{ ...SESSION, draft: NO_DRAFT }],
  'wrapups:save': [{ ...SESSION, draft: DRAFT }],
  'wrapups:put-off': [SESSION],
  'outbox:undo': [{ id: 'write-1' }],
  'outbox:forget-refused': [{}],
  'team-settings:save': [{ version: 0, settings: DEFAULT_TEAM_SETTINGS }],
  'team:list-members': [{}],
  'follow-ups:create': [{ number: '98765 43210', dueAt: '2026-11-26T10:00:00+05:30', note: '' }],
  'follow-ups:change': [
    { id: 'follow-up-1', change: {} },
    { id: 'follow-up-1', change: { done: true, note: 'x', assignee: 'a', dueAt: '2026-11-26T10:00:00Z' } },
  ],
  'follow-ups:list': [{ whose: 'team', ...PAGE }],
  'call-backs:claim': [{ customer: '+919876543210' }],
  'call-backs:release': [{ customer: '+919876543210' }],
  'call-backs:not-needed': [{ customer: '+919876543210' }],
  'templates:list': [{ refresh: true }],
  'templates:send': [
    { number: '+919876543210', templateId: 'template-1', values: [VALUE], headerFileId: null, anyway: false },
  ],
  'templates:list-all': [{ refresh: false }],
  'templates:read': [{ id: 'template-1' }],
  'templates:create': [{ draft: TEMPLATE_DRAFT }],
  'templates:delete': [{ id: 'template-1' }],
  'chats:list': [{ tab: 'mine', query: 'नमस्ते', ...PAGE }],
  'chats:show': [CHAT],
  'chats:open': [CHAT],
  'chats:list-messages': [
    { ...CHAT, at: { end: true }, limit: 50 },
    { ...CHAT, at: { before: 'mark' }, limit: 50 },
    { ...CHAT, at: { after: 'mark' }, limit: 50 },
    { ...CHAT, at: { around: 'key' }, limit: 50 },
  ],
  'chats:list-changes': [{ ...CHAT, since: 0 }],
  'chats:mark-read': [{ ...CHAT, key: 'key' }],
  'chats:draft': [{ ...CHAT, text: '', replyTo: null }],
  'chats:send': CONTENTS.map((content) => ({ ...CHAT, content, replyTo: null })),
  'chats:retry': [{ key: 'key' }],
  'chats:cancel': [{ key: 'key' }],
  'chats:send-now': [{ key: 'key' }],
  'chats:send-anyway': [{ key: 'key' }],
  'chats:remove': [{ key: 'key' }],
  'chats:stage-file': [{ chat: null, filename: 'a.png', mimeType: 'image/png', bytes: 'iVBORw==' }],
  'chats:unstage-file': [{ fileId: 'file-1' }],
  'chats:read-draft': [CHAT],
  'media:check': [MEDIA],
  'media:save': [MEDIA],
  'media:read-cache': [{}],
  'media:clear-cache': [{}],
  'links:open': [{ url: 'https://example.com/' }],
  'campaigns:list': [{ query: CAMPAIGNS, ...PAGE }],
  'campaigns:read': [{ id: '1009' }],
  'phone-numbers:list': [{ refresh: true }],
  'call-log:search': [
    { query: LOG_QUERY, ...PAGE },
    { query: NARROW_LOG_QUERY, ...PAGE },
  ],
  'call-log:fetch': [{ query: NARROW_LOG_QUERY }],
  'call-log:list-filters': [{}],
  'call-log:read': [SESSION],
  'call-log:read-raw': [SESSION],
  'call-log:export': [{ query: LOG_QUERY }],
  'call-log:cancel-export': [{}],
  'call-log:show-export': [{}],
  'recordings:open': [SESSION],
  'recordings:list-notes': [SESSION],
  'recordings:add-note': [{ ...SESSION, atSeconds: 12.5, text: 'price' }],
  'recordings:remove-note': [{ ...SESSION, id: 'note-1' }],
  'recordings:download': [SESSION],
  'recordings:cancel-download': [{}],
  'recordings:show-download': [{}],
  'recordings:read-cache': [{}],
  'recordings:clear-cache': [{}],
  'contacts:search': [
    { query: '', ...PAGE },
    { query: 'a', filter: FILTER, sort: { by: 'modified', descending: true }, ...PAGE },
  ],
  'contacts:read': [{ id: 'contact-1' }],
  'contacts:sync': [{}],
  'contacts:create': [
    { number: '9876543210', name: 'Asha' },
    // What a name or a number may be is said at its field, not by the door.
    { number: '', name: '', email: null, marketingOptIn: true, customFields: { skills: ['php'], age: '7' } },
  ],
  'contacts:update': [
    { id: 'contact-1', patch: {} },
    { id: 'contact-1', patch: { name: 'A', email: null } },
  ],
  'contacts:delete': [{ id: 'contact-1' }],
  'contacts:list-fields': [{}],
  'contacts:save-field': [{ id: 'city', label: 'City', type: 'single-select' }],
  'contacts:list-duplicates': [PAGE],
  'contacts:preview-import': [{ fileName: 'contacts.csv', text: '' }],
  'contacts:remap-import': [{ ...IMPORT, mapping: MAPPING }],
  'contacts:start-import': [{ ...IMPORT, mapping: MAPPING }],
  'contacts:pause-import': [IMPORT],
  'contacts:resume-import': [IMPORT],
  'contacts:discard-import': [IMPORT],
  'contacts:list-import-errors': [{ ...IMPORT, ...PAGE }],
  'contacts:export': [{ query: '' }, { query: 'a', filter: FILTER }],
  'contacts:cancel-export': [{}],
  'contacts:show-export': [{}],
  'customer:open': [
    { who: { kind: 'number', number: '+919876543210' } },
    { who: { kind: 'contact', contactId: 'contact-1' } },
    { who: { kind: 'card', ...CARD } },
  ],
  'customer:list-timeline': [{ numbers: ['+919876543210'], before: null, limit: 20 }],
  'palette:search': [{ query: '' }],
  'palette:remember': [{ number: '+919876543210' }],
  'pop:test': [{}],
  'pop:painted': [CARD],
  'pop:list-candidates': [{ number: null }, { number: '98765' }],
  'pop:explain': [{ sessionId: 'session-1' }, { number: '98765' }],
  'pop:resize': [{ height: 120.5 }],
  'setup:read': [{}],
  'setup:save': [{ fields: {} }, { fields: { companyId: 'c', obdKey: '' } }],
  'setup:join': [{ invitation: null }, { invitation: 'ringside://join?code=1' }],
  'setup:check': [{ group: 'contacts' }],
  'setup:finish': [{}],
  'setup:discard': [{}],
  'account:read': [{}],
  'account:check': [{ group: 'users' }],
  'account:sign-out': [{}],
  'settings:update': [
    { patch: {} },
    { patch: { appearance: 'dark', sounds: { ring: 'off' }, calling: { quietHours: null } } },
    { patch: { calling: { quietHours: { from: '21:00', to: '09:00' }, doNotCall: ['9876543210'] } } },
  ],
  'demo:start': [{}],
  'link:take-over': [{}],
  'demo:leave': [{}],
  'demo:act': [{ action: 'ring-me' }],
}

/** Wrong for every command, beside what is wrong for one. */
const NEVER: readonly unknown[] = [undefined, null, 'text', 7, [], [{}], { surplus: 1 }, { constructor: 1 }]
const BAD: { readonly [K in Name]?: readonly unknown[] } = {
  'desk:snapshot': [CARD],
  'calls:dial': [
    {},
    { number: '' },
    { number: 9876543210 },
    { number: LONG },
    { number: '9876543210', retryOf: undefined },
    { number: '9876543210', retryOf: '' },
    { number: '9876543210', userId: 'someone else' },
  ],
  'calls:dismiss': [{}, { cardId: '' }, { cardId: LONG }, { cardId: ['card-1'] }],
  'calls:open': [{}, { cardId: null }, { ...CARD, url: 'https://example.org' }],
  'calls:note': [CARD, { ...CARD, note: LONG }, { note: 'text' }],
  'contacts:search': [
    { query: 'a', offset: -1, limit: 10 },
    { query: 'a', offset: 0, limit: 0 },
    { query: 'a', offset: 0, limit: 201 },
    { query: 'a', offset: 0.5, limit: 10 },
    { query: LONG, ...PAGE },
    { query: 'a', offset: Number.NaN, limit: 10 },
    { query: 'a', filter: [{ field: 'name; DROP TABLE', operator: 'is', value: '' }], ...PAGE },
    { query: 'a', filter: [{ field: 'custom_fields.', operator: 'is', value: '' }], ...PAGE },
    { query: 'a', filter: [{ field: 'name', operator: 'or', value: '' }], ...PAGE },
    { query: 'a', filter: [{ field: 'name', operator: 'is' }], ...PAGE },
    { query: 'a', filter: [{ field: 'name', operator: 'is', value: { gte: 'a' } }], ...PAGE },
    { query: 'a', sort: { by: 'email', descending: false }, ...PAGE },
  ],
  'wrapups:save': [
    SESSION,
    { ...SESSION, draft: { ...DRAFT, outcome: ['a', 'b', 'c'] } },
    { ...SESSION, draft: { ...DRAFT, outcome: [''] } },
    { ...SESSION, draft: { ...DRAFT, followUpAt: 'tomorrow' } },
    { ...SESSION, draft: { ...DRAFT, note: LONG } },
  ],
  'team-settings:save': [
    { version: -1, settings: DEFAULT_TEAM_SETTINGS },
    { version: 0, settings: null },
  ],
  'follow-ups:create': [{ number: '98765', dueAt: '', note: '' }],
  'follow-ups:change': [
    { id: 'f', change: { done: 'yes' } },
    { id: 'f', change: { userId: 'a' } },
  ],
  'follow-ups:list': [{ whose: 'everybody', ...PAGE }],
  'chats:list': [{ tab: 'everything', query: '', ...PAGE }],
  'chats:list-messages': [{ ...CHAT, at: { end: false }, limit: 50 }],
  'chats:send': [{ ...CHAT, content: { type: 'voice' }, replyTo: null }],
  'campaigns:list': [{ query: { ...CAMPAIGNS, order: 'size' }, ...PAGE }],
  'templates:send': [
    { number: '98765', templateId: 't', values: [{ ...VALUE, place: 'footer' }], anyway: false },
  ],
  'call-log:search': [
    { query: LOG_QUERY, offset: 0, limit: 201 },
    { query: { ...LOG_QUERY, status: 'ringing' }, ...PAGE },
    { query: { ...LOG_QUERY, expression: LONG }, ...PAGE },
    { query: { ...LOG_QUERY, from: 'yesterday' }, ...PAGE },
  ],
  'recordings:add-note': [
    { ...SESSION, atSeconds: -1, text: 'a' },
    { ...SESSION, atSeconds: 1, text: ' ' },
  ],
  'contacts:read': [{ id: '' }],
  'contacts:create': [{ number: '9876543210' }, { number: LONG, name: 'A' }, { number: '1', name: LONG }],
  'contacts:update': [
    { id: 'contact-1' },
    { id: 'contact-1', patch: { number: '9876543210' } },
    { id: 'contact-1', patch: { customFields: { age: { not: 'a value' } } } },
  ],
  'contacts:save-field': [
    { id: 'city', label: ' ', type: 'text' },
    { id: 'city', label: 'City', type: 'json' },
  ],
  'contacts:preview-import': [{ fileName: '', text: 'a' }, { fileName: 'a.csv' }],
  'contacts:start-import': [IMPORT, { ...IMPORT, mapping: { ...MAPPING, columns: { 0: 'password' } } }],
  'contacts:remap-import': [{ ...IMPORT, mapping: { ...MAPPING, columns: { x: 'name' } } }],
  'contacts:export': [{ query: 'a', path: '/etc/passwd' }],
  'customer:open': [{ who: { kind: 'number' } }, { who: { kind: 'session', sessionId: 's' } }],
  'customer:list-timeline': [
    { numbers: [], before: null, limit: 20 },
    { numbers: Array.from({ length: 51 }, () => '1'), before: null, limit: 20 },
  ],
  'palette:search': [{ query: LONG }],
  'pop:explain': [{}, { sessionId: 's', number: '1' }],
  'pop:resize': [
    { height: -1 },
    { height: Number.POSITIVE_INFINITY },
    { height: Number.NaN },
    { height: '9' },
  ],
  'setup:save': [{ fields: { token: 'a' } }, { fields: { obdKey: LONG } }],
  'setup:join': [{}, { invitation: LONG }],
  'setup:check': [{ group: 'relay' }],
  'settings:update': [
    { patch: { appearance: 'neon' } },
    { patch: { token: 'a' } },
    { patch: { calling: { maxDurationSeconds: 5_401 } } },
    { patch: { calling: { quietHours: { from: '25:00', to: '09:00' } } } },
    { patch: { sounds: { ring: 'loud' } } },
  ],
  'demo:act': [{ action: 'hang-up' }],
}

const names = Object.keys(COMMAND_SCHEMAS) as Name[]
const goodArgs = names.flatMap((name) => GOOD[name].map((args) => [name, args] as const))
const badArgs = names.flatMap((name) => [...NEVER, ...(BAD[name] ?? [])].map((args) => [name, args] as const))

describe('the door of the main process', () => {
  it.each(goodArgs)('admits %s from our own top frame', (name, args) => {
    expect(admit(name, FRAME, true, args)).toEqual({ ok: true, args })
  })

  it.each(goodArgs)('refuses %s from anybody else', (name, args) => {
    const askers = [
      admit(name, null, true, args),
      admit(name, { ...FRAME, parent: FRAME }, true, args),
      admit(name, FRAME, false, args),
      ...['https://ringside', 'app://other', 'app://ringside.evil', 'null', '', 'file://'].map((origin) =>
        admit(name, { ...FRAME, origin }, true, args),
      ),
    ]
    for (const admission of askers) expect(admission).toMatchObject({ ok: false, path: null })
  })

  it.each(badArgs)('refuses %s with wrong arguments: %j', (name, args) => {
    expect(admit(name, FRAME, true, args)).toMatchObject({ ok: false })
  })

  it('is asked for every command by a name the preload lets through, and for nothing else', () => {
    for (const name of names) expect(name).toMatch(COMMAND_NAME)
    for (const name of ['electron:', 'calls', 'Calls:dial', 'calls:dial:x', '__proto__', ''])
      expect(name).not.toMatch(COMMAND_NAME)
  })

  it('names the argument that does not fit, and never its value', () => {
    const refused = admit('calls:note', FRAME, true, { cardId: 'card-1', note: LONG })
    expect(refused).toMatchObject({ ok: false, path: 'note' })
    expect(JSON.stringify(refused)).not.toContain('xxx')
  })
})
