import type { ReactNode } from 'react'
import { richText } from '../lib/rich-text.ts'
import { cx } from './cx.ts'

interface RichTextProps {
  text: string
  /** Draws the text of one span, where it is more than that. */
  draw?: (text: string) => ReactNode
}

/** A text with WhatsApp's marks: *bold*, _italic_, ~struck~, ```monospace```. */
export function RichText({ text, draw = (plain) => plain }: RichTextProps) {
  let place = 0
  return richText(text).map((span) => {
    // A span's place in the text is its own: two of them never begin at the same letter.
    const key = place
    place += span.text.length
    return (
      <span
        key={key}
        className={cx(
          span.bold && 'font-bold',
          span.italic && 'italic',
          span.struck && 'line-through',
          span.mono && 'font-mono',
        )}
      >
        {draw(span.text)}
      </span>
    )
  })
}
