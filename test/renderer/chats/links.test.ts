import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostOfLink, linkOf, partsOfText } from '../../../renderer/chats/links.ts'

const urls = (text: string) => partsOfText(text).flatMap(({ url }) => url ?? [])

test('no letter of a text is lost, whatever it is', () => {
  const pieces = fc.constantFrom(
    'https://example.in/a',
    'http://',
    ' ',
    '*',
    ')',
    '\u202E',
    'javascript:alert(1)',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
      const text = parts.join('')
      const found = partsOfText(text)
      expect(found.map((part) => part.text).join('')).toBe(text)
      for (const { url } of found) if (url !== null) expect(url).toMatch(/^https?:\/\//)
    }),
  )
})

test('what a sentence puts after an address is not part of it', () => {
  expect(urls('See https://example.in/a_b_c?x=1, or (http://example.in/b).')).toEqual([
    'https://example.in/a_b_c?x=1',
    'http://example.in/b',
  ])
  expect(urls('https://example.in/a(b)')).toEqual(['https://example.in/a(b)'])
  expect(urls('*https://example.in/*')).toEqual(['https://example.in/'])
})

test('only http and https, and only of a host', () => {
  for (const text of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.in',
    'ringside://join',
    'https://localhost',
    'https://',
    'example.in',
  ]) {
    expect(urls(text)).toEqual([])
    expect(linkOf(text)).toBeNull()
  }
})

test('the host is the browser’s: look-alikes and names in front of an @ are seen', () => {
  expect(hostOfLink(linkOf('https://аррӏе.com/') ?? '')).toBe('xn--80ak6aa92e.com')
  expect(hostOfLink(linkOf('https://bank.example.in@evil.example/') ?? '')).toBe('evil.example')
})

test('a turned direction ends an address', () => {
  expect(urls('https://example.in/a\u202Efdp.exe')).toEqual(['https://example.in/a'])
})
