import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { who } from '../lib/call-words.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { useActions } from './use-actions.ts'

/** Above a list: what was done a moment ago and can be taken back, and what could not be done. */
export function ListNotes(
  props: Pick<ReturnType<typeof useActions>, 'justDone' | 'undo' | 'fault' | 'forget'>,
) {
  const { justDone, undo, fault, forget } = props
  const { t } = useTranslation()
  return (
    <>
      <div aria-live="polite">
        {justDone !== null && (
          <div role="status" className="flex items-center gap-2 border-b border-line px-3 py-1.5 text-xs">
            <Check aria-hidden="true" className="size-4 shrink-0 text-talk" />
            <p className="min-w-0 flex-1 truncate">{t('followUps.doneNotice', { who: who(t, justDone) })}</p>
            <Button size="small" onClick={undo}>
              {t('followUps.undo')}
            </Button>
          </div>
        )}
      </div>
      {fault !== null && (
        <div className="border-b border-line p-2">
          <FaultNotice
            fault={fault}
            actions={
              <Button look="quiet" size="icon" aria-label={t('followUps.close')} onClick={forget}>
                <X aria-hidden="true" />
              </Button>
            }
          />
        </div>
      )}
    </>
  )
}
