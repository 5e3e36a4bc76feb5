import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Busy } from '../ui/Busy.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Thread, type ThreadProps } from './Thread.tsx'
import { useChat } from './use-chat.ts'
import { useThread } from './use-thread.ts'

interface ThreadPlaceProps extends Omit<ThreadProps, 'chat' | 'thread' | 'state' | 'onCustomer'> {
  chat: string
  /** The customer's number, to open or close what is known of them. */
  onCustomer: (number: string) => void
}

/** Where an open thread is drawn, once it is known whose it is. */
export function ThreadPlace({ chat, onCustomer, ...rest }: ThreadPlaceProps) {
  const { t } = useTranslation()
  const { view, fault, retry } = useChat(chat)
  // Asked for at once, beside the other question: whoever opens a thread waits for one answer, not for two.
  const unread = view?.firstUnread
  const messages = useThread(chat, rest.message === null ? unread : null)
  if (view === null)
    return (
      <div className="min-w-0 flex-1 p-3.5">
        {fault === null ? (
          <p role="status" className="grid h-24 place-items-center">
            <Busy>{t('chats.loading')}</Busy>
          </p>
        ) : (
          <FaultNotice fault={fault} onRetry={retry} />
        )}
      </div>
    )
  return <Thread {...rest} {...messages} chat={view} onCustomer={() => onCustomer(view.number)} />
}

/** No conversation is open. */
export function NoThread() {
  const { t } = useTranslation()
  return (
    <div className="grid min-w-0 flex-1 place-items-center">
      <Empty icon={<MessagesSquare aria-hidden="true" />} title={t('chats.chooseOne')}>
        {t('chats.chooseOneText')}
      </Empty>
    </div>
  )
}
