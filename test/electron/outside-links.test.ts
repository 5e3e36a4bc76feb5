import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outsideAddress } from '../../electron/outside-links.ts'

test.each([
  ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
  ['HTTPS://EXAMPLE.com', 'https://example.com/'],
  // What looks like another is opened under the name it has.
  ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
  ['https://example.com/हिन्दी', 'https://example.com/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80'],
])('%s is opened as %s', (address, opened) => {
  expect(outsideAddress(address)).toBe(opened)
})

test.each([
  'http://example.com/',
  'https://user:pass@example.com/',
  'https://bank.example@evil.example/',
  'https://bank.example\\@evil.example/',
  'https://example.com/\u202egpj.exe',
  'https://exam\u200bple.com/',
  'https://exa\nmple.com/',
  'https://example.com/ x',
  ' https://example.com/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'ms-msdt:/id',
  'app://ringside/main.html',
  'mailto:a@b.c',
  'https://',
  'example.com',
  '',
])('%j is not opened', (address) => {
  expect(outsideAddress(address)).toBeNull()
})

test('what is opened is plain ASCII over https, for any text', () => {
  const tail = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(
      fc.oneof(
        tail,
        tail.map((text) => `https://${text}`),
        tail.map((text) => `https://a.b/${text}`),
      ),
      (text) => {
        const address = outsideAddress(text)
        if (address === null) return
        expect(address).toMatch(/^https:\/\/[!-~]+$/)
        expect(new URL(address).username).toBe('')
      },
    ),
  )
})
