/** The dialog "Send template" and what is told of messages after it has closed. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { who } from '../lib/call-words.ts'
import { useDoor } from '../lib/Door.tsx'
import type { TemplateTo } from './template-to.ts'

export interface TemplateToast {
  readonly key: number
  readonly customer: string
  /** Null: it was sent. */
  readonly fault: Fault | null
}

const SHOWN_MS = 6_000

export function useSendTemplate() {
  const { t } = useTranslation()
  const { on } = useDoor()
  const [to, setTo] = useState<TemplateTo | null>(null)
  const [toasts, setToasts] = useState<readonly TemplateToast[]>([])
  const count = useRef(0)

  const forget = useCallback((key: number) => setToasts((all) => all.filter((one) => one.key !== key)), [])
  const tell = useCallback(
    (customer: string, fault: Fault | null) => {
      count.current += 1
      const key = count.current
      setToasts((all) => [{ key, customer, fault }, ...all])
      if (fault === null) setTimeout(() => forget(key), SHOWN_MS)
    },
    [forget],
  )
  useEffect(
    () =>
      on('templates:settled', (news) => {
        tell(who(t, news), news.state === 'sent' ? null : { code: 'message-failed', detail: news.reason })
      }),
    [on, t, tell],
  )

  const open = useCallback((number: string) => setTo({ kind: 'number', number }), [])
  const openIn = useCallback((chat: string, number: string) => setTo({ kind: 'chat', chat, number }), [])
  const close = useCallback(() => setTo(null), [])
  return { to, open, openIn, close, toasts, tell, forget }
}
