import { describe, expect, it } from 'vitest'
import { admit } from '../../electron/ipc-guard.ts'
import { COMMAND_SCHEMAS } from '../../electron/ipc-schemas.ts'
import type { Commands } from '../../shared/ipc.ts'

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

const GOOD: { readonly [K in Name]: readonly Parameters<Commands[K]>[0][] } = {
  'desk:snapshot': [{}],
  'calls:dial': [{ number: '098765 43210' }, { number: '+919876543210', retryOf: 'card-1' }],
  'calls:dismiss': [CARD],
  'calls:open': [CARD],
  'calls:note': [{ ...CARD, note: '' }],
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

  it('names the argument that does not fit, and never its value', () => {
    const refused = admit('calls:note', FRAME, true, { cardId: 'card-1', note: LONG })
    expect(refused).toMatchObject({ ok: false, path: 'note' })
    expect(JSON.stringify(refused)).not.toContain('xxx')
  })
})
