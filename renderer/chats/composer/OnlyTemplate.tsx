import { Timer } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatView } from '../../../shared/views/chats.ts'
import { formatExact, formatWhen } from '../../lib/format.ts'
import { useToday } from '../../lib/use-now.ts'
import { Button } from '../../ui/Button.tsx'
import { lastWroteAt } from './window-mode.ts'

interface OnlyTemplateProps {
  chat: Pick<ChatView, 'last' | 'windowEndsAt'>
  /** What was typed and waits; '' when nothing was. */
  kept: string
  /** The agent was typing when the window ended: the focus comes here, but on no button, which a blank would press. */
  takesFocus: boolean
  onTemplates: () => void
}

/** In the place of the composer, where WhatsApp takes a template only. */
export function OnlyTemplate({ chat, kept, takesFocus, onTemplates }: OnlyTemplateProps) {
  const { t } = useTranslation()
  const today = useToday()
  const box = useRef<HTMLDivElement>(null)
  const wroteAt = lastWroteAt(chat)
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line-2 bg-surface-2 px-3 py-2.5 outline-none"
    >
      <Timer aria-hidden="true" className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-56 flex-1">
        <p role="status" title={wroteAt === null ? undefined : formatExact(t, wroteAt)}>
          {wroteAt === null
            ? t('composer.closed.never')
            : t('composer.closed.since', { when: formatWhen(t, wroteAt, today) })}
        </p>
        {kept.trim() !== '' && (
          <p className="truncate text-xs text-ink-2" title={kept}>
            {t('composer.closed.kept', { text: kept })}
          </p>
        )}
      </div>
      <Button look="primary" onClick={onTemplates}>
        {t('composer.closed.choose')}
      </Button>
    </div>
  )
}
