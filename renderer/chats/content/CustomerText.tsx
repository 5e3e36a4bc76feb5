import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { RichText } from '../../ui/RichText.tsx'
import { type Deeds, useDeeds } from '../deeds.ts'
import { hostOfLink, partsOfText } from '../links.ts'

/** What is longer begins folded: a bubble is read, not scrolled through. */
const FOLDED = 1_500
/** WhatsApp's own bound for a text with marks; beyond it, none are looked for. */
const MOST_MARKED = 4_096

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** At most so long, and no sign cut in two. */
function beginningOf(text: string): string {
  const rough = text.slice(0, FOLDED)
  const [last] = [...segmenter.segment(text.slice(FOLDED - 64, FOLDED + 64))]
    .filter(({ index }) => index <= 64)
    .slice(-1)
  return last === undefined ? rough : text.slice(0, FOLDED - 64 + last.index)
}

/** Stands for an address while the marks around it are read. */
const LINK_SIGN = '\uFFFC'

function drawn(text: string, openLink: Deeds['openLink']): ReactNode {
  const parts = partsOfText(text)
  const links = parts.filter(({ url }) => url !== null)
  if (links.length === 0)
    return text.length > MOST_MARKED ? text : <RichText text={text} draw={(words) => words} />
  const link = (at: number): ReactNode => {
    const { text: shown = '', url = null } = links[at] ?? {}
    return url === null ? null : (
      <button
        key={at}
        type="button"
        className="inline text-left break-all text-accent-text underline underline-offset-2 select-text hover:no-underline"
        title={hostOfLink(url)}
        onClick={() => openLink(url)}
      >
        {shown}
      </button>
    )
  }
  if (text.length > MOST_MARKED) {
    let at = 0
    return parts.map((part) => (part.url === null ? part.text : link(at++)))
  }
  const bare = parts.map((part) =>
    part.url === null ? part.text.replaceAll(LINK_SIGN, '\uFFFD') : LINK_SIGN,
  )
  let next = 0
  const withLinks = (words: string): ReactNode =>
    words.split(LINK_SIGN).flatMap((piece, i) => (i === 0 ? [piece] : [link(next++), piece]))
  return <RichText text={bare.join('')} draw={withLinks} />
}

/**
 * A text as the customer or the team wrote it: as text, never as markup. It cannot turn the direction of what stands
 * beside it, nor be wider than its bubble.
 */
export function CustomerText({
  text,
  t,
  className = '',
}: {
  text: string
  t: TFunction
  className?: string
}) {
  const { openLink } = useDeeds()
  const [whole, setWhole] = useState(false)
  const folds = text.length > FOLDED && !whole
  return (
    <div dir="auto" className={`wrap-anywhere whitespace-pre-wrap [unicode-bidi:plaintext] ${className}`}>
      {drawn(folds ? beginningOf(text) : text, openLink)}
      {folds && (
        <>
          {'… '}
          <button
            type="button"
            className="font-medium text-accent-text hover:underline"
            onClick={() => setWhole(true)}
          >
            {t('chats.readMore')}
          </button>
        </>
      )}
    </div>
  )
}
