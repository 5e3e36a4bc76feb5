import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { statusWords } from '../lib/call-words.ts'
import { Timer } from '../lib/Timer.tsx'
import { Chip } from '../ui/Chip.tsx'
import { cardTone } from './card-view.ts'

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
