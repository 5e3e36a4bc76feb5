import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone, fromParts, isDialable, normalisePhone, samePhone, toE164 } from '../../shared/phone.ts'

const devanagari = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))
const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

/** Ways people and systems spell one Indian ten-digit number. */
const spellings = (n: string): string[] => [
  n,
  `0${n}`,
  `91${n}`,
  `+91${n}`,
  `0091${n}`,
  `091${n}`,
  ` 91${n}`,
  `+91 ${n.slice(0, 5)} ${n.slice(5)}`,
  `+91-${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
  `(0${n.slice(0, 2)}) ${n.slice(2, 6)}.${n.slice(6)}`,
  `+91 (0) ${n}`,
  `${n.slice(0, 5)}\u00a0${n.slice(5)}`,
  `\u202a+91 ${n}\u202c`,
  `tel:+91${n}`,
  devanagari(n),
  fullWidth(`91${n}`),
]

const tenDigits = fc.stringMatching(/^[1-9]\d{9}$/)

describe('toE164', () => {
  test('every spelling of a number is the same number', () => {
    fc.assert(
      fc.property(tenDigits, (n) => {
        for (const spelling of spellings(n)) expect(toE164(spelling), spelling).toBe(`+91${n}`)
      }),
    )
  })

  test.each([
    ['18001234567', '+9118001234567'],
    ['0120 6544522', '+911206544522'],
    ['14155552671', '+14155552671'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['971501234567', '+971501234567'],
    ['+65 9123 4567', '+6591234567'],
  ])('%s is %s', (typed, e164) => {
    expect(toE164(typed)).toBe(e164)
  })

  test.each([
    '',
    ' ',
    '+',
    '139',
    '1800',
    '100',
    '98723****',
    '9815516XXX',
    '0000000000',
    '+123456',
    '+91 98765',
    'anonymous',
    '98765432101234567890',
    '9876543210 ext 12',
    '٪',
  ])('%j is no number', (typed) => {
    expect(toE164(typed)).toBeNull()
  })

  test('is idempotent, gives only E.164, and never throws', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[+0-9 ().-]{0,20}$/),
      fc.nat().map(String),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const number = toE164(text)
        if (number === null) return
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/)
        expect(toE164(number)).toBe(number)
        expect(isDialable(number)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('answers the same after its memory has been filled with other numbers', () => {
    expect(toE164('9000000000')).toBe('+919000000000')
    for (let i = 1; i <= 6000; i++) toE164(String(9_000_000_000 + i))
    expect(toE164('9000000000')).toBe('+919000000000')
  })
})

describe('fromParts', () => {
  test.each([
    ['91', '7779812955', '+917779812955'],
    ['+91', '917779812955', '+917779812955'],
    ['91', '09876543210', '+919876543210'],
    ['91', '91234567890', null],
    ['', '9876543210', '+919876543210'],
    ['1', '8605551234', '+18605551234'],
    ['65', '91234567', '+6591234567'],
    ['91', '+14155552671', '+14155552671'],
    ['91', '7900******', null],
  ])('%j and %j', (countryCode, number, e164) => {
    expect(fromParts(countryCode, number)).toBe(e164)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void fromParts(a, b)))
  })
})

describe('isDialable', () => {
  test.each(['+919876543210', '+911234567890', '+911206544522', '+14155552671', '+9118001234567'])(
    '%s',
    (number) => {
      expect(isDialable(number)).toBe(true)
    },
  )

  test.each(['9876543210', '+91 98765 43210', '+910123456789', '+91987654321', '139', '', '+', '98723****'])(
    'not %j',
    (number) => {
      expect(isDialable(number)).toBe(false)
    },
  )
})

describe('normalisePhone', () => {
  test.each<[unknown, string | null]>([
    ['098765 43210', '+919876543210'],
    [919876543210, '+919876543210'],
    [' 98723**** ', '98723****'],
    ['139', '139'],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
    [{}, null],
    [Number.NaN, null],
    [1.5, null],
  ])('%j -> %j', (value, expected) => {
    expect(normalisePhone(value)).toBe(expected)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void normalisePhone(value)))
  })
})

test('samePhone compares numbers, not spellings', () => {
  expect(samePhone('098765 43210', '+919876543210')).toBe(true)
  expect(samePhone('139', ' 139 ')).toBe(true)
  expect(samePhone('9876543210', '9876543211')).toBe(false)
  expect(samePhone(null, null)).toBe(false)
  expect(samePhone('', '')).toBe(false)
})

test('formatPhone is for reading, and parses back to the same number', () => {
  expect(formatPhone('+919876543210')).toBe('+91 98765 43210')
  expect(formatPhone('+911206544522')).toBe('+91 120 654 4522')
  expect(formatPhone('98723****')).toBe('98723****')
  fc.assert(
    fc.property(tenDigits, (n) => {
      expect(toE164(formatPhone(`+91${n}`))).toBe(`+91${n}`)
    }),
  )
})
