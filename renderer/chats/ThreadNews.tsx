import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../shared/chats/content-text.ts'
import { lineText } from '../lib/last-line.ts'
import { failureWords } from './failure-words.ts'
import type { News } from './news.ts'

/** How many stay in the region: a new child is read out, an old one is not read again. */
const KEPT = 4

/** Says aloud what comes into the open thread, and what of ours could not be delivered. */
export function ThreadNews({ news, customer }: { news: readonly News[]; customer: string }) {
  const { t } = useTranslation()
  const lastId = useRef(0)
  const [said, setSaid] = useState<readonly { readonly id: number; readonly text: string }[]>([])
  useEffect(() => {
    const fresh = news.map(({ kind, message }) => {
      lastId.current += 1
      const { content, failure } = message
      const text =
        kind === 'failed'
          ? t('chats.announce.failed', { why: failureWords(t, failure ?? { code: '', detail: null }).what })
          : t('chats.announce.arrived', {
              name: customer,
              text: lineText(t, content.kind, lineOf(content)),
            })
      return { id: lastId.current, text }
    })
    if (fresh.length > 0) setSaid((before) => [...before, ...fresh].slice(-KEPT))
  }, [news, customer, t])
  return (
    <div aria-live="polite" className="sr-only">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
