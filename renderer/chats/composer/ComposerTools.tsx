import { LayoutTemplate, Link2, List, Paperclip, SendHorizontal, Smile } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MEDIA_KINDS } from '../../../shared/chats/outgoing.ts'
import { acceptOf } from '../../lib/file-check.ts'
import { Button } from '../../ui/Button.tsx'

interface ComposerToolsProps {
  emojiOpen: boolean
  /** Nothing is there to be sent, or a file is still being read. */
  sendable: boolean
  /** Between the tools and "Send". */
  hint: ReactNode
  onEmoji: () => void
  onFiles: (files: readonly File[]) => void
  onLink: () => void
  onTemplates: () => void
  onInteractive: () => void
  onSend: () => void
}

/** Below the box: what else can be put into a message, what the box says of itself, and "Send". */
export function ComposerTools(props: ComposerToolsProps) {
  const { emojiOpen, sendable, hint, onEmoji, onFiles, onLink, onTemplates, onInteractive, onSend } = props
  const { t } = useTranslation()
  const files = useRef<HTMLInputElement>(null)
  const tool = (label: string, icon: ReactNode, onClick: () => void) => (
    <Button look="quiet" size="icon" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </Button>
  )
  return (
    <div className="mt-2 flex items-center gap-0.5">
      <Button
        look="quiet"
        size="icon"
        aria-label={t('composer.emoji')}
        title={t('composer.emoji')}
        aria-haspopup="dialog"
        aria-expanded={emojiOpen}
        onClick={onEmoji}
      >
        <Smile aria-hidden="true" />
      </Button>
      {tool(t('composer.attach'), <Paperclip aria-hidden="true" />, () => files.current?.click())}
      {tool(t('composer.link.title'), <Link2 aria-hidden="true" />, onLink)}
      {tool(t('composer.templates'), <LayoutTemplate aria-hidden="true" />, onTemplates)}
      {tool(t('composer.interactive'), <List aria-hidden="true" />, onInteractive)}
      <input
        ref={files}
        type="file"
        multiple
        accept={acceptOf(MEDIA_KINDS)}
        className="hidden"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])]
          // The same file again is a choice too.
          event.currentTarget.value = ''
          onFiles(chosen)
        }}
      />
      <div className="ml-2 flex min-w-0 flex-1 flex-wrap items-center gap-x-3 text-xs text-ink-3">{hint}</div>
      <Button look="primary" disabled={!sendable} onClick={onSend}>
        <SendHorizontal aria-hidden="true" />
        {t('composer.send')}
      </Button>
    </div>
  )
}
