/** WhatsApp's marks in a text: *bold*, _italic_, ~struck~, ```monospace```. Pure. */

export interface Span {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  readonly mono: boolean
}

type Style = Omit<Span, 'text'>

const PLAIN: Style = { bold: false, italic: false, struck: false, mono: false }
const MARKS = { '*': 'bold', _: 'italic', '~': 'struck' } as const satisfies Record<string, keyof Style>

const MONO = /```(?<mono>[^`]+)```/u
/** A pair around words, not inside one, within one line. */
const PAIR = /(?<![\p{L}\p{N}])(?<mark>[*_~])(?!\s)(?<marked>[^\n]+?)(?<!\s)\k<mark>(?![\p{L}\p{N}])/u
const ANY = new RegExp(`${MONO.source}|${PAIR.source}`, 'u')

function spansIn(text: string, style: Style): Span[] {
  const found = ANY.exec(text)
  if (found?.groups === undefined) return text === '' ? [] : [{ text, ...style }]
  const { mono, mark, marked = '' } = found.groups
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  const middle =
    mono === undefined
      ? spansIn(marked, { ...style, [MARKS[mark as keyof typeof MARKS]]: true })
      : [{ text: mono, ...style, mono: true }]
  return [...(before === '' ? [] : [{ text: before, ...style }]), ...middle, ...spansIn(after, style)]
}

export const richText = (text: string): readonly Span[] => spansIn(text, PLAIN)
