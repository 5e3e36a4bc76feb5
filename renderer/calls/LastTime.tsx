import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { Ago } from '../ui/Ago.tsx'
import { lastWords } from './card-view.ts'

/** What was last said of this customer, and when: the first thing to know as the phone rings. */
export function LastTime({ last, offsetMs }: { last: NonNullable<CallCard['last']>; offsetMs: number }) {
  const { t } = useTranslation()
  return (
    <dl className="flex gap-3 text-xs">
      <dt className="shrink-0 text-ink-3">{t('calls.last')}</dt>
      <dd className="line-clamp-2 min-w-0 break-words">
        {lastWords(last)}
        <span className="text-ink-3">
          {' · '}
          <Ago at={last.at} offsetMs={offsetMs} />
        </span>
      </dd>
    </dl>
  )
}
