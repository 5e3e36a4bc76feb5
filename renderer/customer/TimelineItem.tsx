import { memo, useId } from 'react'
import type { TimelineEntry } from '../../shared/views/customer.ts'
import { cx } from '../ui/cx.ts'
import { CallEntry } from './entries/CallEntry.tsx'
import { FollowUpEntry } from './entries/FollowUpEntry.tsx'
import { MessageEntry } from './entries/MessageEntry.tsx'
import { WrapupEntry } from './entries/WrapupEntry.tsx'
import type { StripParts } from './strip-parts.ts'

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
