import { AppWindow, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallCard } from '../../shared/views/desk.ts'
import { who } from '../lib/call-words.ts'
import { useDoor } from '../lib/Door.tsx'
import { Button } from '../ui/Button.tsx'
import { takesName } from './card-view.ts'
import { NameField } from './NameField.tsx'
import { NoteField } from './NoteField.tsx'
import { Status } from './Status.tsx'

interface TalkBarProps {
  card: CallCard
  offsetMs: number
  onOpen: (card: CallCard) => void
}

/** A call of mine while I talk: small, so that it is not in the way, with the note at hand. */
export function TalkBar({ card, offsetMs, onOpen }: TalkBarProps) {
  const { t } = useTranslation()
  const { ask } = useDoor()
  const name = who(t, card)
  const about = [card.names.length > 0 ? card.numberText : t('calls.newNumber'), card.department ?? card.line]
  return (
    <div className="flex flex-col gap-2.5 px-3.5 py-2.5">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-sm font-semibold" title={name}>
            {name}
          </h2>
          <p className="truncate text-xs text-ink-2">{about.filter((part) => part !== null).join(' · ')}</p>
        </div>
        <Status card={card} offsetMs={offsetMs} />
        <Button
          look="quiet"
          size="icon"
          aria-label={t('calls.open')}
          title={t('calls.open')}
          onClick={() => onOpen(card)}
        >
          <AppWindow aria-hidden="true" />
        </Button>
        <Button
          look="quiet"
          size="icon"
          aria-label={t('calls.dismiss')}
          title={t('calls.dismiss')}
          onClick={() => void ask('calls:dismiss', { cardId: card.id })}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
      <NoteField cardId={card.id} number={card.number} note={card.note} />
      {takesName(card) && <NameField number={card.number} />}
    </div>
  )
}
