/**
 * One call as it goes on: a script of changes, and the call folded from those that have happened.
 * Nothing here waits or sends; player.ts does.
 */
import type { Department, User } from '../data/team.ts'
import type { Comment } from './comments.ts'

/**
 * When something happened: the instant in milliseconds, and the seconds into the script. Durations come
 * from the script, so that a talk of 30 s is 30 s however fast the simulator plays it.
 */
export interface Tick {
  readonly ms: number
  readonly seconds: number
}

type DialStatus = '' | 'ANSWER' | 'NO ANSWER' | 'BUSY' | 'CANCEL'

export interface Leg {
  readonly index: number
  readonly type: 'agent' | 'customer'
  readonly phone: string
  readonly user: User | null
  readonly department: Department | null
  readonly result: 'connected' | 'dialing' | 'answered' | 'not_answered'
  readonly dialStatus: DialStatus
  readonly startedAt: Tick
  readonly answeredAt: Tick | null
  readonly endedAt: Tick | null
  readonly transferredTo: User | null
}

export type Party = Pick<Leg, 'type' | 'phone' | 'user' | 'department'>

export interface Call {
  readonly sessionId: string
  readonly direction: 'incoming' | 'outgoing'
  /** E.164. */
  readonly line: string
  readonly customer: string
  /** False for an agent-first call: its first events do not name the customer. */
  readonly customerFirst: boolean
  readonly department: Department | null
  readonly refId: string
  readonly clientRefId: string
  /** The IVR an outgoing request named; null for an incoming call. */
  readonly campaignId: string | null
  /** A caller whom nobody answers leaves a message. */
  readonly voicemail: boolean
  /** The file a recording gets, if there is anything to record; "" when this call is not recorded. */
  readonly recording: string
  readonly comments: readonly Comment[]
  readonly startedAt: Tick | null
  readonly endedAt: Tick | null
  readonly legs: readonly Leg[]
}

export type NewCall = Omit<Call, 'startedAt' | 'endedAt' | 'legs'>

export type Change =
  | { readonly type: 'initiated' }
  | { readonly type: 'dialled'; readonly party: Party; readonly transfer?: boolean }
  | { readonly type: 'answered' }
  | { readonly type: 'not-answered'; readonly dialStatus: DialStatus }
  | { readonly type: 'ended' }
  | { readonly type: 'summarised' }

/** A change, and how many seconds after the one before it comes. */
export interface Step {
  readonly after: number
  readonly change: Change
}

const isDialing = (leg: Leg): boolean => leg.result === 'dialing'
const isTalking = (leg: Leg): boolean => leg.result === 'answered' || leg.result === 'connected'

const failed = (leg: Leg, dialStatus: DialStatus, at: Tick): Leg => ({
  ...leg,
  result: 'not_answered',
  dialStatus,
  endedAt: at,
})

const newLeg = (party: Party, index: number, result: 'connected' | 'dialing', at: Tick): Leg => ({
  ...party,
  index,
  result,
  dialStatus: '',
  startedAt: at,
  answeredAt: null,
  endedAt: null,
  transferredTo: null,
})

const dial = (call: Call, change: Extract<Change, { type: 'dialled' }>, at: Tick): Call => {
  const legs = change.transfer
    ? call.legs.map((leg) =>
        leg.type === 'agent' && isTalking(leg) && leg.endedAt === null
          ? { ...leg, endedAt: at, transferredTo: change.party.user }
          : leg,
      )
    : call.legs
  return { ...call, legs: [...legs, newLeg(change.party, legs.length + 1, 'dialing', at)] }
}

const end = (call: Call, at: Tick): Call => ({
  ...call,
  endedAt: at,
  legs: call.legs.map((leg) =>
    isDialing(leg) ? failed(leg, 'CANCEL', at) : leg.endedAt === null ? { ...leg, endedAt: at } : leg,
  ),
})

export const advance = (call: Call, change: Change, at: Tick): Call => {
  switch (change.type) {
    case 'initiated': {
      const started = { ...call, startedAt: at }
      // The side an incoming call comes from is there from the start; an outgoing one is dialled first.
      if (call.direction === 'outgoing') return started
      const party: Party = { type: 'customer', phone: call.customer, user: null, department: call.department }
      return { ...started, legs: [newLeg(party, 1, 'connected', at)] }
    }
    case 'dialled':
      return dial(call, change, at)
    case 'answered':
      return {
        ...call,
        legs: call.legs.map((leg) =>
          isDialing(leg) ? { ...leg, result: 'answered', dialStatus: 'ANSWER', answeredAt: at } : leg,
        ),
      }
    case 'not-answered':
      return {
        ...call,
        legs: call.legs.map((leg) => (isDialing(leg) ? failed(leg, change.dialStatus, at) : leg)),
      }
    case 'ended':
      return end(call, at)
    case 'summarised':
      return call
  }
}

/** `bridged` once an agent and a customer were both on the line. */
export const statusOf = (call: Call): 'bridged' | 'voicemail' | 'missed' => {
  const talked = (type: Leg['type']): boolean => call.legs.some((leg) => leg.type === type && isTalking(leg))
  if (talked('agent') && talked('customer')) return 'bridged'
  return call.voicemail ? 'voicemail' : 'missed'
}

/** Whole seconds from one tick to another, as the provider counts them. */
export const secondsBetween = (from: Tick, to: Tick): number => Math.floor(to.seconds - from.seconds + 1e-6)

const talkOf = (leg: Leg): number =>
  leg.answeredAt && leg.endedAt ? secondsBetween(leg.answeredAt, leg.endedAt) : 0

/** How long an ended call was recorded: while both sides talked, or while the caller spoke a message. */
export const recordedSeconds = (call: Call): number => {
  const side = call.direction === 'incoming' ? 'agent' : 'customer'
  const talked = call.legs.filter((leg) => leg.type === side).reduce((sum, leg) => sum + talkOf(leg), 0)
  if (talked > 0 || !call.voicemail || !call.endedAt) return talked
  const rungUntil = call.legs.findLast((leg) => leg.type === 'agent')?.endedAt ?? call.startedAt
  return rungUntil ? secondsBetween(rungUntil, call.endedAt) : 0
}

/** The file that the call's webhooks and its log name; "" when there is none. */
export const recordingOf = (call: Call): string => (statusOf(call) === 'missed' ? '' : call.recording)
