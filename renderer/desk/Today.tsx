import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayFigures } from '../../shared/views/desk.ts'
import { formatNumber, formatSpan } from '../lib/format.ts'
import { cx } from '../ui/cx.ts'
import { Panel } from '../ui/Panel.tsx'
import { OutcomeBars } from './OutcomeBars.tsx'

/** Today in five figures, and what came of the calls. */
export const Today = memo(function Today({ today }: { today: TodayFigures }) {
  const { t } = useTranslation()
  const figures = [
    ['incoming', formatNumber(today.incoming)],
    ['outgoing', formatNumber(today.outgoing)],
    ['connected', formatNumber(today.connected)],
    ['missed', formatNumber(today.missed)],
  ] as const
  return (
    <Panel title={t('home.today')}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 p-3">
        {figures.map(([name, figure]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-xs text-ink-2">{t(`home.${name}`)}</dt>
            <dd className={cx('text-lg font-semibold', name === 'missed' && today.missed > 0 && 'text-miss')}>
              {figure}
            </dd>
          </div>
        ))}
        <div className="col-span-2 flex items-baseline justify-between border-t border-line pt-3">
          <dt className="text-xs text-ink-2">{t('home.talkTime')}</dt>
          <dd className="text-md font-semibold">{formatSpan(t, today.talkSeconds)}</dd>
        </div>
      </dl>
      <OutcomeBars outcomes={today.outcomes} />
    </Panel>
  )
})
