import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../../renderer/lib/rich-text.ts'

const marked = (text: string) =>
  richText(text).map(({ text: words, ...style }) => [
    words,
    Object.entries(style)
      .filter(([, on]) => on)
      .map(([name]) => name)
      .join(' '),
  ])

describe('WhatsApp’s marks', () => {
  it.each<[string, [string, string][]]>([
    [
      'Hi *Asha*, _soon_ ~never~',
      [
        ['Hi ', ''],
        ['Asha', 'bold'],
        [', ', ''],
        ['soon', 'italic'],
        [' ', ''],
        ['never', 'struck'],
      ],
    ],
    [
      '*_both_ here*',
      [
        ['both', 'bold italic'],
        [' here', 'bold'],
      ],
    ],
    [
      '```a *b* c```!',
      [
        ['a *b* c', 'mono'],
        ['!', ''],
      ],
    ],
    [
      '*two words*\n*and more*',
      [
        ['two words', 'bold'],
        ['\n', ''],
        ['and more', 'bold'],
      ],
    ],
  ])('of %s', (text, spans) => {
    expect(marked(text)).toEqual(spans)
  })

  it.each([
    '2*3*4',
    'snake_case_name',
    '* not this *',
    '*open',
    'a\n*b\nc*',
    '{{first_name}} and {{last_name}}',
  ])('are none in %s', (text) => {
    expect(
      richText(text)
        .map((span) => span.text)
        .join(''),
    ).toBe(text)
    expect(richText(text)).toHaveLength(1)
  })

  it('lose no letter but themselves', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '_', '~', '`', '\n', 'न') })
    fc.assert(
      fc.property(text, (one) => {
        const shown = richText(one).map((span) => span.text)
        const bare = (words: string) => words.replaceAll(/[*_~`]/g, '')
        expect(bare(shown.join(''))).toBe(bare(one))
        expect(shown).not.toContain('')
      }),
    )
  })
})
