import { MessageCircle } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatView, ThreadItem } from '../../shared/views/chats.ts'
import { who } from '../lib/call-words.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import type { DrawComposer } from './composer-slot.ts'
import { DeedsContext } from './deeds.ts'
import { MessageLog } from './MessageLog.tsx'
import { AnywayDialog, LinkDialog, PictureDialog } from './ThreadDialogs.tsx'
import { ThreadHead } from './ThreadHead.tsx'
import { ThreadNews } from './ThreadNews.tsx'
import { useOwnDeeds } from './use-deeds.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useReply } from './use-reply.ts'
import type { useThread } from './use-thread.ts'

export interface ThreadProps extends ReturnType<typeof useThread> {
  chat: ChatView
  /** The key of the message that was asked for. */
  message: string | null
  offsetMs: number
  /** Why a message of ours that waits has not left. */
  waitWords: string
  customerOpen: boolean
  onCustomer: () => void
  onSendTemplate: (number: string) => void
  /** The agent wants to be back in the list. */
  onLeave: () => void
  composer: DrawComposer
}

const isInDialog = (target: EventTarget) => target instanceof Element && target.closest('dialog') !== null

/** One conversation: who, what was said, and where one writes. */
export function Thread(props: ThreadProps) {
  const {
    chat,
    thread,
    state,
    message,
    offsetMs,
    waitWords,
    customerOpen,
    onCustomer,
    onSendTemplate,
    onLeave,
    composer,
  } = props
  const { t } = useTranslation()
  useEffect(() => {
    if (message !== null) thread.goTo(message)
  }, [thread, message])
  const reply = useReply(chat.chat, chat.draft.replyTo)
  const { number } = chat
  const sendTemplate = useMemo(
    () => (number === '' ? null : () => onSendTemplate(number)),
    [number, onSendTemplate],
  )
  const own = useOwnDeeds({ reply: reply.set, jumpTo: thread.goTo, sendTemplate })
  const { deeds, over, fault, close, forgive } = own

  const [seen, setSeen] = useState<string | null>(null)
  const onSee = useCallback(
    (last: ThreadItem | null, isEnd: boolean) => {
      if (last !== null) setSeen(last.key)
      if (isEnd) thread.sawEnd()
    },
    [thread],
  )
  useMarkRead(chat.chat, chat.unread, seen)

  const name = who(t, chat)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return
    event.preventDefault()
    onLeave()
  }
  return (
    <section
      aria-label={t('chats.thread', { name })}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onKeyDown={onKeyDown}
    >
      <ThreadHead
        chat={chat}
        offsetMs={offsetMs}
        customerOpen={number === '' ? null : customerOpen}
        onCustomer={onCustomer}
        onCall={() => deeds.call(number)}
      />
      {state.fault !== null && (
        <div className="px-3.5 pt-2">
          <FaultNotice fault={state.fault} onRetry={thread.retry} />
        </div>
      )}
      <DeedsContext value={deeds}>
        {state.window === null || state.window.items.length === 0 ? (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <Nothing isRead={state.window !== null} failed={state.fault !== null} />
          </div>
        ) : (
          <MessageLog
            state={state}
            firstUnread={chat.firstUnread}
            customer={name}
            waitWords={waitWords}
            onLook={thread.look}
            onGoToEnd={thread.goToEnd}
            onSee={onSee}
          />
        )}
      </DeedsContext>
      <ThreadNews news={state.news} customer={name} />
      {fault !== null && (
        <div className="px-3.5 pb-2">
          <FaultNotice
            fault={fault}
            actions={
              <Button size="small" onClick={forgive}>
                {t('chats.dismiss')}
              </Button>
            }
          />
        </div>
      )}
      {composer(chat, reply)}
      {over?.kind === 'link' && <LinkDialog url={over.url} onClose={close} />}
      {over?.kind === 'picture' && <PictureDialog picture={over.picture} onClose={close} />}
      {over?.kind === 'anyway' && (
        <AnywayDialog
          onClose={close}
          onSend={() => {
            close()
            void own.sendAnyway(over.key)
          }}
        />
      )}
    </section>
  )
}

function Nothing({ isRead, failed }: { isRead: boolean; failed: boolean }) {
  const { t } = useTranslation()
  if (failed) return null
  if (!isRead)
    return (
      <p role="status" className="grid h-24 place-items-center">
        <Busy>{t('chats.loading')}</Busy>
      </p>
    )
  return (
    <Empty icon={<MessageCircle aria-hidden="true" />} title={t('chats.noMessages')}>
      {t('chats.noMessagesText')}
    </Empty>
  )
}
