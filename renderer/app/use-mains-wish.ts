import { useEffect, useRef } from 'react'
import type { CallCard } from '../../shared/views/desk.ts'
import { customerOfCard } from '../calls/card-view.ts'
import { useDoor } from '../lib/Door.tsx'
import { openChat } from '../lib/open-chat.ts'
import { linkTo } from '../lib/use-place.ts'

/** Main may ask for a place, for a thread, or for a card: then the strip of its customer opens and has the focus. */
export function useMainsWish(cards: readonly CallCard[]): void {
  const { on } = useDoor()
  const now = useRef(cards)
  useEffect(() => {
    now.current = cards
  }, [cards])

  useEffect(
    () =>
      on('main:navigated', ({ to, cardId, chat }) => {
        if (chat !== null) return openChat(chat)
        if (cardId === null) {
          window.location.hash = linkTo(to)
          return
        }
        const card = now.current.find(({ id }) => id === cardId)
        // The focus comes back to the card when the strip closes.
        document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`)?.focus()
        window.location.hash = linkTo(
          to,
          card === undefined ? { kind: 'card', cardId } : customerOfCard(card),
        )
        // A strip that opens now takes the focus by itself; one that was open already is told to.
        document.querySelector<HTMLElement>('[data-strip]')?.focus()
      }),
    [on],
  )
}
