import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuickReply } from '../../../shared/team-settings.ts'
import { cx } from '../../ui/cx.ts'
import { QuickReplyList } from './QuickReplyList.tsx'
import { useQuickReplies } from './use-quick-replies.ts'

interface MessageBoxProps {
  box: RefObject<HTMLTextAreaElement | null>
  text: string
  replies: readonly QuickReply[]
  isSupervisor: boolean
  /** The id of the words that say what is wrong; null: nothing is. */
  problemId: string | null
  onType: (text: string) => void
  onReply: (reply: QuickReply) => void
  onFiles: (files: readonly File[]) => void
  onSend: () => void
}

/** Where the message is written: Enter sends, Shift+Enter breaks, "/" offers quick replies. */
export function MessageBox(props: MessageBoxProps) {
  const { box, text, replies, isSupervisor, problemId, onType, onReply, onFiles, onSend } = props
  const { t } = useTranslation()
  const id = useId()
  const list = useQuickReplies(replies, text, onReply)

  const onKeyDown = (event: KeyboardEvent) => {
    // A word that is still being composed (Hindi, Tamil) ends with Enter too.
    if (event.nativeEvent.isComposing) return
    if (list.onKey(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSend()
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    // A cell of a spreadsheet is pasted as its text, although a picture of it is there too.
    if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return
    event.preventDefault()
    onFiles(files)
  }
  const marked = list.open && list.found.length > 0
  return (
    <div className="relative">
      {list.open && (
        <QuickReplyList
          id={id}
          found={list.found}
          none={replies.length === 0}
          isSupervisor={isSupervisor}
          active={list.active}
          onChoose={onReply}
        />
      )}
      <textarea
        ref={box}
        rows={2}
        dir="auto"
        value={text}
        aria-label={t('composer.message')}
        placeholder={t('composer.placeholder')}
        aria-autocomplete="list"
        {...(marked ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${list.active}` } : {})}
        {...(problemId === null ? {} : { 'aria-invalid': true, 'aria-describedby': problemId })}
        className={cx(
          'field-sizing-content block max-h-44 min-h-14 w-full resize-none rounded-sm border border-field bg-surface px-2.5 py-1.5 text-sm leading-5',
          'outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent aria-invalid:border-miss',
        )}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  )
}
