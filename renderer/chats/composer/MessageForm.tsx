import { type RefObject, useId, useState } from 'react'
import type { QuickReply } from '../../../shared/team-settings.ts'
import type { MessageView } from '../../../shared/views/chats.ts'
import { FaultNotice } from '../../ui/FaultNotice.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { ComposerHint } from './ComposerHint.tsx'
import { ComposerTools } from './ComposerTools.tsx'
import { EmojiPicker } from './EmojiPicker.tsx'
import { MessageBox } from './MessageBox.tsx'
import { ReplyBanner } from './ReplyBanner.tsx'
import { rememberEmoji } from './recent-emoji.ts'
import { useCaret } from './use-caret.ts'
import type { useComposer } from './use-composer.ts'

interface MessageFormProps {
  state: ReturnType<typeof useComposer>
  box: RefObject<HTMLTextAreaElement | null>
  replies: readonly QuickReply[]
  isSupervisor: boolean
  /** The text of a quick reply for this customer. */
  fill: (text: string) => string
  answers: MessageView | null
  customer: string
  onCancelReply: () => void
  onLink: () => void
  onTemplates: () => void
  onInteractive: () => void
}

/** The box, what goes with it, and its tools. */
export function MessageForm(props: MessageFormProps) {
  const { state, box, replies, isSupervisor, fill, answers, customer } = props
  const id = useId()
  const [emoji, setEmoji] = useState(false)
  const { place, insert } = useCaret(box, state.text, state.type)
  const shutEmoji = () => {
    setEmoji(false)
    box.current?.focus()
  }
  return (
    <>
      {state.fault !== null && (
        <div className="mb-2">
          <FaultNotice fault={state.fault} />
        </div>
      )}
      {answers !== null && (
        <ReplyBanner
          to={answers}
          customer={customer}
          onCancel={() => {
            props.onCancelReply()
            box.current?.focus()
          }}
        />
      )}
      {state.files.list.length > 0 && (
        <AttachmentList
          attachments={state.files.list}
          onRemove={(one) => {
            state.files.remove(one)
            box.current?.focus()
          }}
        />
      )}
      {/* Over the box, not in it: one sees what one inserts. */}
      <div className="relative">
        {emoji && (
          <EmojiPicker
            onPick={(one, stay) => {
              rememberEmoji(window.localStorage, one)
              insert(one)
              if (!stay) shutEmoji()
            }}
            onClose={shutEmoji}
          />
        )}
        <MessageBox
          box={box}
          text={state.text}
          replies={replies}
          isSupervisor={isSupervisor}
          problemId={state.problem === null ? null : `${id}-problem`}
          onType={state.type}
          onReply={({ text }) => {
            const said = fill(text)
            place(said, said.length)
            box.current?.focus()
          }}
          onFiles={state.files.add}
          onSend={state.submit}
        />
        {state.problem !== null && (
          <p id={`${id}-problem`} role="alert" className="mt-1 text-xs text-miss">
            {state.problem}
          </p>
        )}
        <ComposerTools
          emojiOpen={emoji}
          sendable={state.ready}
          hint={
            <ComposerHint
              text={state.text}
              most={state.most}
              saving={state.saving}
              previewLink={state.previewLink}
              onPreviewLink={state.setPreviewLink}
            />
          }
          onEmoji={() => (emoji ? shutEmoji() : setEmoji(true))}
          onFiles={state.files.add}
          onLink={props.onLink}
          onTemplates={props.onTemplates}
          onInteractive={props.onInteractive}
          onSend={state.submit}
        />
      </div>
    </>
  )
}
