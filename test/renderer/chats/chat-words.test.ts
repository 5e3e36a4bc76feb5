import { expect, test } from 'vitest'
import { buttonWords, lineOf, ownerWords, senderWords, tickOf } from '../../../renderer/chats/chat-words.ts'
import { failureWords } from '../../../renderer/chats/failure-words.ts'
import { formatBytes, typeOfFile } from '../../../renderer/chats/files.ts'
import { coordinatesOf, mapLink } from '../../../renderer/chats/places.ts'
import { snippetParts } from '../../../renderer/chats/snippet.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import { MESSAGE_STATES } from '../../../shared/views/chats.ts'
import { aLine, aMessage, anAnswer, ME, SUNITA } from '../chat-builders.ts'

const { t } = createI18n()

test('every state of ours has a tick, the customer’s has none', () => {
  expect(MESSAGE_STATES.map(tickOf)).toEqual([
    'sending',
    'sending',
    'unconfirmed',
    'sent',
    'delivered',
    'read',
    'failed',
    null,
  ])
})

test('whose it is', () => {
  expect(ownerWords(t, { owner: ME })).toBe('Assigned to you')
  expect(ownerWords(t, { owner: SUNITA })).toBe('Assigned to Sunita Patil')
  expect(ownerWords(t, { owner: null })).toBe('Assigned to nobody yet')
})

test('lines say who did what to whom', () => {
  expect(lineOf(t, aLine({ by: SUNITA, to: ME }))).toBe('Assigned to you by Sunita Patil')
  expect(lineOf(t, aLine({ to: { ...SUNITA, name: '' } }))).toBe('Assigned to A colleague')
  expect(lineOf(t, aLine({ what: 'closed', by: ME, to: null }))).toBe('Conversation closed by you')
  expect(lineOf(t, aLine({ by: ME, to: ME }))).toBe('You took this conversation')
  expect(lineOf(t, aLine({ by: SUNITA, to: SUNITA }))).toBe('Sunita Patil took this conversation')
})

test('who wrote is said where the side of the bubble does not say it', () => {
  expect(senderWords(t, aMessage())).toBeNull()
  expect(senderWords(t, anAnswer())).toBeNull()
  expect(senderWords(t, anAnswer({ by: SUNITA }))).toBe('Sunita Patil')
  expect(senderWords(t, anAnswer({ by: null, source: 'campaign' }))).toBe('Campaign')
  expect(senderWords(t, anAnswer({ by: null, source: 'api' }))).toBe('Our team')
})

test('a button that was pressed is called by its text, as the provider names it where nobody can tell', () => {
  const button = (text: string) => ({ kind: 'link' as const, text, target: null })
  const template = {
    kind: 'template' as const,
    name: 'report',
    language: 'en',
    header: null,
    body: '',
    footer: '',
    buttons: [button('Open the report'), button('')],
    cards: [{ header: null, body: '', buttons: [button('First card')] }],
  }
  expect(buttonWords(template, 'btn-0')).toBe('Open the report')
  expect(buttonWords(template, 'card-0-btn-0')).toBe('First card')
  for (const unknown of ['btn-1', 'btn-7', 'card-4-btn-9', 'Open', ''])
    expect(buttonWords(template, unknown)).toBe(unknown)
  expect(buttonWords(aMessage().content, 'btn-0')).toBe('btn-0')
})

test('failures: our own codes, Meta’s, MyOperator’s, and none at all', () => {
  const what = (code: string) => failureWords(t, { code, detail: null }).what
  expect(what('upload-failed')).toBe('The file could not be uploaded; nothing was sent.')
  expect(failureWords(t, { code: '131047', detail: null })).toMatchObject({ template: true })
  expect(failureWords(t, { code: 'window-closed', detail: null })).toMatchObject({ template: true })
  expect(what('WABA_131053')).toBe(what('131053'))
  expect(what('CHAT_4001')).toBe('Not delivered: the WhatsApp balance is used up.')
  expect(what('')).toBe('Not delivered: WhatsApp refused the message.')
  for (const code of ['130472', '131026', '131047', '131049', '131051', '131053', '132000'])
    expect(what(code)).not.toBe(what(''))
  expect(what('constructor')).toBe(what(''))
})

test('files by name, else by type; sizes as people say them', () => {
  expect(typeOfFile({ filename: 'a.b.xlsx', mimeType: null })).toBe('XLSX')
  expect(typeOfFile({ filename: null, mimeType: 'application/pdf; charset=x' })).toBe('PDF')
  expect(typeOfFile({ filename: 'README', mimeType: 'toString' })).toBeNull()
  expect([1, 188_000, 2_480_000, 99_000_000].map((bytes) => formatBytes(t, bytes))).toEqual([
    '1 KB',
    '184 KB',
    '2.4 MB',
    '94 MB',
  ])
})

test('what matched is marked, nothing of a snippet is lost', () => {
  expect(snippetParts('a \u0002b\u0003 c \u0002d\u0003').map(({ text, marked }) => [text, marked])).toEqual([
    ['a ', false],
    ['b', true],
    [' c ', false],
    ['d', true],
  ])
  expect(snippetParts('')).toEqual([])
})

test('places on earth, and none beside it', () => {
  expect(coordinatesOf({ latitude: -26.9, longitude: 75.7873 })).toBe('26.90000° S, 75.78730° E')
  expect(mapLink({ latitude: 26.9, longitude: 75.7 })).toContain('query=26.9,75.7')
  expect(mapLink({ latitude: 91, longitude: 0 })).toBeNull()
  expect(mapLink({ latitude: Number.NaN, longitude: 0 })).toBeNull()
})
