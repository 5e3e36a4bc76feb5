import fc from 'fast-check'
import { expect, test } from 'vitest'
import { savedName } from '../../../electron/media/saved-name.ts'

const AT = new Date(2026, 10, 25, 9, 5)
const fileName = (
  ...[kind, filename, type]: Parameters<typeof savedName> extends [...infer A, Date] ? A : never
) => {
  const { name, extension } = savedName(kind, filename, type, AT)
  return `${name}.${extension}`
}

test.each([
  ['document', 'Rates 2026.pdf', 'application/octet-stream', 'Rates 2026.pdf'],
  ['document', 'दर सूची.PDF', 'application/octet-stream', 'दर सूची.pdf'],
  ['document', '../../.ssh/authorized_keys', 'application/octet-stream', 'ssh authorized_keys.bin'],
  ['document', 'invoice\u202efdp.exe', 'application/octet-stream', 'invoice fdp.exe'],
  ['document', null, 'application/octet-stream', 'WhatsApp document 2026-11-25 09.05.bin'],
  ['document', 'con.txt', 'application/octet-stream', 'document con.txt'],
  ['document', '.bashrc', 'application/octet-stream', 'WhatsApp document 2026-11-25 09.05.bashrc'],
  ['image', 'photo.exe', 'image/jpeg', 'photo.jpg'],
  ['image', null, 'image/png', 'WhatsApp image 2026-11-25 09.05.png'],
  ['audio', '', 'audio/ogg', 'WhatsApp audio 2026-11-25 09.05.ogg'],
] as const)('%s %s', (kind, filename, type, saved) => {
  expect(fileName(kind, filename, type)).toBe(saved)
})

test('a name never leaves its folder, hides nothing and is never empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('', '.exe', '/..', '\u202e.gpj'),
      (text, end) => {
        const { name, extension } = savedName('document', `${text}${end}`, 'application/octet-stream', AT)
        const made = `${name}.${extension}`
        expect(made).not.toMatch(/^\.|[/\\<>:"|?*\u202a-\u202e\u2066-\u2069]/)
        expect(extension).toMatch(/^[a-z0-9]{1,10}$/)
        expect(name.trim()).not.toBe('')
        expect(Buffer.byteLength(made)).toBeLessThan(230)
      },
    ),
  )
})
