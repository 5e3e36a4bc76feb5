import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DeskState } from '../shared/ipc.ts'
import { SecretsNotice } from './account/SecretsNotice.tsx'
import { SetupScreen } from './account/SetupScreen.tsx'
import { Announcer } from './calls/Announcer.tsx'
import { CallCard } from './calls/CallCard.tsx'
import { DialBox } from './calls/DialBox.tsx'
import { RecentCalls } from './calls/RecentCalls.tsx'
import { ContactsScreen } from './contacts/ContactsScreen.tsx'
import { Home } from './desk/Home.tsx'
import type { DeskStore } from './desk-store.ts'
import { useDoor } from './lib/Door.tsx'
import { linkTo, usePlace } from './lib/use-place.ts'
import { Connection } from './link/Connection.tsx'
import { LinkNotice } from './link/LinkNotice.tsx'
import { linkView } from './link/link-view.ts'
import { Shell } from './Shell.tsx'
import { Opening } from './ui/Opening.tsx'

/** The main window. */
export function App({ desk: store }: { desk: DeskStore }) {
  const { desk, fault } = useStore(store)
  if (desk === null) return <Opening fault={fault} onRetry={() => void store.refresh()} />
  if (desk.setup !== 'ready') return <SetupScreen setup={desk.setup} problem={desk.setupProblem} />
  return <Desk desk={desk} />
}

/** Main may ask for a place, and for a card in it: the card gets the focus once it is drawn. */
function useMainsWish(): void {
  const { on } = useDoor()
  useEffect(
    () =>
      on('main:navigated', ({ to, cardId }) => {
        window.location.hash = linkTo(to)
        if (cardId === null) return
        requestAnimationFrame(() => {
          const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)
          card?.scrollIntoView({ block: 'nearest' })
          card?.focus()
        })
      }),
    [on],
  )
}

function Desk({ desk }: { desk: DeskState }) {
  const { t } = useTranslation()
  const place = usePlace()
  useMainsWish()
  const { link, cards } = desk
  const offsetMs = link.clockOffsetMs
  return (
    <Shell
      place={place}
      agent={desk.agent}
      dial={<DialBox />}
      connection={<Connection link={link} />}
      notices={
        <div className="flex flex-col gap-2 px-4 pt-3 empty:hidden">
          <LinkNotice state={link.state} />
          <SecretsNotice kept={desk.secretsKept} />
        </div>
      }
    >
      {place === 'home' ? (
        <Home
          calls={cards.map((card) => <CallCard key={card.id} card={card} offsetMs={offsetMs} place="home" />)}
          recent={<RecentCalls calls={desk.recent} offsetMs={offsetMs} />}
          today={desk.today}
        />
      ) : (
        <ContactsScreen contacts={desk.contacts} />
      )}
      <Announcer cards={cards} linkWords={t(`link.${linkView(link).word}`)} />
    </Shell>
  )
}
