import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/ipc.ts'
import { useDoor } from '../lib/Door.tsx'
import { formatNumber } from '../lib/format.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNotice } from '../ui/FaultNotice.tsx'

/** The same JSON, laid out; what is none stays as it is. */
function laidOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}

/** Selects it and copies it, as Ctrl+C would: the windows hold no permission for the clipboard. */
function copy(element: Element): boolean {
  window.getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}

/** The events the call was told by, for supervisors who look into what happened. Read when somebody opens them. */
export function RawEvents({ sessionId, count }: { sessionId: string; count: number }) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const [events, setEvents] = useState<readonly string[] | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [copied, setCopied] = useState(false)
  const text = useRef<HTMLPreElement>(null)

  const read = async () => {
    const answer = await ask('call-log:read-raw', { sessionId })
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) setEvents(answer.value)
  }

  return (
    <details
      className="text-xs"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && events === null) void read()
      }}
    >
      <summary className="w-fit cursor-default rounded-sm font-semibold text-ink-2 hover:text-ink">
        {count === 0
          ? t('callLog.detail.raw')
          : t('callLog.detail.rawCount', { number: formatNumber(count) })}
      </summary>
      <div className="flex flex-col gap-2 pt-2">
        {fault !== null && <FaultNotice fault={fault} />}
        {events === null && fault === null && <Busy>{t('callLog.detail.rawLoading')}</Busy>}
        {events?.length === 0 && <p className="text-ink-2">{t('callLog.detail.rawNone')}</p>}
        {events !== null && events.length > 0 && (
          <>
            <Button
              size="small"
              className="self-start"
              onClick={() => setCopied(text.current !== null && copy(text.current))}
            >
              {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
              {t(copied ? 'callLog.detail.copied' : 'callLog.detail.copy')}
            </Button>
            <section
              aria-label={t('callLog.detail.raw')}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              className="max-h-80 overflow-auto rounded-sm border border-line bg-bg p-2"
            >
              <pre ref={text} className="font-mono text-2xs">
                {events.map(laidOut).join('\n')}
              </pre>
            </section>
          </>
        )}
      </div>
    </details>
  )
}
