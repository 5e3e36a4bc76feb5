import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { FaultNotice } from './FaultNotice.tsx'

/** Before main has answered: nothing for a moment, or why there is nothing. */
export function Opening({ fault, onRetry }: { fault: Fault | null; onRetry: () => void }) {
  const { t } = useTranslation()
  if (fault === null) return <p className="sr-only">{t('app.loading')}</p>
  return (
    <div className="mx-auto max-w-lg p-6">
      <FaultNotice fault={fault} onRetry={onRetry} />
    </div>
  )
}
