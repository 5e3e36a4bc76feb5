import { useTranslation } from 'react-i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { statusTone, statusWords, who } from '../lib/call-words.ts'
import { formatExact, formatRowWhen } from '../lib/format.ts'
import { useToday } from '../lib/use-now.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Chip } from '../ui/Chip.tsx'

/** Whose call it was, which way, when, where, and how it went. */
export function CallHead({ call }: { call: CallDetail }) {
  const { t } = useTranslation()
  const today = useToday()
  const { direction, names, number, numberText, startedAt, status, agent } = call
  const where = call.department ?? call.line
  return (
    <header className="flex shrink-0 items-start gap-3 border-b border-line py-3 pr-12 pl-3.5">
      <Avatar size="large" name={names[0] ?? ''} of={number} />
      <div className="min-w-0 flex-1">
        <h2 className="line-clamp-2 text-md font-semibold break-words" title={names.join(', ') || undefined}>
          {who(t, call)}
        </h2>
        {names.length > 0 && <p className="text-xs text-ink-2">{numberText}</p>}
        <p className="text-xs break-words text-ink-2">
          {t(`callLog.direction.${direction}`)}
          {' · '}
          <time dateTime={startedAt} title={formatExact(t, startedAt)}>
            {formatRowWhen(t, startedAt, today)}
          </time>
          {where !== null && ` · ${where}`}
        </p>
        {status !== 'ended' && (
          <p className="flex pt-1">
            <Chip tone={statusTone(status)}>
              <span className="truncate">{statusWords(t, { status, pickedUpBy: agent?.name ?? null })}</span>
            </Chip>
          </p>
        )}
      </div>
    </header>
  )
}
