/** What becomes of a message that was sent: which webhooks tell of it, when and in which order. Pure. */
import type { Message, MessageStatus } from './message.ts'

export interface Course {
  /** How far it gets. */
  readonly reached: 'sent' | 'delivered' | 'read' | 'failed'
  /** The errors of a failed one, texts by WhatsApp's codes. */
  readonly failure: Readonly<Record<string, string>>
  /** What a failed one has reached before. */
  readonly failAfter: 'sent' | null
  /** `reversed`: the last is told first, each with its own time; `doubled`: each webhook comes twice. */
  readonly order: 'normal' | 'reversed' | 'doubled'
  /** Nothing is told before the control interface says so. */
  readonly hold: boolean
}

interface Telling {
  readonly status: MessageStatus
  /** Since the telling before it, ms of real time. */
  readonly waitMs: number
  /** When it happened, ms. */
  readonly at: number
  /** The message as it was then. */
  readonly message: Message
}

/** Each, and how long after the one before it, ms. */
const STEPS = [
  ['sent', 1_000],
  ['delivered', 2_000],
  ['read', 4_000],
] as const
const FAILED_AFTER_MS = 3_000
const KEYS = { sent: 'sentAt', delivered: 'deliveredAt', read: 'readAt' } as const

type Step = readonly [status: keyof typeof KEYS | 'failed', afterMs: number]

const stepsOf = ({ reached, failAfter }: Course): readonly Step[] =>
  reached === 'failed'
    ? [...(failAfter === 'sent' ? STEPS.slice(0, 1) : []), ['failed', FAILED_AFTER_MS]]
    : STEPS.slice(0, STEPS.findIndex(([status]) => status === reached) + 1)

/** @param speed 0: nothing is waited for, and the instants run ahead of the clock, so that none is dated before its cause */
export const courseOf = (message: Message, course: Course, speed: number): readonly Telling[] => {
  const pace = speed > 0 ? speed : 1
  const told: Telling[] = []
  let now = message
  let at = message.createdAt
  for (const [status, afterMs] of stepsOf(course)) {
    at += afterMs / pace
    now = status === 'failed' ? { ...now, errors: course.failure } : { ...now, [KEYS[status]]: at }
    told.push({ status, waitMs: speed > 0 ? afterMs / pace : 0, at, message: now })
  }
  if (course.order === 'normal') return told
  if (course.order === 'doubled') return told.flatMap((one) => [one, { ...one, waitMs: 0 }])
  const total = told.reduce((sum, { waitMs }) => sum + waitMs, 0)
  return told.toReversed().map((one, index) => ({ ...one, waitMs: index === 0 ? total : 0 }))
}
