import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChatsView } from '../../shared/views/chats.ts'
import type { CallCard as Call } from '../../shared/views/desk.ts'
import type { Tone } from '../ui/Chip.tsx'
import { cx } from '../ui/cx.ts'
import { FaultNotice } from '../ui/FaultNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CallActions } from './CallActions.tsx'
import { CallHead } from './CallHead.tsx'
import { cardTone, kindWords, showsHunting, takesName, takesNote } from './card-view.ts'
import { Hunting } from './Hunting.tsx'
import { LastTime } from './LastTime.tsx'
import { LastWritten } from './LastWritten.tsx'
import { NameField } from './NameField.tsx'
import { NoteField } from './NoteField.tsx'
import { TalkBar } from './TalkBar.tsx'
import { TestCard } from './TestCard.tsx'
import { useRedial } from './use-redial.ts'

interface CallCardProps {
  card: Call
  /** Relay clock minus ours, in ms. */
  offsetMs: number
  /** The pop is small and floats; on Home a card is part of the page. */
  place: 'pop' | 'home'
  /** WhatsApp with that customer; null: nothing was ever written. */
  chat: ChatsView['ofCards'][string] | null
  onOpen: (card: Call) => void
  /** Brings the WhatsApp thread with this number. */
  onWrite: (number: string) => void
  /** Its wrap-up is due: the note is written there. */
  noteElsewhere?: boolean
}

/** One call. It repaints when its own call changes, not when another one does. */
export const CallCard = memo(function CallCard(props: CallCardProps) {
  if (props.card.kind === 'test') return <TestCard card={props.card} />
  return props.place === 'pop' ? <PopCard {...props} /> : <HomeCard {...props} />
})

const EDGES: Readonly<Record<Tone, string>> = {
  ring: 'bg-ring',
  talk: 'bg-talk',
  miss: 'bg-miss',
  wait: 'bg-field',
}

function PopCard({ card, chat, offsetMs, onOpen, onWrite, noteElsewhere = false }: CallCardProps) {
  const { t } = useTranslation()
  const redial = useRedial(card)
  return (
    <article
      aria-label={kindWords(t, card.kind)}
      className="overflow-hidden rounded-lg border border-line-2 bg-surface shadow-card"
    >
      <div className={cx('h-0.75', EDGES[cardTone(card)])} />
      {card.status === 'talking' && card.problem === null ? (
        <TalkBar card={card} offsetMs={offsetMs} onOpen={onOpen} />
      ) : (
        <div className="flex flex-col gap-2.5 px-3.5 py-3">
          <CallHead card={card} offsetMs={offsetMs} onOpen={onOpen} />
          <CallBody
            card={card}
            chat={chat}
            offsetMs={offsetMs}
            redial={redial}
            noteElsewhere={noteElsewhere}
          />
          <CallActions card={card} redial={redial} onOpen={onOpen} onWrite={onWrite} openLook="primary" />
        </div>
      )}
    </article>
  )
}

const BORDERS: Readonly<Record<Tone, string>> = {
  ring: 'border-ring',
  talk: 'border-talk',
  miss: 'border-miss',
  wait: 'border-line-2',
}

function HomeCard({ card, chat, offsetMs, onOpen, onWrite, noteElsewhere = false }: CallCardProps) {
  const { t } = useTranslation()
  const redial = useRedial(card)
  return (
    <article
      aria-label={kindWords(t, card.kind)}
      data-card={card.id}
      // Main may send the focus here; Tab goes to the buttons.
      tabIndex={-1}
      className={cx('flex flex-col gap-3 rounded-md border bg-surface px-3.5 py-3', BORDERS[cardTone(card)])}
    >
      <CallHead
        card={card}
        offsetMs={offsetMs}
        onOpen={onOpen}
        actions={
          <CallActions card={card} redial={redial} onOpen={onOpen} onWrite={onWrite} openLook="plain" />
        }
      />
      <CallBody card={card} chat={chat} offsetMs={offsetMs} redial={redial} noteElsewhere={noteElsewhere} />
    </article>
  )
}

interface CallBodyProps {
  card: Call
  chat: CallCardProps['chat']
  offsetMs: number
  redial: ReturnType<typeof useRedial>
  noteElsewhere: boolean
}

/** What there is to say and to type about a call, under its head. */
function CallBody({ card, chat, offsetMs, redial, noteElsewhere }: CallBodyProps) {
  const { t } = useTranslation()
  return (
    <>
      {card.last !== null && <LastTime last={card.last} offsetMs={offsetMs} />}
      {chat !== null && <LastWritten chat={chat} offsetMs={offsetMs} />}
      {showsHunting(card) && <Hunting hunting={card.hunting} />}
      {card.problem !== null && <FaultNotice fault={card.problem} />}
      {redial.fault !== null && <FaultNotice fault={redial.fault} />}
      {card.unconfirmed && (
        <Notice kind="hint" title={t('calls.unconfirmedTitle')}>
          <p>{t(card.canRetry ? 'calls.unconfirmedRetry' : 'calls.unconfirmedText')}</p>
        </Notice>
      )}
      {card.canRetry && card.problem === null && !card.unconfirmed && (
        <Notice kind="hint" title={t('calls.noRing')} />
      )}
      {takesNote(card) && !noteElsewhere && (
        <NoteField cardId={card.id} number={card.number} note={card.note} />
      )}
      {takesName(card) && <NameField number={card.number} />}
    </>
  )
}
