import type { DeskState } from '../../shared/views/desk.ts'
import { CallBacks } from '../call-backs/CallBacks.tsx'
import { CallCard } from '../calls/CallCard.tsx'
import { RecentCalls } from '../calls/RecentCalls.tsx'
import { ClosingWindows } from '../chats/ClosingWindows.tsx'
import { Home } from '../desk/Home.tsx'
import { FollowUps } from '../follow-ups/FollowUps.tsx'
import { openChat } from '../lib/open-chat.ts'
import type { useOpenWrapUp } from '../wrapups/use-open-wrapup.ts'
import { WrapUps } from '../wrapups/WrapUps.tsx'
import type { Openers } from './use-openers.ts'

interface HomePlaceProps {
  desk: DeskState
  wrapUps: ReturnType<typeof useOpenWrapUp>
  openers: Openers
  onSendTemplate: (number: string) => void
}

/** Home, put together from what every feature shows there. */
export function HomePlace({ desk, wrapUps, openers, onSendTemplate }: HomePlaceProps) {
  const { due, dueTotal } = desk.wrapUps
  const { openCard, openNumber } = openers
  const offsetMs = desk.link.clockOffsetMs
  return (
    <Home
      calls={desk.cards
        .filter((card) => card.kind !== 'test')
        .map((card) => (
          <CallCard
            key={card.id}
            card={card}
            offsetMs={offsetMs}
            place="home"
            chat={desk.chats.ofCards[card.number] ?? null}
            onOpen={openCard}
            onWrite={openChat}
            noteElsewhere={card.phase === 'ended' && due.some(({ number }) => number === card.number)}
          />
        ))}
      wrapUps={
        wrapUps.open !== null && (
          <WrapUps
            {...wrapUps}
            open={wrapUps.open}
            total={dueTotal}
            team={desk.teamSettings.settings}
            onOpen={openNumber}
          />
        )
      }
      callBacks={
        <CallBacks
          callBacks={desk.callBacks}
          offsetMs={offsetMs}
          onOpen={openNumber}
          onSendTemplate={onSendTemplate}
        />
      }
      closing={<ClosingWindows chats={desk.chats} offsetMs={offsetMs} />}
      recent={<RecentCalls calls={desk.recent} offsetMs={offsetMs} onOpen={openNumber} />}
      today={desk.today}
      followUps={
        <FollowUps
          followUps={desk.followUps}
          supervisor={desk.agent?.role === 'supervisor'}
          onOpen={openNumber}
        />
      }
    />
  )
}
