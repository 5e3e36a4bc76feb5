import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkContent, type FactsOf, LIMITS } from '../../../shared/chats/limits.ts'
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { Problems } from '../../../shared/chats/problems.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { ChatView } from '../../../shared/views/chats.ts'
import { useDoor } from '../../lib/Door.tsx'
import { problemWords } from '../../lib/problem-words.ts'
import type { Reply } from '../composer-slot.ts'
import type { Attachment } from './attachment.ts'
import { leavingOf } from './contents.ts'
import { useAttachments } from './use-attachments.ts'
import { useDraft } from './use-draft.ts'
import { useDraftNews } from './use-draft-news.ts'
import { useSend } from './use-send.ts'

/** Of what a message is made; whatever they are called, they are the box's. */
const AT_THE_BOX = ['body', 'caption'] as const

const factsOf =
  (attachments: readonly Attachment[]): FactsOf =>
  (fileId) => {
    const found = attachments.find((one) => one.state === 'staged' && one.file.fileId === fileId)
    return found?.state === 'staged' ? found.file : null
  }

/** Everything an agent has begun to write to one customer, and how it leaves. */
export function useComposer(chat: ChatView, reply: Reply, box: RefObject<HTMLTextAreaElement | null>) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const draft = useDraft(chat.chat, chat.draft, reply.to?.key ?? null)
  const files = useAttachments(chat.chat, chat.draft.files)
  const { send, fault, forget } = useSend(chat.chat)
  const [previewLink, setPreviewLink] = useState(true)
  useDraftNews(chat.chat, draft.step, (news) => {
    draft.adopt(news.text)
    files.adopt(news.files)
  })

  const leaving = leavingOf(draft.text, files.list, previewLink)
  const found: Problems = Object.assign(
    {},
    ...leaving.map(({ content }) => checkContent(content, factsOf(files.list))),
  )
  const wordsIn = (problems: Readonly<Record<string, string>>) =>
    AT_THE_BOX.map((field) => problemWords(t, problems, field)).find((words) => words !== null) ?? null
  const problem = wordsIn(found) ?? (fault?.fields === undefined ? null : wordsIn(fault.fields))
  const staging = files.list.some(({ state }) => state === 'staging')
  const ready = leaving.length > 0 && Object.keys(found).length === 0 && !staging
  const refused = files.list.filter(({ state }) => state === 'refused').length
  /** Enter came while a file was still handed over: it leaves as soon as that is done. How many were refused by then. */
  const [wished, setWished] = useState<number | null>(null)

  const type = (text: string) => {
    draft.type(text)
    setWished(null)
    forget()
  }

  const leave = async () => {
    const sent = files.list.filter(({ key }) => leaving.some(({ attachment }) => attachment === key))
    const answered = reply.to
    forget()
    draft.take()
    files.take(new Set(sent.map(({ key }) => key)))
    reply.set(null)
    setPreviewLink(true)
    const unsent = await send(leaving, answered?.key ?? null)
    files.giveBack(sent.filter(({ key }) => unsent.some(({ attachment }) => attachment === key)))
    if (unsent.length === leaving.length) reply.set(answered)
    draft.release(unsent.some(({ carriesText }) => carriesText) ? draft.text : '')
  }

  const submit = () => {
    box.current?.focus()
    if (ready) void leave()
    else setWished(staging ? refused : null)
  }
  useEffect(() => {
    if (wished === null || staging) return
    setWished(null)
    // Without a file that was refused meanwhile it is not what the agent meant.
    if (ready && refused === wished) void leave()
  })

  /** One that was made whole in its dialog. Null: it is in the thread. */
  const sendNow = async (content: OutgoingContent): Promise<Fault | null> => {
    const answer = await ask('chats:send', { chat: chat.chat, content, replyTo: reply.to?.key ?? null })
    if (!answer.ok) return answer.fault
    reply.set(null)
    return null
  }

  return {
    text: draft.text,
    saving: draft.saving,
    type,
    files,
    /** What is wrong with what is written, in words. */
    problem,
    /** What is wrong with anything else. */
    fault: fault?.fields !== undefined && problem !== null ? null : fault,
    previewLink,
    setPreviewLink,
    ready,
    /** How long the text may be. */
    most: leaving.some(({ content, carriesText }) => carriesText && content.type === 'media')
      ? LIMITS.caption
      : LIMITS.text,
    submit,
    sendNow,
  }
}
