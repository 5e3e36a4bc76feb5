/** Which calls the pop window shows: main decides with it when to show the window, the window what to draw. */
import type { CallCard, DeskState } from '../views/desk.ts'
import type { DueWrapUp, HeldWrite } from '../views/wrapups.ts'

/** True when the call is this agent's business: one of their phones is or was in it, or they asked for it. */
export function concernsMe(card: CallCard): boolean {
  return card.mine || card.hunting.some((agent) => agent.mine)
}

function belongsInPop(card: CallCard): boolean {
  if (card.kind === 'test') return true
  if (card.history || !concernsMe(card)) return false
  if (card.problem !== null || card.unconfirmed) return true
  switch (card.status) {
    case 'requested':
    case 'calling-your-phone':
    case 'customer-ringing':
    case 'ringing':
    case 'picked-up':
    case 'missed':
    case 'voicemail':
      return true
    case 'talking':
      return card.mine
    case 'ended':
    case 'not-answered':
      return false
  }
}

/**
 * The cards of the pop window, in the desk's order so that a second call leaves the first where it is:
 * calls that ring me, that I talk in, that I asked for (also when the request failed or nobody knows), that a
 * colleague has just picked up, and that I missed. Not: plainly finished calls, history, other people's calls.
 *
 * @param silent "my phone rings, you stay quiet": only a test of the pop itself is shown
 */
export function cardsForPop(cards: readonly CallCard[], silent = false): readonly CallCard[] {
  return cards.filter((card) => (silent ? card.kind === 'test' : belongsInPop(card)))
}

/** The calls whose outcome is asked for in the pop: they have just ended, and were not put off. */
export function wrapUpsForPop(due: readonly DueWrapUp[], silent = false): readonly DueWrapUp[] {
  return silent ? [] : due.filter((one) => one.inPop)
}

/** What was saved in the pop and can still be undone there. */
export function heldForPop(held: readonly HeldWrite[], silent = false): readonly HeldWrite[] {
  return silent ? [] : held.filter((one) => one.inPop === true)
}

/** Whether the pop window has anything to draw. */
export function isPopShown({
  cards,
  wrapUps,
  outbox,
  settings,
}: Pick<DeskState, 'cards' | 'wrapUps' | 'outbox' | 'settings'>): boolean {
  const { silent } = settings
  return (
    cardsForPop(cards, silent).length > 0 ||
    wrapUpsForPop(wrapUps.due, silent).length > 0 ||
    heldForPop(outbox.held, silent).length > 0
  )
}
