import type { TFunction } from 'i18next'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { who } from '../lib/call-words.ts'
import { type Announcement, announcements } from './announcements.ts'

interface Said {
  readonly id: number
  readonly urgent: boolean
  readonly text: string
}

function words(t: TFunction, { kind, card }: Announcement): string {
  return t(`calls.announce.${kind}`, { who: who(t, card), name: card.pickedUpBy ?? t('calls.colleague') })
}

/** How many announcements stay in the regions: a new child is read out, an old one is not read again. */
const KEPT = 4

/** Speaks to assistive technology: a ring at once, the rest when there is a pause. */
export const Announcer = memo(function Announcer({
  cards,
  linkWords,
}: {
  cards: readonly CallCard[]
  linkWords: string
}) {
  const { t } = useTranslation()
  const seen = useRef<{ cards: readonly CallCard[]; linkWords: string } | null>(null)
  const lastId = useRef(0)
  const [said, setSaid] = useState<readonly Said[]>([])

  useEffect(() => {
    const before = seen.current
    seen.current = { cards, linkWords }
    const news = announcements(before?.cards ?? null, cards).map((item) => ({
      urgent: item.kind === 'ringing',
      text: words(t, item),
    }))
    if (before !== null && before.linkWords !== linkWords) news.push({ urgent: false, text: linkWords })
    if (news.length === 0) return
    const fresh = news.map((item) => {
      lastId.current += 1
      return { ...item, id: lastId.current }
    })
    setSaid((old) => [...old, ...fresh].slice(-KEPT))
  }, [cards, linkWords, t])

  const region = (urgent: boolean) =>
    said.filter((item) => item.urgent === urgent).map((item) => <p key={item.id}>{item.text}</p>)
  return (
    <>
      <div aria-live="assertive" className="sr-only">
        {region(true)}
      </div>
      <div aria-live="polite" className="sr-only">
        {region(false)}
      </div>
    </>
  )
})
