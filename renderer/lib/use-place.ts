import { useSyncExternalStore } from 'react'
import type { MainPlace } from '../../shared/ipc.ts'
import type { CustomerRef } from '../../shared/views/customer.ts'

const PLACES: readonly MainPlace[] = [
  'home',
  'contacts',
  'whatsapp',
  'calls',
  'team',
  'templates',
  'campaigns',
  'settings',
]
export type Place = MainPlace

interface Where {
  readonly place: Place
  /** Whose strip is open beside the place. */
  readonly customer: CustomerRef | null
  /** The call that is open there instead. */
  readonly call: string | null
  /** Of WhatsApp: the thread that is open; a customer's strip may be open beside it. */
  readonly chat: string | null
  /** The key of the message in it that was asked for. */
  readonly message: string | null
  /** Of Campaigns: the one that is open. */
  readonly campaign: string | null
}

/** What can be open beside a place. */
type Beside =
  | CustomerRef
  | { readonly kind: 'call'; readonly sessionId: string }
  | { readonly kind: 'campaign'; readonly id: string }
  | {
      readonly kind: 'chat'
      readonly chat: string
      readonly customer: CustomerRef | null
      /** A call that is open beside it instead. */
      readonly call?: string
      /** The key of a message that is shown in it. */
      readonly message?: string
    }

const REF_KINDS = ['number', 'contact', 'card'] as const

/** "number:+919876543210" and the like; null for anything else. */
function customerOf(text: string | null): CustomerRef | null {
  const [, kind, rest] = /^(\w+):(.+)$/s.exec(text ?? '') ?? []
  if (rest === undefined) return null
  switch (REF_KINDS.find((known) => known === kind)) {
    case 'number':
      return { kind: 'number', number: rest }
    case 'contact':
      return { kind: 'contact', contactId: rest }
    case 'card':
      return { kind: 'card', cardId: rest }
    case undefined:
      return null
  }
}

/** The text of a reference, in the address and as a key. */
export function customerKey(who: CustomerRef): string {
  switch (who.kind) {
    case 'number':
      return `number:${who.number}`
    case 'contact':
      return `contact:${who.contactId}`
    case 'card':
      return `card:${who.cardId}`
  }
}

/** What an address like "#/contacts?customer=contact:12" or "#/calls?call=ID" names: home, and nobody, for anything else. */
export function whereOf(hash: string): Where {
  const [path, query] = hash.split('?', 2)
  const asked = new URLSearchParams(query ?? '')
  const call = asked.get('call') || null
  return {
    place: PLACES.find((place) => path === `#/${place}`) ?? 'home',
    customer: call === null ? customerOf(asked.get('customer')) : null,
    call,
    chat: asked.get('chat') || null,
    message: asked.get('message') || null,
    campaign: asked.get('campaign') || null,
  }
}

function openIn(beside: Beside): Record<string, string> {
  if (beside.kind === 'call') return { call: beside.sessionId }
  if (beside.kind === 'campaign') return { campaign: beside.id }
  if (beside.kind !== 'chat') return { customer: customerKey(beside) }
  const { chat, customer, call, message } = beside
  if (call !== undefined) return { chat, call }
  return {
    chat,
    ...(customer === null ? {} : { customer: customerKey(customer) }),
    ...(message === undefined ? {} : { message }),
  }
}

/** The address of a place, with somebody's strip or a call open beside it when `beside` is given. */
export function linkTo(place: Place, beside: Beside | null = null): string {
  if (beside === null) return `#/${place}`
  return `#/${place}?${new URLSearchParams(openIn(beside))}`
}

/** The address of a place with somebody, a call or nobody beside it; WhatsApp's open thread stays open. */
export function linkBeside(
  place: Place,
  chat: string | null,
  beside: CustomerRef | { readonly kind: 'call'; readonly sessionId: string } | null,
): string {
  if (place !== 'whatsapp' || chat === null) return linkTo(place, beside)
  return beside?.kind === 'call'
    ? linkTo(place, { kind: 'chat', chat, customer: null, call: beside.sessionId })
    : linkTo(place, { kind: 'chat', chat, customer: beside })
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

let seen: { hash: string; where: Where } | null = null

/** The same object for the same address, as useSyncExternalStore wants it. */
function whereNow(): Where {
  const { hash } = window.location
  if (seen?.hash !== hash) seen = { hash, where: whereOf(hash) }
  return seen.where
}

/** Where the main window is. The address's hash holds it: links work as links, Back goes back, a reload stays. */
export function useWhere(): Where {
  return useSyncExternalStore(subscribe, whereNow)
}
