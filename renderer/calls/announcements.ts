import { concernsMe } from '../../shared/calls/pop.ts'
import type { CallCard } from '../../shared/views/desk.ts'

export interface Announcement {
  readonly kind: 'ringing' | 'picked-up' | 'missed' | 'voicemail'
  readonly card: CallCard
}

function newsOf(card: CallCard): Announcement['kind'] | null {
  if (card.kind === 'test' || card.history || !concernsMe(card)) return null
  switch (card.status) {
    case 'ringing':
    case 'picked-up':
    case 'missed':
    case 'voicemail':
      return card.kind === 'outgoing' ? null : card.status
    default:
      return null
  }
}

/**
 * What is to be said aloud after `before` became `next`: what has just begun to ring, was picked up by a
 * colleague or was missed. Nothing for a card that says what it said before. A window that has just opened
 * (`before` is null) says only what rings now.
 */
export function announcements(
  before: readonly CallCard[] | null,
  next: readonly CallCard[],
): readonly Announcement[] {
  const said = new Map(before?.map((card) => [card.id, newsOf(card)]))
  return next.flatMap((card) => {
    const kind = newsOf(card)
    if (kind === null || said.get(card.id) === kind) return []
    return before === null && kind !== 'ringing' ? [] : [{ kind, card }]
  })
}
