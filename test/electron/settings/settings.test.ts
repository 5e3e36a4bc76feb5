import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSettings, type SettingsFile } from '../../../electron/settings/settings.ts'
import {
  APPEARANCES,
  DEFAULT_SETTINGS,
  FILE_MANNERS,
  LANGUAGES,
  RING_TONES,
  type Settings,
  type SettingsPatch,
} from '../../../shared/views/settings.ts'
import { tempFolder } from '../../support/temp-folder.ts'

function aFile(content?: string) {
  const path = join(tempFolder(), 'settings.json')
  if (content !== undefined) writeFileSync(path, content)
  const file: SettingsFile = {
    read: () => JSON.parse(readFileSync(path, 'utf8')),
    write: (settings) => writeFileSync(path, JSON.stringify(settings)),
  }
  return file
}

const CHOSEN: Settings = {
  appearance: 'dark',
  language: 'hi',
  sounds: { ring: 'normal', outputDevice: 'headset' },
  silent: true,
  calling: {
    callerId: '+918047182345',
    stdCode: '11',
    callHold: false,
    maxDurationSeconds: 600,
    quietHours: { from: '21:00', to: '09:00' },
    doNotCall: ['+919876543210'],
  },
  recordings: { cacheMb: 100 },
  whatsapp: { phoneNumberId: '204983902706432', files: 'link', cacheMb: 50 },
  phones: ['+919000000001', '+14155552671'],
}

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
const number = fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map((digits) => `+91${digits}`)
const numbers = fc.uniqueArray(number, { maxLength: 5 })
const anySettings: fc.Arbitrary<Settings> = fc.record({
  appearance: fc.constantFrom(...APPEARANCES),
  language: fc.constantFrom(...LANGUAGES),
  sounds: fc.record({
    ring: fc.constantFrom(...RING_TONES),
    outputDevice: orNull(fc.string({ minLength: 1, maxLength: 100 })),
  }),
  silent: fc.boolean(),
  recordings: fc.record({ cacheMb: fc.nat({ max: 100_000 }) }),
  whatsapp: fc.record({
    phoneNumberId: orNull(fc.string({ minLength: 1, maxLength: 60 })),
    files: fc.constantFrom(...FILE_MANNERS),
    cacheMb: fc.nat({ max: 100_000 }),
  }),
  calling: fc.record({
    callerId: fc.oneof(fc.constant(''), number),
    stdCode: fc.constantFrom('', '11', '120', '8645'),
    callHold: fc.boolean(),
    maxDurationSeconds: orNull(fc.integer({ min: 1, max: 5_400 })),
    quietHours: orNull(fc.record({ from: time, to: time })),
    doNotCall: numbers,
  }),
  phones: numbers,
})
type AnyPatch = { sounds?: object; calling?: object }
/** Some fields of it, and of its groups. */
const anyPatch: fc.Arbitrary<SettingsPatch> = anySettings.chain((settings) => {
  const some = (value: object) => fc.subarray(Object.entries(value)).map(Object.fromEntries)
  return fc
    .tuple(some(settings), some(settings.sounds), some(settings.calling))
    .map(([plain, sounds, calling]) => {
      const patch: AnyPatch = plain
      if (patch.sounds) patch.sounds = sounds
      if (patch.calling) patch.calling = calling
      return patch as SettingsPatch
    })
})

describe('reading', () => {
  it('keeps what was chosen', () => {
    expect(openSettings(aFile(JSON.stringify(CHOSEN))).get()).toEqual(CHOSEN)
  })

  it.each([undefined, '', '{"silent', 'null', '7', '[]', '"text"', '{}', '{"sounds":7,"calling":null}'])(
    'takes %j for the defaults',
    (content) => {
      expect(openSettings(aFile(content)).get()).toEqual(DEFAULT_SETTINGS)
    },
  )

  it.each([
    [{ appearance: 'pink' }, { appearance: 'system' }],
    [{ language: 'fr' }, { language: 'en' }],
    [{ silent: 'yes' }, { silent: false }],
    [{ phones: '+91' }, { phones: [] }],
    [{ phones: ['98765 43210', 7, 'nobody', '+919876543210'] }, { phones: ['+919876543210'] }],
    [{ sounds: { ring: 'loud', outputDevice: 'x' } }, { sounds: { ring: 'soft', outputDevice: 'x' } }],
    [{ sounds: { ring: 'off', outputDevice: 7 } }, { sounds: { ring: 'off', outputDevice: null } }],
  ])('puts the default for what is wrong only: %j', (wrong, read) => {
    expect(openSettings(aFile(JSON.stringify({ ...CHOSEN, ...wrong }))).get()).toEqual({ ...CHOSEN, ...read })
  })

  it.each([
    [{ callerId: 'me' }, { callerId: '' }],
    [{ stdCode: 'Delhi' }, { stdCode: '' }],
    [{ callHold: 0 }, { callHold: true }],
    [{ maxDurationSeconds: 5_401 }, { maxDurationSeconds: null }],
    [{ quietHours: { from: '25:00', to: '09:00' } }, { quietHours: null }],
    [{ doNotCall: [null, '09876543210'] }, { doNotCall: ['+919876543210'] }],
  ])('of calling, too: %j', (wrong, read) => {
    const { calling } = CHOSEN
    const settings = openSettings(aFile(JSON.stringify({ ...CHOSEN, calling: { ...calling, ...wrong } })))
    expect(settings.get()).toEqual({ ...CHOSEN, calling: { ...calling, ...read } })
  })

  it('always gives settings that stay what they are', () => {
    const anything = fc.oneof(fc.anything(), fc.record({ calling: fc.anything(), sounds: fc.anything() }))
    fc.assert(
      fc.property(anything, (raw) => {
        const read = openSettings({ read: () => raw, write: () => {} }).get()
        expect(openSettings({ read: () => read, write: () => {} }).get()).toEqual(read)
        expect(Object.keys(read)).toEqual(Object.keys(DEFAULT_SETTINGS))
      }),
    )
  })
})

