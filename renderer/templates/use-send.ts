import { useEffect, useRef, useState } from 'react'
import type { MediaSource } from '../../shared/chats/outgoing.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import type { TemplateReceipt, TemplateValue } from '../../shared/views/templates.ts'
import { useDoor } from '../lib/Door.tsx'
import type { TemplateTo } from './template-to.ts'

interface Wanted {
  readonly templateId: string
  readonly values: readonly TemplateValue[]
  /** In the place of the template's own file; null: its own. */
  readonly headerMedia: MediaSource | null
  readonly anyway: boolean
}

/** `settled`: one that was unconfirmed was sent after all. */
type Phase = 'ready' | 'sending' | 'unconfirmed' | 'settled'

/** What became of a message: null = sent. */
export type Outcome = Fault | null

const UNCONFIRMED: Fault = { code: 'message-unconfirmed', detail: null }

/**
 * Sends one template at a time. `onDone` is told of one that was sent, and of whatever comes of one whose dialog is
 * closed by then; what goes wrong before is in `fault`.
 */
export function useSend(to: TemplateTo, onDone: (outcome: Outcome) => void) {
  const { ask, on } = useDoor()
  const { number } = to
  const [phase, setPhase] = useState<Phase>('ready')
  const [fault, setFault] = useState<Fault | null>(null)
  const underWay = useRef(false)
  const closed = useRef(false)
  useEffect(() => {
    closed.current = false
    return () => {
      closed.current = true
    }
  }, [])

  useEffect(
    () =>
      on('templates:settled', (news) => {
        if (news.number !== number) return
        const failed = news.state === 'failed'
        setPhase((now) => (now !== 'unconfirmed' ? now : failed ? 'ready' : 'settled'))
        if (failed) setFault({ code: 'message-failed', detail: news.reason })
        else setFault((now) => (now?.code === 'message-unconfirmed' ? null : now))
      }),
    [on, number],
  )

  /** In a conversation it stands as a bubble from here on, and what becomes of it is told there. */
  const deliver = async (wanted: Wanted): Promise<Result<TemplateReceipt>> => {
    const { anyway, ...template } = wanted
    const { templateId, values, headerMedia } = template
    if (to.kind === 'chat') {
      const content = { type: 'template', ...template } as const
      const answer = await ask('chats:send', { chat: to.chat, content, replyTo: null })
      return answer.ok ? { ok: true, value: { state: 'sent' } } : answer
    }
    const headerFileId = headerMedia?.from === 'file' ? headerMedia.fileId : null
    return ask('templates:send', { number, templateId, values, headerFileId, anyway })
  }

  const send = async (wanted: Wanted) => {
    if (underWay.current) return
    underWay.current = true
    setPhase('sending')
    setFault(null)
    const answer = await deliver(wanted)
    underWay.current = false
    if (answer.ok && answer.value.state === 'sent') return onDone(null)
    if (closed.current) return onDone(answer.ok ? UNCONFIRMED : answer.fault)
    setPhase(answer.ok ? 'unconfirmed' : 'ready')
    setFault(answer.ok ? null : answer.fault)
  }

  const forget = () => setFault(null)
  /** Another number: what is said of the one before is not of it. */
  const reset = () => {
    forget()
    setPhase((now) => (now === 'unconfirmed' ? 'ready' : now))
  }

  return { phase, fault, send, forget, reset }
}
