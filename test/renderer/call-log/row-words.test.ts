import { expect, test } from 'vitest'
import { agentWords, iconWords, talkedWords, underName } from '../../../renderer/call-log/row-words.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import { aLogRow } from '../builders.ts'

const { t } = createI18n()
const talked = (over: Parameters<typeof aLogRow>[0]) => talkedWords(t, aLogRow(over))

test('how long somebody talked, or why nobody did', () => {
  expect(talked({ talkSeconds: 372 })).toBe('6 min 12 s')
  expect(talked({ direction: 'outgoing', status: 'not-answered', talkSeconds: null })).toBe('No answer')
  expect(talked({ status: 'missed', talkSeconds: 0 })).toBe('—')
  expect(talked({ status: 'voicemail', talkSeconds: null })).toBe('Voicemail')
  expect(talked({ status: 'ended', talkSeconds: null })).toBe('—')
  expect(talked({ status: 'talking', talkSeconds: null })).toBe('Talking')
})

test('whose call it was, or how many phones rang', () => {
  expect(agentWords(t, aLogRow())).toBe('You')
  expect(agentWords(t, aLogRow({ agent: { name: 'Sunita Patil', mine: false } }))).toBe('Sunita Patil')
  expect(agentWords(t, aLogRow({ agent: null, rang: 2 }))).toBe('2 rang')
  expect(agentWords(t, aLogRow({ agent: null, rang: 0 }))).toBe('—')
})

test('under a name stands its number, under a number its place', () => {
  expect(underName(aLogRow({ place: 'Pune, IN' }))).toBe('+91 79062 25789')
  expect(underName(aLogRow({ names: [], place: 'Pune, IN' }))).toBe('Pune, IN')
})

test('the icon in words', () => {
  expect(iconWords(t, aLogRow({ status: 'picked-up' }))).toBe('Incoming call')
  expect(iconWords(t, aLogRow({ direction: 'outgoing' }))).toBe('Outgoing call')
  expect(iconWords(t, aLogRow({ direction: 'outgoing', status: 'not-answered' }))).toBe(
    'Outgoing call, not answered',
  )
  expect(iconWords(t, aLogRow({ status: 'voicemail' }))).toBe('Missed call, with voicemail')
})
