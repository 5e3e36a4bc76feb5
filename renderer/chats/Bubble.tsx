import type { TFunction } from 'i18next'
import { Reply as ReplyIcon } from 'lucide-react'
import { memo } from 'react'
import type { MessageView } from '../../shared/views/chats.ts'
import { formatClock, formatExact, formatWhen } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { buttonWords, senderWords, tickOf } from './chat-words.ts'
import { MessageBody } from './content/MessageBody.tsx'
import { useDeeds } from './deeds.ts'
import { OwnState } from './OwnState.tsx'
import { QuoteBlock } from './QuoteBlock.tsx'
import { TickMark } from './TickMark.tsx'

interface BubbleProps {
  message: MessageView
  /** First of its group. */
  opens: boolean
  /** The customer's name, or number. */
  customer: string
  waitWords: string
  /** Tab leads here. */
  focusable: boolean
  /** It was asked for: it shows where it is. */
  found: boolean
  /** When the day of now began, ms. */
  today: number
  t: TFunction
}

const ANSWERABLE = new Set<MessageView['state']>(['received', 'sent', 'delivered', 'read'])

/** One message. `t` is the log's: a hook of its own in each part of each bubble is seen while one scrolls. */
export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { message, opens, customer, waitWords, focusable, found, today, t } = props
  const { key, direction, at, state, quote, reactions, clicks } = message
  const { reply } = useDeeds()
  const ours = direction === 'outgoing'
  const sender = senderWords(t, message)
  const tick = tickOf(state)
  return (
    <article
      aria-label={t('chats.messageBy', {
        name: ours ? (sender ?? t('chats.you')) : customer,
        when: formatWhen(t, at, today),
      })}
      data-key={key}
      tabIndex={focusable ? 0 : -1}
      className={cx(
        'group flex items-center gap-1.5 rounded-md outline-offset-0',
        ours ? 'flex-row-reverse' : 'flex-row',
        opens ? 'pt-2' : 'pt-0.5',
        reactions.length > 0 ? 'pb-3' : 'pb-0.5',
        found && 'bg-accent-tint',
      )}
    >
      <div className="relative min-w-0 max-w-[min(78%,34rem)]">
        {opens && sender !== null && (
          <p className="pb-0.5 text-right text-2xs text-ink-2">
            <bdi>{sender}</bdi>
          </p>
        )}
        <div
          className={cx(
            'overflow-hidden rounded-md border px-2.5 pt-1.5 pb-1 text-sm',
            !ours && 'border-line bg-surface',
            ours && state !== 'failed' && 'border-transparent bg-accent-tint',
            state === 'failed' && 'border-miss bg-miss-tint',
          )}
        >
          {quote !== null && <QuoteBlock quote={quote} customer={customer} t={t} />}
          <MessageBody message={message} t={t} />
          <p className="mt-0.5 flex items-center justify-end gap-1 text-2xs text-ink-2">
            <time dateTime={at} title={formatExact(t, at)}>
              {formatClock(t, at)}
            </time>
            {tick !== null && <TickMark tick={tick} title={tickTitle(t, message)} t={t} />}
          </p>
          {ours && <OwnState message={message} waitWords={waitWords} t={t} />}
        </div>
        {reactions.length > 0 && <Reactions message={message} customer={customer} t={t} />}
        {clicks.map(({ button, at: when }) => (
          <p key={`${button} ${when}`} className={cx('pt-0.5 text-2xs text-ink-2', ours && 'text-right')}>
            {t('chats.clicked', {
              button: buttonWords(message.content, button),
              when: formatWhen(t, when, today),
            })}
          </p>
        ))}
      </div>
      {ANSWERABLE.has(state) && (
        <Button
          look="quiet"
          size="icon"
          tabIndex={focusable ? 0 : -1}
          className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
          aria-label={t('chats.reply')}
          title={t('chats.reply')}
          onClick={() => reply(message)}
        >
          <ReplyIcon aria-hidden="true" />
        </Button>
      )}
    </article>
  )
})

/** "Read 11:51", as exactly as it is known. */
function tickTitle(t: TFunction, { state, deliveredAt, readAt }: MessageView): string {
  const tick = tickOf(state)
  const when = state === 'read' ? readAt : state === 'delivered' ? deliveredAt : null
  if (tick === null) return ''
  const word = t(`whatsapp.states.${tick}`)
  return when === null ? word : `${word} · ${formatExact(t, when)}`
}

function Reactions({
  message: { reactions },
  customer,
  t,
}: {
  message: MessageView
  customer: string
  t: TFunction
}) {
  return (
    <ul aria-label={t('chats.reactions')} className="absolute -bottom-2.5 left-2 flex gap-0.5">
      {reactions.map(({ emoji, by }) => (
        <li
          key={by}
          title={by === 'us' ? t('chats.us') : customer}
          className="grid h-5 max-w-16 min-w-7 place-items-center overflow-hidden rounded-full border border-line bg-surface px-1.5 text-2xs"
        >
          {emoji}
        </li>
      ))}
    </ul>
  )
}
