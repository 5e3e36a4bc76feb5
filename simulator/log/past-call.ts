/** A call of the past, as the log has it. */
import type { Comment } from '../calls/comments.ts'
import { happenings } from '../calls/fold.ts'
import { type Course, courseSteps } from '../calls/past.ts'
import { CREDENTIALS } from '../data/account.ts'
import type { Department } from '../data/team.ts'
import { entryOf, type LogEntry } from './entry.ts'

interface Past {
  readonly course: Course
  readonly startMs: number
  readonly sessionId: string
  /** E.164. */
  readonly line: string
  readonly department: Department | null
  /** "": none. */
  readonly recording: string
  readonly comments: readonly Comment[]
}

export const pastCall = ({ course, startMs, ...given }: Past): LogEntry => {
  const outgoing = course.direction === 'outgoing'
  const call = {
    ...given,
    direction: course.direction,
    customer: course.customer,
    customerFirst: !outgoing,
    // What an outgoing request was answered with, and what it named itself.
    refId: outgoing ? `ref-${given.sessionId}` : '',
    clientRefId: '',
    campaignId: outgoing ? CREDENTIALS.publicIvrId : null,
    voicemail: course.voicemail,
    startedAt: null,
    endedAt: null,
    legs: [],
  }
  let entry = entryOf(call, startMs)
  for (const { call: now, now: at } of happenings(call, courseSteps(course, given.department), startMs)) {
    entry = entryOf(now, at.ms)
  }
  return entry
}
