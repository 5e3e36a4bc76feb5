import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HeldWrite } from '../../shared/views/wrapups.ts'
import { UNDO_KEYS } from '../lib/shortcut.ts'
import { useNow } from '../lib/use-now.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { secondsLeft, undoable } from './held.ts'
import { useUndo } from './use-undo.ts'

interface ToastsProps {
  held: readonly HeldWrite[]
  /** What is released waits until the desk is connected again. */
  offline: boolean
  /** It is back where it was. */
  onUndone: (heldId: string) => void
}

/** What was just saved and can still be undone, newest first. The region is there before them, so that they are read out. */
export function Toasts({ held, offline, onUndone }: ToastsProps) {
  const { t } = useTranslation()
  const now = useNow()
  const shown = undoable(held, now)
  const { undo, fault, forget } = useUndo(shown, onUndone)
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:-mt-2">
      {fault !== null && (
        <div className="rounded-md border border-line-2 bg-surface shadow-card">
          <FaultNotice
            fault={fault}
            actions={
              <Button look="quiet" size="icon" aria-label={t('app.close')} onClick={forget}>
                <X aria-hidden="true" />
              </Button>
            }
          />
        </div>
      )}
      {shown.map((one) => (
        <Toast
          key={one.id}
          one={one}
          secondsLeft={secondsLeft(one, now)}
          offline={offline}
          onUndo={() => void undo(one.id)}
        />
      ))}
    </div>
  )
}

interface ToastProps {
  one: HeldWrite
  secondsLeft: number
  offline: boolean
  onUndo: () => void
}

function Toast({ one, secondsLeft, offline, onUndo }: ToastProps) {
  const { t } = useTranslation()
  const words = t(`wrapups.held.${one.kind}`)
  return (
    <div
      role="status"
      aria-label={words}
      className="flex items-center gap-2.5 rounded-md border border-line-2 bg-surface py-2 pr-2 pl-3 text-xs shadow-card"
    >
      <Check aria-hidden="true" className="size-4 shrink-0 text-talk" />
      <p className="min-w-0 flex-1">
        <span className="block truncate">
          <span className="font-semibold">{words}</span> · {one.customer}
        </span>
        {offline && <span className="block text-ink-2">{t('wrapups.sentLater')}</span>}
      </p>
      {/* It ticks for the eye; read out each second it would drown everything else. */}
      <span aria-hidden="true" className="w-9 shrink-0 text-right text-ink-3">
        {t('time.seconds', { s: secondsLeft })}
      </span>
      <Button size="small" title={UNDO_KEYS} onClick={onUndo}>
        {t('wrapups.undo')}
      </Button>
    </div>
  )
}
