/**
 * One call session as the set of everything its events have said: a bag of merged facts, plain JSON.
 *
 * Applying a set of events in any order, any of them any number of times, ends in an equal Session; view.ts
 * says what it means. How two values of one field are merged:
 * - every scalar: the one from the richer event type (`rankOf` in facts.ts), of equals the earlier beginning,
 *   else the greater value; null never replaces a value;
 * - status: the furthest of missed < voicemail < bridged (an IVR call ends as missed and is summed up as bridged);
 * - a leg's result: the furthest of unknown < dialing < not_answered < connected < answered;
 * - comments by id, the newest text; dispositions, legs and types seen: the union.
 */
import type { CallPayload, DispositionEvent, Leg } from '../events.ts'
import {
  CONCLUDED,
  earliest,
  type Facts,
  factMaker,
  furthest,
  latest,
  mergeByKey,
  mergeFacts,
  rankOf,
  type SessionEvent,
} from './facts.ts'
import { isFinal, type LegRecord, mergeLegs } from './legs.ts'

export type LegResult = Leg['result']
type Comment = CallPayload['comments'][number]
type Disposition = DispositionEvent['payload']['dispositions'][number]
type Verdict = CallPayload['status']

type SessionFacts = Facts<
  Pick<SessionEvent, 'direction' | 'customer' | 'line'> &
    Omit<CallPayload, 'legs' | 'comments' | 'status'> & {
      /** The beginning as the call's own events tell it, to the millisecond: its summary knows whole seconds. */
      beganAt: string | null
    }
>

export interface Session {
  readonly id: string
  /** Also the end: whoever has an `endedAt` has ended, and no later event opens it again. */
  readonly facts: SessionFacts
  readonly status: Verdict
  readonly legs: readonly LegRecord[]
  readonly comments: readonly Comment[]
  readonly dispositions: readonly Disposition[]
  readonly seen: readonly SessionEvent['type'][]
  /** First and last of the call's own events: a disposition filed an hour later is none. */
  readonly firstEventAt: string | null
  readonly lastEventAt: string | null
}

const VERDICTS: readonly Verdict[] = [null, 'missed', 'voicemail', 'bridged']

const NOTHING: SessionFacts = {
  direction: null,
  customer: null,
  line: null,
  startedAt: null,
  beganAt: null,
  endedAt: null,
  category: null,
  durationSeconds: null,
  recording: null,
  location: null,
  billable: null,
  refId: null,
  clientRefId: null,
  department: null,
}

/** A session nobody has said anything about, such as a call that was only asked for. */
export function emptySession(id: string): Session {
  return {
    id,
    facts: NOTHING,
    status: null,
    legs: [],
    comments: [],
    dispositions: [],
    seen: [],
    firstEventAt: null,
    lastEventAt: null,
  }
}

function factsOf(event: SessionEvent): SessionFacts {
  const fact = factMaker(rankOf(event))
  const envelope = {
    ...NOTHING,
    direction: fact(event.direction),
    customer: fact(event.customer),
    line: fact(event.line),
  }
  if (event.type === 'disposition') return envelope
  const { payload } = event
  return {
    ...envelope,
    startedAt: fact(payload.startedAt),
    beganAt: event.legacy || event.type === 'call.summary' ? null : fact(payload.startedAt),
    // An end that forgets its instant is an end all the same.
    endedAt: fact(payload.endedAt) ?? (isFinal(event) ? factMaker(CONCLUDED)(event.at) : null),
    category: fact(payload.category),
    durationSeconds: fact(payload.durationSeconds),
    recording: fact(payload.recording),
    location: fact(payload.location),
    billable: fact(payload.billable),
    refId: fact(payload.refId),
    clientRefId: fact(payload.clientRefId),
    department: fact(payload.department),
  }
}

/** The newest text of one comment; of equals the one that names its author. */
function newerComment(a: Comment, b: Comment): Comment {
  const weigh = ({ at, by, byName, text }: Comment) =>
    JSON.stringify([at ?? '', at !== null, by !== null, byName !== null, text, by, byName])
  return weigh(b) > weigh(a) ? b : a
}

const commentKey = ({ id, text, at, by, byName }: Comment) => JSON.stringify(id ?? [text, at, by, byName])
const dispositionKey = ({ level, name, userId, at }: Disposition) => JSON.stringify([at, level, name, userId])
const keepFirst = <T>(a: T) => a

/**
 * The session with what the event says; the very same session when that is nothing new.
 * The caller picks the session by the event's sessionId; it is not checked here.
 */
export function applyToSession(session: Session, event: SessionEvent): Session {
  const isCall = event.type !== 'disposition'
  const next: Session = {
    id: session.id,
    facts: mergeFacts(session.facts, factsOf(event)),
    status: isCall ? furthest(VERDICTS, session.status, event.payload.status) : session.status,
    legs: mergeLegs(session.legs, event),
    comments: mergeByKey(session.comments, event.payload.comments, commentKey, newerComment),
    dispositions: isCall
      ? session.dispositions
      : mergeByKey(session.dispositions, event.payload.dispositions, dispositionKey, keepFirst),
    seen: mergeByKey(session.seen, [event.type], (type) => type, keepFirst),
    firstEventAt: isCall ? earliest(session.firstEventAt, event.at) : session.firstEventAt,
    lastEventAt: isCall ? latest(session.lastEventAt, event.at) : session.lastEventAt,
  }
  const changed = (Object.keys(next) as (keyof Session)[]).some((name) => next[name] !== session[name])
  return changed ? next : session
}
