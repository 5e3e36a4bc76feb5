/** The scripts of the calls the simulator can play. All durations are seconds. */
import type { Department, User } from '../data/team.ts'
import type { Party, Step } from './call.ts'

/** Between two events of one moment, so that they do not carry the same instant. */
const BEAT = 0.2
/** The log is written a little after the call. */
const LOG_DELAY = 0.4

const agentParty = (user: User, department: Department | null): Party => ({
  type: 'agent',
  phone: user.phone,
  user,
  department,
})

const ending = (after: number): readonly Step[] => [
  { after, change: { type: 'ended' } },
  { after: LOG_DELAY, change: { type: 'summarised' } },
]

export interface IncomingScript {
  readonly hunt: readonly User[]
  /** One of `hunt`; null when nobody picks up. */
  readonly answeredBy: User | null
  readonly department: Department | null
  /** For each agent that is dialled. */
  readonly ringSeconds: number
  /** With each agent that talks: with a transfer there are two talks of this length. */
  readonly talkSeconds: number
  readonly transferTo: User | null
  /** Whom nobody answers speaks for `talkSeconds`. */
  readonly voicemail: boolean
}

export const incomingSteps = (script: IncomingScript): readonly Step[] => {
  const steps: Step[] = [{ after: 0, change: { type: 'initiated' } }]
  const dial = (user: User, after: number, transfer: boolean): void => {
    const party = agentParty(user, script.department)
    steps.push({ after, change: { type: 'dialled', party, transfer } })
  }
  let answered = false
  for (const user of script.hunt) {
    dial(user, BEAT, false)
    answered = user === script.answeredBy
    if (answered) break
    steps.push({ after: script.ringSeconds, change: { type: 'not-answered', dialStatus: 'NO ANSWER' } })
  }
  if (!answered) return [...steps, ...ending(script.voicemail ? script.talkSeconds : BEAT)]
  steps.push({ after: script.ringSeconds, change: { type: 'answered' } })
  if (script.transferTo) {
    dial(script.transferTo, script.talkSeconds, true)
    steps.push({ after: script.ringSeconds, change: { type: 'answered' } })
  }
  return [...steps, ...ending(script.talkSeconds)]
}

/** How one side of an outgoing call takes it. */
export interface Answering {
  readonly party: Party
  readonly outcome: 'answer' | 'no-answer' | 'busy'
  readonly ringSeconds: number
}

export interface OutgoingScript {
  /** From the accepted request to the first event. */
  readonly queueSeconds: number
  /** In the order they are dialled; the second only when the first has answered. */
  readonly sides: readonly Answering[]
  readonly talkSeconds: number
}

export const outgoingSteps = (script: OutgoingScript): readonly Step[] => {
  const steps: Step[] = [{ after: script.queueSeconds, change: { type: 'initiated' } }]
  for (const side of script.sides) {
    steps.push({ after: BEAT, change: { type: 'dialled', party: side.party } })
    if (side.outcome !== 'answer') {
      const dialStatus = side.outcome === 'busy' ? 'BUSY' : 'NO ANSWER'
      steps.push({ after: side.ringSeconds, change: { type: 'not-answered', dialStatus } })
      return [...steps, ...ending(BEAT)]
    }
    steps.push({ after: side.ringSeconds, change: { type: 'answered' } })
  }
  return [...steps, ...ending(script.talkSeconds)]
}
