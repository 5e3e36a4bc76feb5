import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** What became of a command of the palette that failed: by then the palette has closed. */
export interface FailedCommand {
  readonly label: string
  readonly fault: Fault
}

/** Over the page, until it is closed. */
export function CommandFault({ failed, onClose }: { failed: FailedCommand; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="rounded-md border border-line-2 bg-surface shadow-card">
      <p className="truncate px-3 py-1.5 text-xs font-medium">{failed.label}</p>
      <FaultNotice
        fault={failed.fault}
        actions={
          <Button look="quiet" size="icon" aria-label={t('app.close')} onClick={onClose}>
            <X aria-hidden="true" />
          </Button>
        }
      />
    </div>
  )
}
