import { useTranslation } from 'react-i18next'
import type { TodayFigures } from '../../shared/views/desk.ts'
import { formatNumber } from '../lib/format.ts'

/** So many are read at a glance; the rest is one line. */
const SHOWN = 6

/** What came of today's calls, as bars: the most frequent outcome is as long as there is room. */
export function OutcomeBars({ outcomes }: { outcomes: TodayFigures['outcomes'] }) {
  const { t } = useTranslation()
  const most = outcomes[0]?.count ?? 0
  const beyond = outcomes.length - SHOWN
  return (
    <section aria-label={t('home.outcomes')} className="border-t border-line p-3">
      {outcomes.length === 0 ? (
        <p className="text-xs text-ink-2">{t('home.noOutcomes')}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {outcomes.slice(0, SHOWN).map(({ name, count }) => (
            <li key={name} className="flex items-center gap-2.5 text-xs">
              <span className="w-24 shrink-0 truncate" title={name}>
                {name}
              </span>
              <progress
                aria-hidden="true"
                value={most === 0 ? 0 : count / most}
                className="h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-surface-2 [&::-webkit-progress-bar]:bg-surface-2 [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
              />
              <span className="w-7 shrink-0 text-right text-ink-2">{formatNumber(count)}</span>
            </li>
          ))}
          {beyond > 0 && (
            <li className="text-2xs text-ink-3">
              {t('home.moreOutcomes', { count: beyond, number: formatNumber(beyond) })}
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
