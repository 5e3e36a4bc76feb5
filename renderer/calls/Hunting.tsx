import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { cx } from '../ui/cx.ts'

/** A long hunt keeps its newest phones in sight. */
const SHOWN = 4

/** Whose phones were rung, in order, and how each ended. */
export function Hunting({ hunting }: { hunting: CallCard['hunting'] }) {
  const { t } = useTranslation()
  const legs = hunting.map((agent, i) => ({ ...agent, place: i + 1 }))
  const earlier = Math.max(0, legs.length - SHOWN)
  return (
    <ol
      aria-label={t('calls.hunting')}
      className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-xs text-ink-2"
    >
      {earlier > 0 && <li>{t('calls.earlier', { count: earlier })}</li>}
      {legs.slice(earlier).map((leg) => (
        <li key={leg.place} className="flex min-w-0 items-center gap-1">
          <span className={cx('max-w-60 truncate', leg.result === 'dialing' && 'font-medium text-ring')}>
            {t('calls.rung', {
              name: leg.mine ? t('calls.you') : leg.name,
              result: t(`calls.leg.${leg.result}`),
            })}
          </span>
          {leg.place < legs.length && (
            <ChevronRight aria-hidden="true" className="size-3 shrink-0 text-ink-3" />
          )}
        </li>
      ))}
    </ol>
  )
}
