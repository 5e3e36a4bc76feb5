import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { who } from '../lib/call-words.ts'
import { formatSpan } from '../lib/format.ts'
import { Ago } from '../ui/Ago.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { cx } from '../ui/cx.ts'
import { Status } from './Status.tsx'

interface CallHeadProps {
  card: CallCard
  offsetMs: number
  onOpen: (card: CallCard) => void
  /** Buttons at the end of the line, where there is room for them. */
  actions?: ReactNode
}

/** Who it is, how it stands, and which line it is on. */
export function CallHead({ card, offsetMs, onOpen, actions }: CallHeadProps) {
  const { t } = useTranslation()
  const known = card.names.length > 0
  const about = [known ? card.numberText : t('calls.newNumber'), card.department ?? card.line, card.place]
  const wide = actions !== undefined
  return (
    <div className="flex flex-wrap items-start gap-3">
      {/* Where both do not fit on a line, the buttons stand under the name instead of squeezing it. */}
      <div className={cx('flex flex-1 items-start gap-3', wide ? 'min-w-72' : 'min-w-0')}>
        <Avatar size="large" name={card.names[0] ?? ''} of={card.number} />
        <div className="min-w-0 flex-1">
          <div className={wide ? 'flex items-start gap-2' : 'flex items-start justify-between gap-2'}>
            <h2
              className="line-clamp-2 min-w-0 text-md font-semibold break-words"
              title={card.names.join(', ') || undefined}
            >
              <button
                type="button"
                className="rounded-sm text-left break-words hover:underline"
                onClick={() => onOpen(card)}
              >
                {who(t, card)}
              </button>
            </h2>
            <Status card={card} offsetMs={offsetMs} />
          </div>
          <p className="text-xs break-words text-ink-2">
            {about.filter((part) => part !== null && part !== '').join(' · ')}
          </p>
          <p className="text-xs text-ink-3">
            {t('calls.callOfWeek', { count: card.callOfWeek, ordinal: true })}
            {card.status === 'ended' && card.talkSeconds !== null && (
              <> · {t('calls.talked', { duration: formatSpan(t, card.talkSeconds) })}</>
            )}
            {card.phase === 'ended' && card.startedAt !== null && (
              <>
                {' · '}
                <Ago at={card.endedAt ?? card.startedAt} offsetMs={offsetMs} />
              </>
            )}
          </p>
        </div>
      </div>
      {wide && <div className="ml-auto">{actions}</div>}
    </div>
  )
}
