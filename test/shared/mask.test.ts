import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskDeep, maskText } from '../../shared/mask.ts'

const SECRET = 's3cr3t-Value_77'

describe('a phone number in a text', () => {
  it.each([
    ['+919876543210', '+*********210'],
    ['919876543210', '*********210'],
    ['9876543210', '*******210'],
    ['09876543210', '********210'],
    ['+91 98765 43210', '+*********210'],
    ['+91-98765-43210', '+*********210'],
    ['(098765) 43210', '(********210'],
    ['98765.43210', '*******210'],
    ['+91\u00a098765\u201143210', '+*********210'],
    ['९८७६५४३२१०', '*******२१०'],
    ['tel:+919876543210', 'tel:+*********210'],
    ['%2B919876543210', '%2B*********210'],
    ['98765%2043210', '*******210'],
    ['?number=98765+43210&x=1', '?number=*******210&x=1'],
    ['{"customer":"+919876543210"}', '{"customer":"+*********210"}'],
    ['from 9876543210, to 9123456780.', 'from *******210, to *******780.'],
    ['2026-04-07 9876543210', '2026-04-07 *******210'],
    ['2026-04-07T10:03:23.895Z 9876543210', '2026-04-07T10:03:23.895Z *******210'],
  ])('%s', (text, masked) => {
    // How many stars stand for a number is of no interest, what is left of it is.
    const shape = (given: string) => given.replace(/\*+/g, '*')
    expect(shape(maskText(text))).toBe(shape(masked))
  })

  it.each([
    'port 8787',
    '5400 s',
    'code 1006',
    '2026-04-07T10:03:23.895Z',
    '2026-04-07T10:03:23.895123456Z',
    '2026-04-07',
    'v1.12.3',
    '127.0.0.1:8787',
    'attempt 12 of 100',
    'शुभ दिन',
    '',
  ])('is not seen in: %s', (text) => {
    expect(maskText(text)).toBe(text)
  })

  it('leaves no more than three digits of any number, however it is written and wherever it stands', () => {
    const separator = fc.constantFrom(
      '',
      ' ',
      '-',
      '.',
      '  ',
      ' - ',
      ') ',
      '\u00a0',
      '\u2011',
      '\u200e',
      '/',
      '%20',
      '+',
    )
    const spelling = fc
      .tuple(
        fc.constantFrom('', '+', '00', '0', '%2B'),
        fc.stringMatching(/^[1-9]\d{6,13}$/),
        fc.array(separator, { maxLength: 14 }),
      )
      .map(([prefix, digits, separators]) => ({
        digits,
        text: prefix + [...digits].map((digit, index) => digit + (separators[index] ?? '')).join(''),
      }))
    const around = fc.constantFrom(
      '',
      ' ',
      '"',
      ': ',
      '=',
      ', ',
      '\n',
      '(',
      'x',
      '2026-04-07 ',
      ' 2026-04-07',
      'https://h/p?a=',
    )
    fc.assert(
      fc.property(around, spelling, around, spelling, (before, one, between, two) => {
        const masked = maskText(`${before}${one.text}${between}${two.text}`)
        const left = masked.replace(/2026-04-07|%2[0B]/g, '').replace(/\D/g, '')
        expect(left.length).toBeLessThanOrEqual(6)
        expect(masked).not.toContain(one.digits)
        expect(masked).not.toContain(two.digits)
      }),
      { numRuns: 1000 },
    )
  })

  it('is found in time, whatever is given', () => {
    for (const text of [
      '1'.repeat(50_000),
      '1 '.repeat(50_000),
      `1${' '.repeat(50_000)}`,
      '%20'.repeat(30_000),
      `token=${'"'.repeat(50_000)}`,
    ]) {
      expect(maskText(text).length).toBeGreaterThan(0)
    }
  })

  it('masked once is masked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = maskText(text)
        expect(maskText(once)).toBe(once)
      }),
    )
  })
})

describe('a credential in a text', () => {
  it.each([
    `Authorization: Bearer ${SECRET}`,
    `bearer ${SECRET}`,
    `Basic ${SECRET}==`,
    `https://relay.example/v1?token=${SECRET}&x=1`,
    `https://relay.example/v1?x=1&key=${SECRET}`,
    `https://relay.example/hook?hub.challenge=${SECRET}`,
    `ringside://join?relay=https%3A%2F%2Fr&code=${SECRET}`,
    `https://user:${SECRET}@relay.example/`,
    `wss://${SECRET}@relay.example/v1/events`,
    `company_id=1&secret_token=${SECRET}`,
    `{"type":"1","secret_token":"${SECRET}","number":"x"}`,
    `{"secret_token": "${SECRET} with spaces"}`,
    JSON.stringify({ body: JSON.stringify({ secret_token: SECRET }) }),
    `x-api-key: ${SECRET}`,
    `{ apiKey: '${SECRET}' }`,
    `api_key=${SECRET}`,
    `password=${SECRET}`,
    `cookie: session=${SECRET}`,
    `accessToken: ${SECRET}`,
  ])('%s', (text) => {
    expect(maskText(text)).not.toContain(SECRET)
    expect(maskText(text)).not.toContain('with spaces')
  })
})

describe('any value', () => {
  it('keeps its shape, and loses what is secret or personal', () => {
    const value = {
      token: SECRET,
      secretToken: SECRET,
      Authorization: `Bearer ${SECRET}`,
      nested: [{ apiKey: SECRET, phones: ['+919876543210'] }],
      numbers: 919876543210,
      big: 919876543210n,
      byNumber: { '+919876543210': 2 },
      map: new Map([['+919876543210', { token: SECRET }]]),
      url: new URL(`https://relay.example/v1?token=${SECRET}`),
      query: new URLSearchParams({ token: SECRET, number: '+919876543210' }),
      bytes: Buffer.from(SECRET),
      fn: () => SECRET,
      count: 12,
      ms: 30_000,
      ok: true,
      none: null,
      missing: undefined,
      at: new Date(Date.UTC(2026, 3, 7)),
    }
    const masked = maskDeep(value)
    expect(masked).toMatchObject({
      count: 12,
      ms: 30_000,
      ok: true,
      none: null,
      at: '2026-04-07T00:00:00.000Z',
    })
    expect(JSON.stringify(masked)).not.toContain(SECRET)
    expect(JSON.stringify(masked)).not.toMatch(/\d{7}/)
  })

  it('keeps close codes and statuses, which are called `code` as the one-time code is', () => {
    expect(maskDeep({ code: 4401 })).toEqual({ code: 4401 })
    expect(maskDeep({ code: 'one-time' })).toEqual({ code: '***' })
    expect(maskDeep({ code: 12345678 })).toEqual({ code: '***' })
  })

  it('takes errors with their stack, and cycles', () => {
    const error = new Error(`+919876543210 was refused with token=${SECRET}`)
    expect(String(maskDeep(error))).toMatch(/^Error: \+\*+210 was refused with token=\*\*\*\n\s+at /)
    const cycle: Record<string, unknown> = { number: '9876543210' }
    cycle.self = cycle
    expect(JSON.stringify(maskDeep(cycle))).not.toContain('9876543210')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          maskDeep(value)
        },
      ),
    )
  })
})
