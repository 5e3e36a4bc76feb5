/** How a past call went, as the script that it followed. Durations are seconds. */
import type { Department, User } from '../data/team.ts'
import type { Step } from './call.ts'
import { incomingSteps, outgoingSteps } from './scripts.ts'

export interface Course {
  readonly direction: 'incoming' | 'outgoing'
  /** E.164. */
  readonly customer: string
  /** Whose phones ring, in order; an outgoing call has one. */
  readonly agents: readonly User[]
  /** One of `agents`. */
  readonly answeredBy: User | null
  readonly transferTo: User | null
  readonly voicemail: boolean
  /** Of an outgoing call. */
  readonly customerOutcome: 'answer' | 'no-answer' | 'busy'
  readonly ringSeconds: number
  readonly talkSeconds: number
}

const AGENT_RING_SECONDS = 5

/** @param department of an incoming call */
export const courseSteps = (course: Course, department: Department | null): readonly Step[] => {
  const [agent] = course.agents
  if (course.direction === 'incoming' || !agent) {
    return incomingSteps({ ...course, hunt: course.agents, department })
  }
  return outgoingSteps({
    queueSeconds: 0,
    sides: [
      {
        party: { type: 'agent', phone: agent.phone, user: agent, department: null },
        outcome: course.answeredBy ? 'answer' : 'no-answer',
        ringSeconds: AGENT_RING_SECONDS,
      },
      {
        party: { type: 'customer', phone: course.customer, user: null, department: null },
        outcome: course.customerOutcome,
        ringSeconds: course.ringSeconds,
      },
    ],
    talkSeconds: course.talkSeconds,
  })
}
