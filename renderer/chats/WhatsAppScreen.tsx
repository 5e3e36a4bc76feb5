import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatsView } from '../../shared/views/chats.ts'
import type { CustomerRef } from '../../shared/views/customer.ts'
import type { DeskState } from '../../shared/views/desk.ts'
import { linkTo } from '../lib/use-place.ts'
import type { DrawComposer } from './composer-slot.ts'
import { Inbox } from './Inbox.tsx'
import { NoThread, ThreadPlace } from './ThreadPlace.tsx'

interface WhatsAppScreenProps {
  chats: ChatsView
  /** The thread that is open. */
  chat: string | null
  /** The key of the message in it that was asked for. */
  message: string | null
  /** Whose strip is open beside it. */
  customer: CustomerRef | null
  link: DeskState['link']
  onSendTemplate: (number: string) => void
  composer: DrawComposer
}

/** The shared inbox: every conversation, and the one that is open. */
export function WhatsAppScreen(props: WhatsAppScreenProps) {
  const { chats, chat, message, customer, link, onSendTemplate, composer } = props
  const { t } = useTranslation()
  const inbox = useRef<HTMLDivElement>(null)
  const customerOpen = customer !== null

  const onCustomer = useCallback(
    (number: string) => {
      if (chat === null) return
      const next: CustomerRef | null = customerOpen ? null : { kind: 'number', number }
      window.location.hash = linkTo('whatsapp', { kind: 'chat', chat, customer: next })
    },
    [chat, customerOpen],
  )
  const onLeave = useCallback(() => {
    inbox.current?.querySelector<HTMLElement>('[data-chat][tabindex="0"]')?.focus()
  }, [])
  const waitWords = waitKind(link)
  return (
    <div className="flex min-h-0 flex-1">
      <h1 className="sr-only">{t('nav.whatsapp')}</h1>
      <Inbox
        ref={inbox}
        chats={chats}
        chat={chat}
        customerOpen={customerOpen}
        offsetMs={link.clockOffsetMs}
      />
      {chat === null ? (
        <NoThread />
      ) : (
        <ThreadPlace
          key={chat}
          chat={chat}
          message={message}
          offsetMs={link.clockOffsetMs}
          waitWords={t(`chats.waits.${waitWords}`)}
          customerOpen={customerOpen}
          onCustomer={onCustomer}
          onSendTemplate={onSendTemplate}
          onLeave={onLeave}
          composer={composer}
        />
      )}
    </div>
  )
}

/** Why a message waits: the link first, since nothing leaves without it. */
function waitKind({ state, caughtUp }: DeskState['link']): 'offline' | 'behind' | 'turn' {
  if (state !== 'open') return 'offline'
  return caughtUp ? 'turn' : 'behind'
}
