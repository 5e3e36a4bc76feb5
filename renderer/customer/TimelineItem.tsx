import { CalendarCheck2, CalendarClock, ClipboardCheck, MessageCircle, Play } from 'lucide-react'
import { memo, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/views/customer.ts'
import { statusTone } from '../lib/call-words.ts'
import { formatClock, formatExact, formatWhen } from '../lib/format.ts'
import { lineText } from '../lib/last-line.ts'
import { legWords } from '../lib/leg-words.ts'
import { openChat } from '../lib/open-chat.ts'
import { Button } from '../ui/Button.tsx'
import { CallIcon } from '../ui/CallIcon.tsx'
import { Chip } from '../ui/Chip.tsx'
import { cx } from '../ui/cx.ts'
import { callSummary } from './entry-words.ts'
import type { StripParts } from './strip-parts.ts'

type Call = Extract<TimelineEntry, { kind: 'call' }>
type Wrapup = Extract<TimelineEntry, { kind: 'wrapup' }>
type FollowUp = Extract<TimelineEntry, { kind: 'follow-up' }>
type Message = Extract<TimelineEntry, { kind: 'message' }>

interface TimelineItemProps {
  parts: StripParts
  entry: TimelineEntry
  /** Its place in the feed, from 1. */
  position: number
  /** All entries, or -1 while there may be more. */
  size: number
  /** The day it begins, in words; null when the entry before it is of the same day. */
  day: string | null
  /** The number of a call, where the person has several; as people read it. */
  numberText: string | null
}

/** One entry of the feed, with its day above it where a day begins. */
export const TimelineItem = memo(function TimelineItem(props: TimelineItemProps) {
  const { entry, position, size, day, numberText, parts } = props
  const id = useId()
  // The feed pattern: one goes from article to article by keyboard.
  const stop = { tabIndex: 0 }
  return (
    <article
      {...stop}
      aria-labelledby={id}
      aria-posinset={position}
      aria-setsize={size}
      data-entry={position}
      className="rounded-sm -outline-offset-2"
    >
      {day !== null && (
        <h4 className={cx('pb-2 text-2xs font-semibold text-ink-3', position > 1 && 'pt-1')}>{day}</h4>
      )}
      {entry.kind === 'call' && <CallEntry call={entry} titleId={id} numberText={numberText} parts={parts} />}
      {entry.kind === 'wrapup' && <WrapupEntry wrapup={entry} titleId={id} />}
      {entry.kind === 'message' && <MessageEntry message={entry} titleId={id} />}
      {entry.kind === 'follow-up' && <FollowUpEntry followUp={entry} titleId={id} />}
    </article>
  )
})

interface EntryProps {
  icon: ReactNode
  title: string
  titleId: string
  at: string
  children: ReactNode
}

function Entry({ icon, title, titleId, at, children }: EntryProps) {
  const { t } = useTranslation()
  return (
    <div className="flex gap-2.5">
      <div className="flex flex-col items-center gap-1 pt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
        {icon}
        <span className="w-px flex-1 bg-line" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1 pb-4">
        <div className="flex items-baseline gap-2">
          <h5 id={titleId} className="min-w-0 flex-1 font-medium">
            {title}
          </h5>
          <time dateTime={at} title={formatExact(t, at)} className="shrink-0 text-xs text-ink-3">
            {formatClock(t, at)}
          </time>
        </div>
        {children}
      </div>
    </div>
  )
}

function CallEntry({
  call,
  titleId,
  numberText,
  parts,
}: {
  call: Call
  titleId: string
  numberText: string | null
  parts: StripParts
}) {
  const { t } = useTranslation()
  const [listens, setListens] = useState(false)
  const summary = callSummary(t, call)
  const legs = call.legs.map((leg, i) => ({ place: i + 1, words: legWords(t, leg) }))
  return (
    <Entry
      icon={<CallIcon direction={call.direction} status={call.status} />}
      title={t(`customer.${call.direction}`)}
      titleId={titleId}
      at={call.at}
    >
      {call.live ? (
        <p className="flex">
          <Chip tone={statusTone(call.status)}>
            <span className="truncate">{summary}</span>
          </Chip>
        </p>
      ) : (
        <p className="text-xs break-words text-ink-2">{summary}</p>
      )}
      {numberText !== null && <p className="text-xs text-ink-3">{numberText}</p>}
      {(call.outcomes.length > 0 || call.recorded) && (
        <div className="flex flex-wrap items-center gap-1">
          <Outcomes outcomes={call.outcomes} />
          {call.recorded && (
            <Button size="small" aria-expanded={listens} onClick={() => setListens((before) => !before)}>
              <Play aria-hidden="true" />
              {t('customer.playRecording')}
            </Button>
          )}
        </div>
      )}
      {listens && call.recorded && parts.recording(call.id, call.talkSeconds)}
      <Note text={call.note} />
      {call.comments.map((comment) => (
        <p
          key={`${comment.at}${comment.text}`}
          className="text-xs break-words whitespace-pre-line text-ink-2"
        >
          {comment.by === null
            ? comment.text
            : t('customer.commentBy', { name: comment.by, text: comment.text })}
        </p>
      ))}
      {legs.length > 0 && (
        <details className="group text-xs text-ink-2">
          <summary className="w-fit cursor-default rounded-sm text-ink-3 hover:text-ink-2">
            {t('customer.legs')}
          </summary>
          <ol className="mt-1 flex flex-col gap-0.5 border-l border-line pl-2.5">
            {legs.map((leg) => (
              <li key={leg.place} className="break-words">
                {leg.words}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="flex">
        <button
          type="button"
          className="rounded-sm text-xs text-accent-text hover:underline"
          onClick={() => parts.onOpenCall(call.id)}
        >
          {t('customer.openCall')}
        </button>
      </p>
    </Entry>
  )
}

function WrapupEntry({ wrapup, titleId }: { wrapup: Wrapup; titleId: string }) {
  const { t } = useTranslation()
  return (
    <Entry
      icon={<ClipboardCheck aria-hidden="true" className="text-accent-text" />}
      title={t('customer.wrapup')}
      titleId={titleId}
      at={wrapup.at}
    >
      <p className="text-xs text-ink-2">{t('customer.wrapupBy', { name: wrapup.by })}</p>
      <div className="flex flex-wrap items-center gap-1 empty:hidden">
        <Outcomes outcomes={wrapup.outcomes} />
      </div>
      <Note text={wrapup.note} />
      {wrapup.followUpAt !== null && (
        <p className="text-xs text-ink-2">
          <time dateTime={wrapup.followUpAt} title={formatExact(t, wrapup.followUpAt)}>
            {t('customer.followUp', { when: formatWhen(t, wrapup.followUpAt, Date.parse(wrapup.at)) })}
          </time>
        </p>
      )}
    </Entry>
  )
}

function FollowUpEntry({ followUp, titleId }: { followUp: FollowUp; titleId: string }) {
  const { t } = useTranslation()
  const { done, mine, assignee, dueAt, at, note } = followUp
  const whose = mine ? t('followUps.yours') : assignee && t('followUps.of', { name: assignee })
  const was = done ? t('followUps.wasDue', { when: formatWhen(t, dueAt, Date.parse(at)) }) : ''
  return (
    <Entry
      icon={
        done ? (
          <CalendarCheck2 aria-hidden="true" className="text-talk" />
        ) : (
          <CalendarClock aria-hidden="true" className="text-accent-text" />
        )
      }
      title={t(done ? 'followUps.entryDone' : 'followUps.entryOpen')}
      titleId={titleId}
      at={at}
    >
      <p className="text-xs text-ink-2">{[was, whose].filter((part) => part !== '').join(' · ')}</p>
      <Note text={note} />
    </Entry>
  )
}

function MessageEntry({ message, titleId }: { message: Message; titleId: string }) {
  const { t } = useTranslation()
  const { chat, direction, content, text, state, by, at } = message
  const outgoing = direction === 'outgoing'
  const told = [
    outgoing && by !== null ? t('whatsapp.by', { name: by }) : '',
    outgoing ? t(`whatsapp.states.${state}`) : '',
  ]
  return (
    <Entry
      icon={<MessageCircle aria-hidden="true" className={outgoing ? 'text-ink-3' : 'text-accent-text'} />}
      title={t(outgoing ? 'whatsapp.sent' : 'whatsapp.received')}
      titleId={titleId}
      at={at}
    >
      <p className="line-clamp-3 text-xs break-words text-ink">
        <bdi>{lineText(t, content, text)}</bdi>
      </p>
      <p className="text-xs text-ink-2 empty:hidden">{told.filter((part) => part !== '').join(' · ')}</p>
      <p className="flex">
        <button
          type="button"
          className="rounded-sm text-xs text-accent-text hover:underline"
          onClick={() => openChat(chat)}
        >
          {t('whatsapp.openChat')}
        </button>
      </p>
    </Entry>
  )
}

function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  return outcomes.map((outcome) => (
    <span
      key={outcome}
      className="inline-flex min-h-5 items-center rounded-full bg-accent-tint px-2 text-2xs font-medium break-words text-accent-text"
    >
      {outcome}
    </span>
  ))
}

function Note({ text }: { text: string }) {
  if (text === '') return null
  return <p className="text-xs break-words whitespace-pre-line text-ink">{text}</p>
}
