/** What people wrote down of a call. */
import { useTranslation } from 'react-i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { formatExact, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { Chip } from '../ui/Chip.tsx'
import { cx } from '../ui/cx.ts'
import { Section } from './Section.tsx'

function When({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <time dateTime={at} title={formatExact(t, at)}>
      {formatRowWhen(t, at, useToday())}
    </time>
  )
}

/** Every outcome, newest first, who saved it where; or that one is due, or none. */
export function Outcomes({ call: { outcomes, outcomeDue } }: { call: CallDetail }) {
  const { t } = useTranslation()
  return (
    <Section title={t('callLog.detail.outcome')}>
      {outcomeDue && (
        <p className="flex">
          <Chip tone="ring">{t('callLog.due')}</Chip>
        </p>
      )}
      {outcomes.length === 0 && !outcomeDue && (
        <p className="text-xs text-ink-2">{t('callLog.detail.noOutcome')}</p>
      )}
      <div className="flex flex-col gap-3 empty:hidden">
        {outcomes.map((one) => (
          <Outcome key={`${one.at}${one.source}${one.outcome.join()}`} one={one} />
        ))}
      </div>
    </Section>
  )
}

function Outcome({ one }: { one: CallDetail['outcomes'][number] }) {
  const { t } = useTranslation()
  const { outcome, note, by, at, source, followUpAt } = one
  const where = t(`callLog.detail.by.${source}`)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap gap-1">
        {outcome.map((level, depth) => (
          <span
            key={level}
            className={cx(
              'min-h-5 rounded-full px-2 text-2xs leading-5 font-medium break-words',
              depth === 0 ? 'bg-accent-tint text-accent-text' : 'bg-wait-tint text-wait',
            )}
          >
            {level}
          </span>
        ))}
      </div>
      {note !== '' && <p className="text-xs break-words whitespace-pre-line">{note}</p>}
      {followUpAt !== null && (
        <p className="text-xs text-ink-2">
          <time dateTime={followUpAt} title={formatExact(t, followUpAt)}>
            {t('callLog.detail.followUp', { when: formatRowWhen(t, followUpAt, Date.now()) })}
          </time>
        </p>
      )}
      <p className="text-2xs text-ink-3">
        {by === null ? where : t('callLog.detail.by.known', { name: by, where })}
        {at !== null && (
          <>
            {' · '}
            <When at={at} />
          </>
        )}
      </p>
    </div>
  )
}

/** What was typed while the call went on. */
export function Note({ text }: { text: string }) {
  const { t } = useTranslation()
  if (text === '') return null
  return (
    <Section title={t('callLog.detail.note')}>
      <p className="text-xs break-words whitespace-pre-line">{text}</p>
    </Section>
  )
}

/** Of the provider's panel. */
export function Comments({ comments }: { comments: CallDetail['comments'] }) {
  const { t } = useTranslation()
  if (comments.length === 0) return null
  return (
    <Section title={t('callLog.detail.comments')}>
      <ul className="flex flex-col gap-2">
        {comments.map(({ text, by, at }) => (
          <li key={`${at}${text}`}>
            <p className="text-xs break-words whitespace-pre-line">{text}</p>
            <p className="text-2xs text-ink-3">
              {by}
              {by !== null && at !== null && ' · '}
              {at !== null && <When at={at} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
