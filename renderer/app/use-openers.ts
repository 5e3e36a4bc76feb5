import { useMemo } from 'react'
import type { CustomerRef } from '../../shared/views/customer.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import { customerOfCard } from '../calls/card-view.ts'
import { linkBeside, linkTo, type Place } from '../lib/use-place.ts'

export interface Openers {
  open(who: CustomerRef): void
  openCard(card: CallCard): void
  openNumber(number: string): void
  openContact(contactId: string): void
  openCall(sessionId: string): void
  openCampaign(id: string): void
  /** Shuts whatever is open beside the place. */
  close(): void
}

/** How things are opened beside this place, where an open thread stays: the same functions while both are the same. */
export function useOpeners(place: Place, chat: string | null): Openers {
  return useMemo(() => {
    const beside = (what: Parameters<typeof linkBeside>[2]) => {
      window.location.hash = linkBeside(place, chat, what)
    }
    return {
      open: beside,
      openCard: (card) => beside(customerOfCard(card)),
      openNumber: (number) => beside({ kind: 'number', number }),
      openContact: (contactId) => beside({ kind: 'contact', contactId }),
      openCall: (sessionId) => beside({ kind: 'call', sessionId }),
      openCampaign: (id) => {
        window.location.hash = linkTo('campaigns', { kind: 'campaign', id })
      },
      close: () => beside(null),
    }
  }, [place, chat])
}
