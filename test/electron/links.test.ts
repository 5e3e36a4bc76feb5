import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkAmong, readLink } from '../../electron/links.ts'

test.each([
  ['ringside://join?relay=https%3A%2F%2Frelay.acme.in&code=ABC', 'invitation'],
  ['RINGSIDE://JOIN?code=1', 'invitation'],
])('%s is an invitation, kept whole', (link, kind) => {
  expect(readLink(link)).toEqual({ kind, link })
})

test.each([
  ['tel:+919876543210', '+919876543210'],
  ['tel:098765%2043210', '098765 43210'],
  ['callto://+91-98765-43210', '+91-98765-43210'],
  ['tel:+911123456789;ext=12', '+911123456789'],
  ['tel:%E0%A4%A', '%E0%A4%A'],
])('%s proposes %s', (link, number) => {
  expect(readLink(link)).toEqual({ kind: 'number', number })
})

test.each([
  '',
  'ringside://other',
  'https://relay.acme.in',
  '--inspect',
  'tel:',
  'tel:?x',
  '/home/asha/tel.txt',
])('%s is no link of ours', (text) => {
  expect(readLink(text)).toBeNull()
})

test('the last link among the arguments counts', () => {
  expect(linkAmong(['electron', '.', 'tel:1909', '--flag', 'tel:1800'])).toEqual({
    kind: 'number',
    number: '1800',
  })
  expect(linkAmong(['electron', '.'])).toBeNull()
})

test('whatever another program hands over, nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => void readLink(text)))
  fc.assert(fc.property(fc.webUrl(), (url) => readLink(url) === null))
})
