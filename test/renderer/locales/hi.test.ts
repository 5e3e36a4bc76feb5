import { describe, expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { en } from '../../../renderer/locales/en.ts'
import { hi } from '../../../renderer/locales/hi.ts'

/** Names, and terms nobody in an Indian call centre says in Hindi. */
const KEPT = new Set(
  [
    [
      'Ringside',
      'MyOperator',
      'Meta',
      'WhatsApp',
      'English',
      'RINGSIDE_SETUP_FILE',
      'ringside',
      'join',
      'https',
      'webhook',
    ],
    [
      'API',
      'API key',
      'AND',
      'OR',
      'CSV',
      'UTF',
      'ID',
      'IP',
      'IT',
      'IVR',
      'KB',
      'MB',
      'ms',
      'OBD',
      'STD',
      'Enter',
      'Shift',
      'Alt',
      'key',
      'token',
    ],
    // File types as WhatsApp names them: MP4, 3GP, M4A.
    ['JPEG', 'PNG', 'MP', 'GP', 'M', 'A', 'AAC', 'AMR', 'OGG', 'PDF', 'Word', 'Excel', 'PowerPoint'],
    // What the provider's panel calls them: it is in English.
    ['Company ID', 'Phone number ID', 'WABA ID', 'User ID', 'Public IVR ID', 'x-api-key', 'Secret token'],
    [
      'Manage',
      'APIs',
      'accounts',
      'Integration',
      'Public API Token',
      'a-f',
      'Contacts',
      'Edit',
      'Custom Fields',
    ],
    // Kinds of files.
    ['JPEG', 'PNG', 'MP', 'GP', 'M', 'A', 'AAC', 'AMR', 'OGG', 'PDF', 'Word', 'Excel', 'PowerPoint'],
  ]
    .flat()
    .flatMap((name) => name.split(' ')),
)

/** Texts without a Hindi word: a name by itself, or one that is the same everywhere. */
const SAME_IN_BOTH = new Set([
  'app.name',
  'account.fields.publicApiKey.label',
  'account.fields.companyId.label',
  'account.fields.phoneNumberId.label',
  'account.fields.wabaId.label',
  'account.fields.obdKey.label',
  'account.fields.obdSecretToken.label',
  'account.fields.publicIvrId.label',
  'account.fields.userId.label',
  'account.fields.developersToken.label',
  'account.invitationPlaceholder',
  'chats.media.kilobytes',
  'chats.media.megabytes',
  'contacts.fields.id',
  'nav.whatsapp',
  'chats.media.kilobytes',
  'chats.media.megabytes',
  'whatsapp.write',
  'whatsapp.last',
  'nav.whatsapp',
  'chats.media.kilobytes',
  'chats.media.megabytes',
  'settings.language.en',
  'settings.whatsapp.title',
  'phoneNumbers.facts.wabaId',
  'campaigns.detail.number',
  'time.locale',
  'time.milliseconds',
])

type Text = readonly [path: string, text: string]

const texts = (value: unknown, path = ''): Text[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, one]) => texts(one, path === '' ? key : `${path}.${key}`))

const english = new Map(texts(en))
const hindi = texts(hi)
const PLACEHOLDER = /\{\{\w+\}\}/g
const placeholders = (text: string): string[] => [...(text.match(PLACEHOLDER) ?? [])].sort()

/** English has no form for the sixth: its text for any other stands beside it. */
const beside = (path: string): string =>
  english.get(path) ?? english.get(path.replace(/_many$/, '_other')) ?? ''

describe('every Hindi text', () => {
  test('has the placeholders of the English one', () => {
    for (const [path, text] of hindi) {
      expect([path, ...placeholders(text)]).toEqual([path, ...placeholders(beside(path))])
    }
  })

  test('is there, and has no loose brace or space', () => {
    for (const [path, text] of hindi) {
      expect(text, path).toMatch(/\S/)
      expect(text.trim().replaceAll(/ +/g, ' '), path).toBe(text)
      expect(text.replaceAll(PLACEHOLDER, ''), path).not.toMatch(/[{}]/)
    }
  })

  test('is in Devanagari but for names and terms that are kept', () => {
    for (const [path, text] of hindi) {
      if (SAME_IN_BOTH.has(path)) continue
      const said = text.replaceAll(PLACEHOLDER, '')
      const foreign = said.match(/[a-z][a-z_]*(-[a-z]+)*/gi) ?? []
      expect(
        foreign.filter((word) => !KEPT.has(word)),
        path,
      ).toEqual([])
      if (/\p{L}/u.test(said)) expect(said, path).toMatch(/\p{Script=Devanagari}/u)
    }
  })

  test('is spelled one way: a search finds it, however it was typed', () => {
    for (const [path, text] of hindi) expect(text, path).toBe(text.normalize('NFC'))
  })

  test('is a whole sentence where the English one is', () => {
    for (const [path, text] of hindi) {
      if (beside(path).endsWith('.')) expect(text, path).toMatch(/।$/)
    }
  })
})

