import type { TFunction } from 'i18next'
import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from 'lucide-react'
import { cx } from '../ui/cx.ts'
import type { Tick } from './chat-words.ts'

const MARKS: Readonly<Record<Tick, { Icon: LucideIcon; look: string }>> = {
  sending: { Icon: Clock, look: 'text-ink-2' },
  unconfirmed: { Icon: CircleHelp, look: 'text-ring' },
  sent: { Icon: Check, look: 'text-ink-2' },
  delivered: { Icon: CheckCheck, look: 'text-ink-2' },
  read: { Icon: CheckCheck, look: 'text-accent-text' },
  failed: { Icon: CircleAlert, look: 'text-miss' },
}

/** How far one of ours has come. @param title more than the word, on hover */
export function TickMark({ tick, title, t }: { tick: Tick; title?: string; t: TFunction }) {
  const { Icon, look } = MARKS[tick]
  const words = t(`whatsapp.states.${tick}`)
  return (
    <span role="img" aria-label={words} title={title ?? words} className={cx('inline-flex', look)}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
    </span>
  )
}
