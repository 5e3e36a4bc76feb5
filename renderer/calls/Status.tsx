import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/ipc.ts'
import { formatTimer, secondsSince } from '../lib/format.ts'
import { useNow } from '../lib/use-now.ts'
import { Chip } from '../ui/Chip.tsx'
import { cardTone, statusWords } from './card-view.ts'

/** "02:41" since `at`, on the relay's clock, which is `offsetMs` ahead of ours. */
function Timer({ at, offsetMs }: { at: string; offsetMs: number }) {
  return <span>{formatTimer(secondsSince(at, useNow(), offsetMs))}</span>
}

/** The status line of a call. */
export function Status({ card, offsetMs }: { card: CallCard; offsetMs: number }) {
  const { t } = useTranslation()
  if (card.problem !== null && card.phase !== 'talking') return <Chip tone="miss">{t('calls.failed')}</Chip>
  if (card.unconfirmed) return <Chip tone="wait">{t('calls.unconfirmed')}</Chip>
  return (
    <Chip tone={cardTone(card)}>
      <span className="max-w-44 truncate">{statusWords(t, card)}</span>
      {card.status === 'talking' && card.answeredAt !== null && (
        <>
          {' '}
          <Timer at={card.answeredAt} offsetMs={offsetMs} />
        </>
      )}
    </Chip>
  )
}
