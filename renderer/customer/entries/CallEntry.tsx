import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../shared/views/customer.ts'
import { statusTone } from '../../lib/call-words.ts'
import { legWords } from '../../lib/leg-words.ts'
import { Button } from '../../ui/Button.tsx'
import { CallIcon } from '../../ui/CallIcon.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { callSummary } from '../entry-words.ts'
import type { StripParts } from '../strip-parts.ts'
import { Entry } from './Entry.tsx'
import { Note } from './Note.tsx'
import { Outcomes } from './Outcomes.tsx'

interface CallEntryProps {
  call: Extract<TimelineEntry, { kind: 'call' }>
  titleId: string
  /** Where the person has several; as people read it. */
  numberText: string | null
  parts: StripParts
}

/** A call: who talked and how long, what was noted, its recording, its ways. */
export function CallEntry({ call, titleId, numberText, parts }: CallEntryProps) {
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
