import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../../shared/chats/content-text.ts'
import type { MessageView } from '../../../shared/views/chats.ts'
import { lineText } from '../../lib/last-line.ts'
import { Button } from '../../ui/Button.tsx'

interface ReplyBannerProps {
  to: MessageView
  /** The customer's name or number. */
  customer: string
  onCancel: () => void
}

/** What the message answers. */
export function ReplyBanner({ to, customer, onCancel }: ReplyBannerProps) {
  const { t } = useTranslation()
  return (
    <div className="mb-2 flex items-center gap-2 rounded-sm bg-surface-2 py-1 pr-1">
      <div className="min-w-0 flex-1 border-l-3 border-accent pl-2.5 text-xs">
        <p className="truncate font-medium">
          {to.direction === 'incoming'
            ? t('composer.reply.to', { name: customer })
            : t('composer.reply.toYou')}
        </p>
        <p className="truncate text-ink-2">{lineText(t, to.content.kind, lineOf(to.content))}</p>
      </div>
      <Button
        look="quiet"
        size="icon"
        aria-label={t('composer.reply.cancel')}
        title={t('composer.reply.cancel')}
        onClick={onCancel}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}
