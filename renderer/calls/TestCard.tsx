import { BellRing } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'

/** The card of "Test my pop-up": it tells main when it is on the screen, and is no call. */
export function TestCard({ card: { id } }: { card: CallCard }) {
  const { t } = useTranslation()
  const { ask } = useDoor()

  useEffect(() => {
    // The second frame begins after the first one was painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => void ask('pop:painted', { cardId: id }))
    })
    return () => cancelAnimationFrame(frame)
  }, [ask, id])

  return (
    <article
      aria-label={t('calls.testCall')}
      className="overflow-hidden rounded-lg border border-line-2 bg-surface shadow-card"
    >
      <div className="h-0.75 bg-accent" />
      <div className="flex items-center gap-3 px-3.5 py-3">
        <BellRing aria-hidden="true" className="size-5 shrink-0 text-accent-text" />
        <div className="min-w-0 flex-1">
          <h2 className="text-md font-semibold">{t('calls.testCall')}</h2>
          <p className="text-xs text-ink-2">{t('calls.testText')}</p>
        </div>
        <Button look="quiet" size="small" onClick={() => void ask('calls:dismiss', { cardId: id })}>
          {t('calls.dismiss')}
        </Button>
      </div>
    </article>
  )
}
