import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallBacksView } from '../../shared/views/call-backs.ts'
import { formatNumber } from '../lib/format.ts'
import { Panel } from '../ui/Panel.tsx'
import { CallBackRow } from './CallBackRow.tsx'

interface CallBacksProps {
  callBacks: CallBacksView
  offsetMs: number
  /** Opens the strip of the customer with this number. */
  onOpen: (number: string) => void
  /** Opens the dialog that writes to this number. */
  onSendTemplate: (number: string) => void
}

/** Customers whom the whole team missed and nobody reached since; who waits longest is first. */
export const CallBacks = memo(function CallBacks(props: CallBacksProps) {
  const { callBacks, offsetMs, onOpen, onSendTemplate } = props
  const { t } = useTranslation()
  const { rows, total } = callBacks
  const more = total - rows.length
  return (
    <Panel
      title={t('callBacks.title')}
      aside={
        total > 0 && (
          <p className="text-xs text-ink-2">
            {t('callBacks.count', { count: total, number: formatNumber(total) })}
          </p>
        )
      }
      className="@container"
    >
      {total === 0 && (
        <div className="px-3 py-4 text-xs text-ink-2">
          <p className="font-medium text-ink">{t('callBacks.empty')}</p>
          <p>{t('callBacks.emptyText')}</p>
        </div>
      )}
      {rows.length > 0 && (
        <ul aria-label={t('callBacks.title')}>
          {rows.map((row) => (
            <CallBackRow
              key={row.customer}
              row={row}
              offsetMs={offsetMs}
              onOpen={onOpen}
              onSendTemplate={onSendTemplate}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="border-t border-line px-3 py-2 text-xs text-ink-2">
          {t('callBacks.more', { count: more, number: formatNumber(more) })}
        </p>
      )}
    </Panel>
  )
})
