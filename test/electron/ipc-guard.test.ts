import { describe, expect, it } from 'vitest'
import { admit } from '../../electron/ipc-guard.ts'
import { COMMAND_SCHEMAS } from '../../electron/ipc-schemas.ts'
import type { Commands } from '../../shared/ipc.ts'

type Name = keyof Commands

const FRAME = { origin: 'app://ringside', parent: null }
const LONG = 'x'.repeat(20_000)

const GOOD: { readonly [K in Name]: readonly Parameters<Commands[K]>[0][] } = {
  'desk:snapshot': [{}],
  'calls:dial': [{ number: '098765 43210' }, { number: '+919876543210', retryOf: 'card-1' }],
  'calls:dismiss': [{ cardId: 'card-1' }],
  'calls:open': [{ cardId: 'card-1' }],
  'calls:note': [{ cardId: 'card-1', note: '' }],
  'contacts:search': [{ query: '', offset: 0, limit: 1 }],
  'contacts:sync': [{}],
  'contacts:create': [{ number: '9876543210', name: 'Asha' }],
  'pop:resize': [{ height: 120.5 }],
}

/** Wrong for every command, beside what is wrong for one. */
const NEVER: readonly unknown[] = [undefined, null, 'text', 7, [], [{}], { surplus: 1 }, { constructor: 1 }]
const BAD: { readonly [K in Name]: readonly unknown[] } = {
  'desk:snapshot': [{ cardId: 'card-1' }],
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
  'calls:open': [{}, { cardId: null }, { cardId: 'card-1', url: 'https://example.org' }],
  'calls:note': [{ cardId: 'card-1' }, { cardId: 'card-1', note: LONG }, { note: 'text' }],
  'contacts:search': [
    { query: 'a', offset: -1, limit: 10 },
    { query: 'a', offset: 0, limit: 0 },
    { query: 'a', offset: 0, limit: 201 },
    { query: 'a', offset: 0.5, limit: 10 },
    { query: LONG, offset: 0, limit: 10 },
    { query: 'a', offset: Number.NaN, limit: 10 },
  ],
  'contacts:sync': [{ force: true }],
  'contacts:create': [
    { number: '9876543210', name: '   ' },
    { number: '9876543210' },
    { number: '', name: 'A' },
  ],
  'pop:resize': [
    { height: -1 },
    { height: Number.POSITIVE_INFINITY },
    { height: Number.NaN },
    { height: '9' },
  ],
}

const names = Object.keys(COMMAND_SCHEMAS) as Name[]
const goodArgs = names.flatMap((name) => GOOD[name].map((args) => [name, args] as const))
const badArgs = names.flatMap((name) => [...NEVER, ...BAD[name]].map((args) => [name, args] as const))

describe('the door of the main process', () => {
  it('has a schema for exactly the commands of the contract', () => {
    expect(Object.keys(COMMAND_SCHEMAS).sort()).toEqual([...names].sort())
  })

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
