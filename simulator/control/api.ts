/** What the control interface offers. */
import type { SendManner } from '../chats/routes.ts'
import type { DemoCounts } from '../demo/seed.ts'
import type { RecordedRequest } from '../http/recorder.ts'
import type { ShelfRules } from '../recordings/shelf.ts'
import type { Attempt, DeliveryCounts } from '../webhooks/sender.ts'
import type { World } from '../world.ts'
import type * as schemas from './schemas.ts'

interface ControlState {
  readonly users: World['users']
  readonly lines: World['lines']
  readonly departments: World['departments']
  /** The calls that are not over. */
  readonly calls: ReturnType<World['player']['playing']>
  readonly counts: {
    contacts: number
    conversations: number
    /** What the last demo was seeded with; null: none was. */
    demo: DemoCounts | null
    calls: number
    /** The calls that are over. */
    log: number
    requests: number
    faults: number
    webhooks: DeliveryCounts
  }
}

export interface Control {
  incomingCall(input: schemas.IncomingCallInput): { sessionId: string }
  continueCall(sessionId: string, input?: { events?: number }): { sessionId: string }
  /** How the calls of the OBD requests that follow will go. */
  outgoing(input: schemas.OutgoingInput): schemas.Outgoing
  /** An outcome filed in the panel for a call that is over, or still going on; resolves after the first try. */
  disposition(input: schemas.DispositionInput): Promise<{ sessionId: string }>
  emit(input: schemas.EmitInput): Promise<Attempt>
  fault(input: schemas.FaultInput): { faults: number }
  throttle(input: schemas.ThrottleInput): { on: boolean }
  /** Says how all of them are set after it. */
  developers(input: schemas.DevelopersInput): Required<schemas.DevelopersInput>
  /** Which recordings can be had, and whether the links given out so far are still good. */
  recordings(input: schemas.RecordingsInput): ShelfRules
  /** How the messages that follow are answered, and how far they get. */
  messages(input: schemas.MessagesInput): SendManner
  /** Plans without the user API: its routes answer 404. */
  userApi(input: schemas.UserApiInput): { available: boolean }
  /** Whether this machine's address is allowed to use /publicapi and to place calls. */
  sourceIp(input: schemas.SourceIpInput): { allowed: boolean }
  /** Says how many of both the account has after it. */
  seed(input: schemas.SeedInput): { contacts: number; calls: number }
  /** An address book, three weeks of calls and 40 conversations; resolves when the receiver has all of it. */
  seedDemo(input?: schemas.SeedDemoInput): Promise<DemoCounts>
  /** One message.received, now. */
  customerWrites(input?: schemas.CustomerWritesInput): Promise<{ conversationId: string; messageId: string }>
  requests(): readonly RecordedRequest[]
  state(): ControlState
  /** Back to the account as it was at the start. */
  reset(): { reset: true }
}

type Asked =
  | 'incomingCall'
  | 'outgoing'
  | 'disposition'
  | 'emit'
  | 'fault'
  | 'throttle'
  | 'developers'
  | 'recordings'
  | 'messages'
  | 'userApi'
  | 'sourceIp'
  | 'seed'
type AskedOrNot = 'seedDemo' | 'customerWrites'

/** The same with nothing known about what is given: what the HTTP routes call. */
export type UncheckedControl = Omit<Control, Asked | AskedOrNot | 'continueCall'> & {
  readonly [K in Asked]: (input: unknown) => ReturnType<Control[K]>
} & {
  readonly [K in AskedOrNot]: (input?: unknown) => ReturnType<Control[K]>
} & { continueCall(sessionId: string, input?: unknown): { sessionId: string } }
