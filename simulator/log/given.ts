/** A call of the past as a test describes it; what it does not say is filled in. */
import { commentsOf, type NewComment } from '../calls/comments.ts'
import type { Course } from '../calls/past.ts'
import { mobile } from '../contacts/generate.ts'
import { DEPARTMENTS, type Department, type User } from '../data/team.ts'
import { randomHex } from '../ids.ts'
import type { LogEntry } from './entry.ts'
import { pastCall } from './past-call.ts'

interface GivenCall {
  readonly sessionId?: string | undefined
  readonly direction: 'incoming' | 'outgoing'
  readonly customer?: string | undefined
  readonly line?: string | undefined
  readonly agents: readonly User[]
  /** Null: nobody; nothing: as the status says. */
  readonly answeredBy?: User | null | undefined
  /** ISO or ms. */
  readonly startedAt?: string | number | undefined
  readonly ringSeconds: number
  readonly talkSeconds: number
  readonly status?: 'bridged' | 'missed' | 'voicemail' | undefined
  readonly recording: boolean | string
  /** Nothing: that of the first agent, for an incoming call. */
  readonly department?: Department | null | undefined
  readonly comments: readonly NewComment[]
  readonly source: LogEntry['source']
  readonly tag?: LogEntry['tag'] | undefined
  readonly starred: boolean
  readonly archived: boolean
}

interface Surroundings {
  /** Within the list. */
  readonly index: number
  readonly nowMs: number
  readonly line: string
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

const answering = (given: GivenCall): User | null => {
  if (given.answeredBy !== undefined) return given.answeredBy
  const nobody = given.status === 'voicemail' || (given.direction === 'incoming' && given.status === 'missed')
  return nobody ? null : (given.agents.at(-1) ?? null)
}

const courseOf = (given: GivenCall, customer: string): Course => ({
  direction: given.direction,
  customer,
  agents: given.agents,
  answeredBy: answering(given),
  transferTo: null,
  voicemail: given.status === 'voicemail',
  customerOutcome: given.status === 'missed' ? 'no-answer' : 'answer',
  ringSeconds: given.ringSeconds,
  talkSeconds: given.talkSeconds,
})

const departmentOf = ({ department, direction, agents }: GivenCall): Department | null => {
  if (department !== undefined) return department
  if (direction === 'outgoing') return null
  return DEPARTMENTS.find(({ id }) => id === agents[0]?.departmentId) ?? null
}

const recordingOf = ({ recording }: GivenCall): string => {
  if (typeof recording === 'string') return recording
  return recording ? `${randomHex(96)}-v2.mp3` : ''
}

export const givenCall = (given: GivenCall, { index, nowMs, line }: Surroundings): LogEntry => {
  const startMs = new Date(given.startedAt ?? nowMs - HOUR_MS - index * MINUTE_MS).getTime()
  const course = courseOf(given, given.customer ?? `+91${mobile(index)}`)
  const by = course.answeredBy ?? given.agents[0]
  const entry = pastCall({
    course,
    startMs,
    sessionId: given.sessionId ?? `sim.${Math.floor(startMs / 1000)}.${Number.parseInt(randomHex(8), 16)}`,
    line: given.line ?? line,
    department: departmentOf(given),
    recording: recordingOf(given),
    comments: by ? commentsOf(given.comments, by) : [],
  })
  const { source, starred, archived } = given
  return { ...entry, source, starred, archived, tag: given.tag === undefined ? entry.tag : given.tag }
}
