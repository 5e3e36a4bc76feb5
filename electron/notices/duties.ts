/** What waits for the agent, as the badge and the tray tell it. */
import type { DeskState } from '../../shared/views/desk.ts'
import type { Words } from '../words/words.ts'

type Duties = Pick<DeskState, 'wrapUps' | 'followUps' | 'chats'>

/** For the app's badge; 0 = no badge. */
export const countDuties = ({ wrapUps, followUps, chats }: Duties): number =>
  wrapUps.dueTotal + followUps.due + chats.unread

/** "2 outcomes due", "1 follow-up due": only what there is. */
export function dutyLines({ wrapUps, followUps, chats }: Duties, words: Words): string[] {
  return [
    ...(wrapUps.dueTotal > 0 ? [words.outcomesDue(wrapUps.dueTotal)] : []),
    ...(followUps.due > 0 ? [words.followUpsDue(followUps.due)] : []),
    ...(chats.unread > 0 ? [words.unreadChats(chats.unread)] : []),
  ]
}