describe('changing', () => {
  it('changes only what is named, a group field by field, and is there at the next start', () => {
    const file = aFile(JSON.stringify(CHOSEN))
    const settings = openSettings(file)
    const patch: SettingsPatch = { silent: false, calling: { callHold: true }, sounds: { ring: 'off' } }
    const changed = {
      ...CHOSEN,
      silent: false,
      calling: { ...CHOSEN.calling, callHold: true },
      sounds: { ...CHOSEN.sounds, ring: 'off' },
    }
    expect(settings.update(patch)).toEqual({ ok: true, value: changed })
    expect(settings.get()).toEqual(changed)
    expect(openSettings(file).get()).toEqual(changed)
    expect(settings.reset()).toEqual(DEFAULT_SETTINGS)
    expect(openSettings(file).get()).toEqual(DEFAULT_SETTINGS)
  })

  it('takes numbers in any spelling, each once', () => {
    const settings = openSettings(aFile())
    const { value } = settings.update({
      phones: ['098765 43210', '+91-98765-43210', ' ', '+1 415 555 2671'],
      calling: { doNotCall: ['९८७६५४३२१०'], callerId: '080 4718 2345', stdCode: ' 0120' },
    }) as { value: Settings }
    expect(value.phones).toEqual(['+919876543210', '+14155552671'])
    expect(value.calling).toMatchObject({
      doNotCall: ['+919876543210'],
      callerId: '+918047182345',
      stdCode: '120',
    })
    settings.update({ calling: { callerId: '', stdCode: '' }, phones: [] })
    expect(settings.get()).toMatchObject({ phones: [], calling: { callerId: '', stdCode: '' } })
  })

  it('says which numbers are none, and changes nothing', () => {
    const settings = openSettings(aFile(JSON.stringify(CHOSEN)))
    const refused = settings.update({
      silent: false,
      phones: ['9876543210', '12', 'me'],
      calling: { doNotCall: ['911'], callerId: 'Sales', stdCode: 'Delhi' },
    })
    expect(refused).toEqual({
      ok: false,
      fault: {
        code: 'invalid-number',
        detail: null,
        fields: { phones: '12, me', doNotCall: '911', callerId: 'Sales', stdCode: 'Delhi' },
      },
    })
    expect(settings.get()).toEqual(CHOSEN)
  })

  it('changes nothing when the file cannot be written', () => {
    const settings = openSettings({
      read: () => CHOSEN,
      write: () => {
        throw new Error('disk full')
      },
    })
    expect(() => settings.update({ silent: false })).toThrow('disk full')
    expect(settings.get()).toEqual(CHOSEN)
  })

  it('any change: the same twice, what it does not name stays, and the file says the same', () => {
    fc.assert(
      fc.property(anySettings, anyPatch, (before, patch) => {
        let written: unknown = before
        const file: SettingsFile = {
          read: () => written,
          write: (settings) => {
            written = JSON.parse(JSON.stringify(settings))
          },
        }
        const settings = openSettings(file)
        expect(settings.get()).toEqual(before)
        const once = settings.update(patch)
        const { sounds, calling, ...plain } = patch
        expect(once).toEqual({
          ok: true,
          value: {
            ...before,
            ...plain,
            sounds: { ...before.sounds, ...sounds },
            calling: { ...before.calling, ...calling },
          },
        })
        expect(settings.update(patch)).toEqual(once)
        expect(openSettings(file).get()).toEqual(settings.get())
      }),
    )
  })
})
