/** Puts calls together from what was asked for, and hands them to the player. */
import { CREDENTIALS } from '../data/account.ts'
import type { Department, User } from '../data/team.ts'
import { eventIdFrom, type HexSource } from '../ids.ts'
import { entryOf } from '../log/entry.ts'
import type { CallLog } from '../log/store.ts'
import type { ObdRequest } from '../obd/request.ts'
import type { Format } from '../webhooks/encode.ts'
import type { Call, NewCall, Party } from './call.ts'
import type { Comment } from './comments.ts'
import { legacyWebhookOf, wrappedLog } from './legacy.ts'
import type { Narrator, Player } from './player.ts'
import { type Answering, type IncomingScript, incomingSteps, outgoingSteps } from './scripts.ts'
import { type Stamp, webhookOf } from './webhooks.ts'

/** Seen: the provider takes a moment between accepting a request and dialling. */
const QUEUE_SECONDS = 0.5

interface IncomingCall extends Omit<IncomingScript, 'department'> {
  readonly from: string
  readonly line: string
  readonly legacy: boolean
  readonly recording: boolean
  readonly comments: readonly Comment[]
  readonly hold: boolean
  readonly format: Format
}

interface OutgoingManner {
  readonly agentAnswers: boolean
  readonly customer: Answering['outcome']
  readonly agentRingSeconds: number
  readonly ringSeconds: number
  readonly talkSeconds: number
  readonly connectTo: User | null
  readonly recording: boolean
  readonly comments: readonly Comment[]
  readonly hold: boolean
  readonly format: Format
}

interface Dependencies {
  readonly player: Player
  readonly departments: readonly Department[]
  readonly line: string
  readonly clock: () => number
  readonly randomHex: HexSource
  readonly deliver: (body: unknown, format: Format) => Promise<void>
  readonly log: Pick<CallLog, 'add'>
}

export interface Switchboard {
  incoming(call: IncomingCall): string
  outgoing(request: ObdRequest, requestId: string, manner: OutgoingManner): string
}

export const createSwitchboard = (dependencies: Dependencies): Switchboard => {
  const { player, clock, randomHex } = dependencies
  let placed = 0

  const identity = (recorded: boolean) => {
    placed += 1
    const random = Number.parseInt(randomHex(6), 16)
    return {
      sessionId: `sim.${Math.floor(clock() / 1000)}.${random}${placed}`,
      recording: recorded ? `${randomHex(96)}-v2.mp3` : '',
    }
  }
  const stamp = (sequence: number): Stamp => ({
    eventId: eventIdFrom(randomHex),
    sequence,
    companyId: CREDENTIALS.companyId,
  })
  // Played without waiting a call runs ahead of the clock: what matters of the log is when it could be asked.
  const finished = (call: Call): void => dependencies.log.add(entryOf(call, clock()))
  const narrate: Narrator = (call, change, now, sequence) => webhookOf(call, change, now, stamp(sequence))
  const narrateLegacy: Narrator = (call, change, now, sequence) =>
    legacyWebhookOf(call, change, now, stamp(sequence), CREDENTIALS.publicIvrId)

  const departmentOf = (user: User | undefined): Department | null =>
    dependencies.departments.find((one) => one.id === user?.departmentId) ?? null

  const sidesOf = (request: ObdRequest, manner: OutgoingManner): readonly Answering[] => {
    const agent = (user: User | null, phone: string): Answering => ({
      party: { type: 'agent', phone, user, department: null },
      outcome: manner.agentAnswers ? 'answer' : 'no-answer',
      ringSeconds: manner.agentRingSeconds,
    })
    const party: Party = { type: 'customer', phone: request.number, user: null, department: null }
    const customer: Answering = { party, outcome: manner.customer, ringSeconds: manner.ringSeconds }
    if (request.user) return [agent(request.user, request.user.phone), customer]
    if (request.number2) return [agent(null, request.number2), customer]
    return manner.connectTo ? [customer, agent(manner.connectTo, manner.connectTo.phone)] : [customer]
  }

  return {
    incoming(asked) {
      const department = departmentOf(asked.hunt[0])
      const call: NewCall = {
        ...identity(asked.recording),
        direction: 'incoming',
        line: asked.line,
        customer: asked.from,
        customerFirst: true,
        department,
        voicemail: asked.voicemail,
        refId: '',
        clientRefId: '',
        campaignId: null,
        comments: asked.comments,
      }
      player.play({
        call,
        steps: incomingSteps({ ...asked, department }),
        narrate: asked.legacy ? narrateLegacy : narrate,
        deliver: (webhook) => dependencies.deliver(wrappedLog(webhook, asked.format), asked.format),
        hold: asked.hold,
        finished,
      })
      return call.sessionId
    },
    outgoing(request, requestId, manner) {
      const sides = sidesOf(request, manner)
      const call: NewCall = {
        ...identity(manner.recording),
        direction: 'outgoing',
        line: dependencies.line,
        customer: request.number,
        customerFirst: sides[0]?.party.type === 'customer',
        department: null,
        voicemail: false,
        refId: requestId,
        clientRefId: request.referenceId,
        campaignId: CREDENTIALS.publicIvrId,
        comments: manner.comments,
      }
      player.play({
        call,
        steps: outgoingSteps({ queueSeconds: QUEUE_SECONDS, sides, talkSeconds: manner.talkSeconds }),
        narrate,
        deliver: (webhook) => dependencies.deliver(webhook, manner.format),
        hold: manner.hold,
        finished,
      })
      return call.sessionId
    },
  }
}
