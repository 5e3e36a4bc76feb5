/** What lies on the desk: a pure function of the stored calls, the requests and the time. */
import type { SessionView } from '../../shared/calls/view.ts'
import { formatPhone, isDialable } from '../../shared/phone.ts'
import type { CallCard, RecentCall } from '../../shared/views/desk.ts'
import type { StoredCall } from './call-store.ts'
import type { CallRequest } from './request-store.ts'
import { mayRetry, SILENT_AFTER_MS } from './retry.ts'

/** A call with its view and what the desk looked up beside it. */
export interface DeskCall {
  readonly call: StoredCall
  readonly view: SessionView
  readonly request: CallRequest | null
  readonly names: readonly string[]
  readonly callOfWeek: number
  readonly last: CallCard['last']
  /** This machine's clock, ms: when this desk first saw the call answered by another, or ended. */
  readonly settledAt: number | null
  /** ms from now; without any further event it is live no longer than this. Null when it is over. */
  readonly liveForMs: number | null
}

export interface DeskRequest {
  readonly request: CallRequest
  readonly names: readonly string[]
  readonly callOfWeek: number
  readonly last: CallCard['last']
}

export interface Desk {
  readonly cards: readonly CallCard[]
  /** When time alone will change the cards, ms from now; null when it will not. */
  readonly recheckInMs: number | null
}

/** "Picked up by NAME" has been read by then. */
const PICKED_UP_SHOWN_MS = 3_000
/** A finished call stays at hand for a while; after that it is in the list of recent calls. */
const ENDED_SHOWN_MS = 5 * 60_000

const shown = (number: string) => ({ number, numberText: formatPhone(number), dialable: isDialable(number) })

/** How long a settled call is shown; null = until somebody handles it. */
function shownFor({ view }: DeskCall): number | null {
  if (view.status === 'picked-up') return PICKED_UP_SHOWN_MS
  return view.phase === 'ended' && !view.missed ? ENDED_SHOWN_MS : null
}

const kindOf = (view: SessionView): CallCard['kind'] => {
  if (view.missed) return 'missed'
  return view.direction === 'outgoing' ? 'outgoing' : 'incoming'
}

function cardOfCall(desk: DeskCall): CallCard {
  const { call, view, request } = desk
  return {
    id: request?.referenceId ?? call.session.id,
    kind: kindOf(view),
    phase: view.phase,
    status: view.status,
    names: desk.names,
    ...shown(view.customer ?? request?.number ?? ''),
    line: view.line && formatPhone(view.line),
    department: view.department,
    place: view.place,
    hunting: view.hunting.map(({ name, mine, result }) => ({ name, mine, result })),
    pickedUpBy: view.pickedUpBy?.name ?? null,
    mine: view.mine || request !== null,
    history: !call.seenLive,
    startedAt: view.startedAt,
    answeredAt: view.answeredAt,
    endedAt: view.endedAt,
    talkSeconds: view.talkSeconds,
    callOfWeek: desk.callOfWeek,
    last: desk.last,
    note: call.note || (request?.note ?? ''),
    problem: null,
    unconfirmed: false,
    canRetry: false,
  }
}

function cardOfRequest({ request, names, callOfWeek, last }: DeskRequest, now: number): CallCard {
  return {
    id: request.referenceId,
    kind: 'outgoing',
    phase: 'requested',
    status: request.state === 'accepted' ? 'calling-your-phone' : 'requested',
    names,
    ...shown(request.number),
    line: null,
    department: null,
    place: null,
    hunting: [],
    pickedUpBy: null,
    mine: true,
    history: false,
    startedAt: request.requestedAt,
    answeredAt: null,
    endedAt: null,
    talkSeconds: null,
    callOfWeek,
    last,
    note: request.note,
    problem: request.fault,
    unconfirmed: request.state === 'unconfirmed',
    canRetry: mayRetry(request, now),
  }
}

const isLive = (card: CallCard) => card.phase !== 'ended'
const start = (card: CallCard) => card.startedAt ?? ''

/** Live calls stay where they are, oldest first; what is over follows, newest first. Ties keep the given order. */
function byPlace(a: CallCard, b: CallCard): number {
  if (isLive(a) !== isLive(b)) return isLive(a) ? -1 : 1
  const order = start(a).localeCompare(start(b))
  return isLive(a) ? order : -order
}

/** @param now this machine's clock, ms */
export function deskCards(calls: readonly DeskCall[], requests: readonly DeskRequest[], now: number): Desk {
  const deadlines: number[] = []
  const standing = calls.filter((desk) => {
    if (desk.liveForMs !== null) deadlines.push(desk.liveForMs)
    const ms = shownFor(desk)
    if (ms === null) return true
    if (desk.settledAt === null) return false
    const left = desk.settledAt + ms - now
    if (left > 0) deadlines.push(left)
    return left > 0
  })
  for (const { request } of requests) {
    const left = Date.parse(request.requestedAt) + SILENT_AFTER_MS - now
    if (left > 0 && request.state !== 'refused') deadlines.push(left)
  }
  const cards = [...standing.map(cardOfCall), ...requests.map((desk) => cardOfRequest(desk, now))]
  return { cards: cards.sort(byPlace), recheckInMs: deadlines.length > 0 ? Math.min(...deadlines) : null }
}

export function recentCall({ call, view, names }: Pick<DeskCall, 'call' | 'view' | 'names'>): RecentCall {
  return {
    sessionId: call.session.id,
    direction: view.direction ?? 'incoming',
    status: view.phase === 'ended' ? view.status : 'ended',
    names,
    ...shown(view.customer ?? ''),
    startedAt: view.startedAt ?? call.lastReceivedAt,
    talkSeconds: view.talkSeconds,
  }
}
