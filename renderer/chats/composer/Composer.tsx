import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuickReply } from '../../../shared/team-settings.ts'
import type { ChatView } from '../../../shared/views/chats.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import { who } from '../../lib/call-words.ts'
import { cx } from '../../ui/cx.ts'
import type { Reply } from '../composer-slot.ts'
import { ComposerNotices } from './ComposerNotices.tsx'
import { InteractiveDialog } from './interactive/InteractiveDialog.tsx'
import { useBuilder } from './interactive/use-builder.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { MessageForm } from './MessageForm.tsx'
import { OnlyTemplate } from './OnlyTemplate.tsx'
import { filled } from './quick-replies.ts'
import { useComposer } from './use-composer.ts'
import { useDrop } from './use-drop.ts'
import { useWindowMode } from './use-window-mode.ts'

interface ComposerProps {
  chat: ChatView
  reply: Reply
  link: DeskState['link']
  agent: DeskState['agent']
  /** The team's. */
  replies: readonly QuickReply[]
  onTemplates: () => void
}

/**
 * What an agent writes with. Free text only while WhatsApp's window is open: at the moment it ends the box gives way
 * to the templates, and what was typed waits until the customer writes again. One for each conversation: give it a key.
 */
export function Composer({ chat, reply, link, agent, replies, onTemplates }: ComposerProps) {
  const { t } = useTranslation()
  const section = useRef<HTMLElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  /** While the box is drawn; what it says when the box has gone is where the agent was. */
  const wasTyping = useRef(false)
  const [dialog, setDialog] = useState<'link' | 'interactive' | null>(null)
  const { builder, setBuilder, leave } = useBuilder()
  const mode = useWindowMode(chat.windowEndsAt, link.clockOffsetMs)
  const state = useComposer(chat, reply, box)
  const open = mode === 'open'
  const dropping = useDrop(section, (files) => open && state.files.add(files)) && open
  const shut = () => setDialog(null)

  // The customer has written: whoever was typing goes on.
  useLayoutEffect(() => {
    if (open && section.current?.contains(document.activeElement)) box.current?.focus()
  }, [open])

  // Chosen at its bubble, where the focus is; an answer that came with the draft takes it from nobody.
  const answered = reply.to?.key ?? null
  useLayoutEffect(() => {
    if (answered !== null && document.activeElement?.closest('[role="log"]')) box.current?.focus()
  }, [answered])

  const customer = who(t, chat)
  const known = { name: chat.names[0] ?? '', agent: agent?.name ?? '', number: chat.numberText }
  return (
    <section
      ref={section}
      aria-label={t('composer.label')}
      onFocus={(event) => {
        wasTyping.current = event.target === box.current
      }}
      className={cx(
        'relative shrink-0 border-t bg-surface px-3.5 pt-2.5 pb-3',
        dropping ? 'border-accent' : 'border-line',
      )}
    >
      {dropping && (
        <p className="pointer-events-none absolute inset-1 z-20 flex items-center justify-center rounded-md border-2 border-dashed border-accent bg-accent-tint font-medium text-accent-text">
          {t('composer.file.drop')}
        </p>
      )}
      <ComposerNotices chat={chat} open={open} link={link} />
      {open ? (
        <MessageForm
          state={state}
          box={box}
          replies={replies}
          isSupervisor={agent?.role === 'supervisor'}
          fill={(text) => filled(text, known)}
          answers={reply.to}
          customer={customer}
          onCancelReply={() => reply.set(null)}
          onLink={() => setDialog('link')}
          onTemplates={onTemplates}
          onInteractive={() => setDialog('interactive')}
        />
      ) : (
        <OnlyTemplate
          chat={chat}
          kept={state.text}
          takesFocus={wasTyping.current}
          onTemplates={onTemplates}
        />
      )}
      {dialog === 'link' && <LinkDialog onAdd={state.files.addLink} onClose={shut} />}
      {dialog === 'interactive' && (
        <InteractiveDialog
          open={open}
          builder={builder}
          onChange={setBuilder}
          onSend={async (content) => {
            const refused = await leave(() => state.sendNow(content))
            if (refused === null) shut()
            return refused
          }}
          onClose={shut}
        />
      )}
    </section>
  )
}
