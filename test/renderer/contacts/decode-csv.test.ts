import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCsv } from '../../../renderer/contacts/decode-csv.ts'

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}
/** Text without half surrogate pairs, and without a mark of its own at the start. */
const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.startsWith('\ufeff'))

test('UTF-8 with and without its mark, and both UTF-16, give the same text', () => {
  fc.assert(
    fc.property(text, (one) => {
      const plain = new TextEncoder().encode(one)
      expect(decodeCsv(plain)).toBe(one)
      expect(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, ...plain]))).toBe(one)
      expect(decodeCsv(utf16(one, true))).toBe(one)
      expect(decodeCsv(utf16(one, false))).toBe(one)
    }),
  )
})

test('what is no UTF-8 is what Windows writes', () => {
  expect(decodeCsv(new Uint8Array([0x52, 0x65, 0x6e, 0xe9, 0x20, 0x80]))).toBe('René €')
})

test('no bytes are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(typeof decodeCsv(bytes)).toBe('string')
    }),
  )
})
