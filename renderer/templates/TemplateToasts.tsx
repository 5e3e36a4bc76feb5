import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { TemplateToast } from './use-send-template.ts'

interface TemplateToastsProps {
  toasts: readonly TemplateToast[]
  onForget: (key: number) => void
}

/** What became of templates, newest first. The region is there before them, so that they are read out. */
export function TemplateToasts({ toasts, onForget }: TemplateToastsProps) {
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:-mt-2">
      {toasts.map((toast) => (
        <Toast key={toast.key} toast={toast} onForget={() => onForget(toast.key)} />
      ))}
    </div>
  )
}

function Toast({ toast, onForget }: { toast: TemplateToast; onForget: () => void }) {
  const { t } = useTranslation()
  const { customer, fault } = toast
  const close = (
    <Button look="quiet" size="icon" aria-label={t('app.close')} onClick={onForget}>
      <X aria-hidden="true" />
    </Button>
  )
  if (fault !== null) {
    return (
      <div className="rounded-md border border-line-2 bg-surface shadow-card">
        <p className="truncate px-3 py-1.5 text-xs font-medium">{t('templates.about', { name: customer })}</p>
        <FaultNotice fault={fault} actions={close} />
      </div>
    )
  }
  return (
    <div
      role="status"
      aria-label={t('templates.sent')}
      className="flex items-center gap-2.5 rounded-md border border-line-2 bg-surface py-1.5 pr-1.5 pl-3 text-xs shadow-card"
    >
      <Check aria-hidden="true" className="size-4 shrink-0 text-talk" />
      <p className="min-w-0 flex-1 truncate">
        <span className="font-semibold">{t('templates.sent')}</span> · {customer}
      </p>
      {close}
    </div>
  )
}