test('what is the same in both is still a text', () => {
  const paths = hindi.map(([path]) => path)
  expect([...SAME_IN_BOTH].filter((path) => !paths.includes(path))).toEqual([])
})

test('every fault says something of its own', () => {
  const whats = Object.values(hi.faults).map(({ what }) => what)
  expect(new Set(whats).size).toBe(whats.length)
})

test('a text that names a button or a place names it as it is written there', () => {
  expect(hi.faults['test-lost'].todo).toContain(`“${hi.link.connected}”`)
  expect(hi.faults['do-not-call'].what).toContain(`“${hi.settings.calling.doNotCall}”`)
  expect(hi.faults['quiet-hours'].todo).toContain(`“${hi.nav.settings} → ${hi.settings.calling.title}”`)
  expect(hi.faults['quiet-hours'].todo).toContain(hi.settings.calling.quietHours)
  expect(hi.pop.verdicts['not-received'].todo).toContain(`“${hi.link.connected}”`)
  expect(hi.pop.verdicts['not-my-phone'].todo).toContain(`“${hi.nav.settings} → ${hi.settings.phones.title}”`)
  expect(hi.pop.verdicts.unknown.todo).toContain(`“${hi.pop.test}”`)
  expect(hi.account.checks.unreachable.todo).toContain(`“${hi.account.advanced}”`)
  for (const [code, group] of [
    ['obd-bad-key', 'calls'],
    ['obd-bad-request', 'calls'],
    ['contacts-bad-key', 'contacts'],
  ] as const) {
    expect(hi.faults[code].todo).toContain(`“${hi.nav.settings} → ${hi.settings.account.title}”`)
    expect(hi.faults[code].todo).toContain(`“${hi.account.groups[group].title}”`)
  }
  expect(hi.account.alreadySetUpTodo).toContain(`“${hi.nav.settings} → ${hi.settings.privacy.title}”`)
  expect(hi.palette.nothingText).toContain(`“${hi.nav.settings}”`)
})

describe('Hindi', () => {
  const hindiT = async () => {
    const i18n = createI18n()
    await i18n.changeLanguage('hi')
    return i18n.t
  }

  test('counts: none and one are one form, more are another', async () => {
    const t = await hindiT()
    const rows = (count: number) => t('contacts.import.rows', { count, number: String(count) })
    expect([0, 1, 2, 30].map(rows)).toEqual(['0 लाइन', '1 लाइन', '2 लाइनें', '30 लाइनें'])
  })

  test('has its own word for each place in a row', async () => {
    const t = await hindiT()
    const nth = (count: number) => t('calls.callOfWeek', { count, ordinal: true })
    expect([1, 2, 3, 4, 5, 6, 7, 21].map(nth)).toEqual([
      'इस हफ़्ते की 1ली कॉल',
      'इस हफ़्ते की 2री कॉल',
      'इस हफ़्ते की 3री कॉल',
      'इस हफ़्ते की 4थी कॉल',
      'इस हफ़्ते की 5वीं कॉल',
      'इस हफ़्ते की 6ठी कॉल',
      'इस हफ़्ते की 7वीं कॉल',
      'इस हफ़्ते की 21वीं कॉल',
    ])
  })

  test('takes values as they are', async () => {
    const t = await hindiT()
    expect(t('app.itSaid', { detail: '<b>"A & B"</b>' })).toBe('उसका जवाब: <b>"A & B"</b>')
  })
})

describe('the language of a window', () => {
  test('changes while it runs, and back', async () => {
    const i18n = createI18n()
    expect(i18n.t('nav.contacts')).toBe('Contacts')
    await i18n.changeLanguage('hi')
    expect(i18n.t('nav.contacts')).toBe('कॉन्टैक्ट')
    expect(i18n.t('faults.offline.what')).toBe(hi.faults.offline.what)
    await i18n.changeLanguage('en')
    expect(i18n.t('nav.contacts')).toBe('Contacts')
  })

  test('tells who draws it once its words are there', async () => {
    const i18n = createI18n()
    const heard: string[] = []
    i18n.on('languageChanged', (language) => heard.push(`${language}: ${i18n.t('nav.home')}`))
    await i18n.changeLanguage('hi')
    await i18n.changeLanguage('en')
    expect(heard).toEqual(['hi: होम', 'en: Home'])
  })

  test('is English until the Hindi words are there', async () => {
    const i18n = createI18n()
    const changed = i18n.changeLanguage('hi')
    expect(i18n.t('nav.home')).toBe('Home')
    await changed
  })

  test('is the last one chosen, also when the first is still on its way', async () => {
    const i18n = createI18n()
    await Promise.all([i18n.changeLanguage('hi'), i18n.changeLanguage('en')])
    expect(i18n.t('nav.home')).toBe('Home')
  })

  test('that nobody has translated is English', async () => {
    const i18n = createI18n()
    await i18n.changeLanguage('ta')
    expect(i18n.t('nav.home')).toBe('Home')
  })
})
