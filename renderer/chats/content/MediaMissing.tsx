import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { Fault } from '../../../shared/ipc.ts'
import { Button } from '../../ui/Button.tsx'

interface MediaMissingProps {
  fault: Fault
  icon: ReactNode
  /** Null: trying again is of no use. */
  onRetry: (() => void) | null
  t: TFunction
}

/** In the place of a file that cannot be shown: why, and what will become of it. */
export function MediaMissing({ fault, icon, onRetry, t }: MediaMissingProps) {
  return (
    <div className="flex size-full flex-col items-center justify-center gap-1 overflow-hidden px-3 py-2 text-center text-xs text-ink-2 [&>svg]:size-5 [&>svg]:shrink-0">
      {icon}
      <p className="text-ink">{t(`faults.${fault.code}.what`)}</p>
      <p className="text-2xs">{t(`faults.${fault.code}.todo`)}</p>
      {onRetry !== null && (
        <Button size="small" onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
      )}
    </div>
  )
}
