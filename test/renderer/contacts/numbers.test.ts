import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeNumber, isRightLength, numberToWrite } from '../../../renderer/contacts/numbers.ts'

test.each([
  ['+91', '98765 43210', '+919876543210'],
  ['91', '098765-43210', '+919876543210'],
  ['+91', '+44 20 7946 0000', '+442079460000'],
  ['+91', '0044 20 7946 0000', '+442079460000'],
  ['', '98765 43210', '9876543210'],
  ['+91', '  ', null],
  ['+91', 'call me', '+91callme'],
])('%s and %j is %s', (code, typed, number) => {
  expect(composeNumber(code, typed)).toBe(number)
})

test('decoration never changes the number', () => {
  const digit = fc.constantFrom(...'123456789')
  fc.assert(
    fc.property(fc.array(digit, { minLength: 1, maxLength: 15 }), (digits) => {
      const plain = digits.join('')
      expect(composeNumber('+91', digits.join(' '))).toBe(`+91${plain}`)
      expect(composeNumber('+91', `(0${digits.join('-')})`)).toBe(`+91${plain}`)
      expect(isRightLength('+91', plain)).toBe(plain.length >= 7)
    }),
  )
})

test('a number with its own country is measured without ours', () => {
  expect(isRightLength('+91', '+123456')).toBe(false)
  expect(isRightLength('+91', '+1234567')).toBe(true)
  expect(isRightLength('+91', '1234567890123456')).toBe(false)
})

test.each([
  ['+91', '98723', '98723'],
  ['+91', '+91 98765 43210', '+919876543210'],
  ['+44', '020 7946 0000', '+442079460000'],
  ['+91', ' ', ''],
])('%s and %j is written as %j', (code, typed, number) => {
  expect(numberToWrite(code, typed)).toBe(number)
})
