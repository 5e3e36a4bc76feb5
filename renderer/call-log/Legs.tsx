import { useTranslation } from 'react-i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { formatTime } from '../lib/format.ts'
import { legCourse, legName } from '../lib/leg-words.ts'
import { cx } from '../ui/cx.ts'
import { legSentence } from './leg-sentence.ts'
import { drawLegs, type LegBar, type Part } from './legs-picture.ts'
import { Section } from './Section.tsx'

/** Which phone rang when, and who talked: a small picture, each row of it in words too. */
export function Legs({ call }: { call: CallDetail }) {
  const { t } = useTranslation()
  const bars = drawLegs(call)
  return (
    <Section title={t('callLog.detail.legs')}>
      {bars.length === 0 ? (
        <p className="text-xs text-ink-2">{t('callLog.detail.noLegs')}</p>
      ) : (
        <ol aria-label={t('callLog.detail.legs')} className="flex flex-col gap-1.5">
          {bars.map((bar, place) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: legs have no ids, and only ever grow at their end
              key={place}
              bar={bar}
              talked={(call.talkSeconds ?? 0) > 0}
            />
          ))}
        </ol>
      )}
      <p className="text-xs text-ink-2">{legSentence(t, call)}</p>
    </Section>
  )
}

/** @param talked somebody talked with somebody: else a phone that was picked up only waited. */
function Row({ bar, talked }: { bar: LegBar; talked: boolean }) {
  const { t } = useTranslation()
  const { leg, reached, ring, talk } = bar
  const { startedAt, endedAt } = leg
  const course = legCourse(t, leg)
  const words =
    startedAt === null || endedAt === null
      ? course
      : t('callLog.detail.leg', {
          course,
          from: formatTime(t, startedAt),
          until: formatTime(t, endedAt),
        })
  const isTimed = ring !== null || talk !== null
  return (
    <li className="grid grid-cols-[76px_minmax(0,1fr)] items-center gap-2 text-xs" title={words}>
      <span className="truncate text-ink-2" title={legName(t, leg)}>
        {legName(t, leg)}
      </span>
      {isTimed ? (
        <>
          <span aria-hidden="true" className="relative h-3.5 rounded-xs bg-surface-2">
            {ring !== null && (
              <Bar
                part={ring}
                className={
                  reached
                    ? 'border-dashed border-ring bg-ring-tint'
                    : 'border-dashed border-miss bg-miss-tint'
                }
              />
            )}
            {talk !== null && (
              <Bar
                part={talk}
                className={
                  leg.type === 'agent' && talked ? 'border-talk bg-talk-tint' : 'border-wait bg-wait-tint'
                }
              />
            )}
          </span>
          <span className="sr-only">{words}</span>
        </>
      ) : (
        <span className="truncate text-ink-2">{words}</span>
      )}
    </li>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

function Bar({ part, className }: { part: Part; className: string }) {
  return (
    <span
      className={cx('absolute inset-y-0 min-w-1 rounded-xs border', className)}
      style={{ left: percent(part.from), width: percent(part.to - part.from) }}
    />
  )
}
