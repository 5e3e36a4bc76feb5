/** What the control interface offers. */
import type { SendManner } from '../chats/routes.ts'
import type { DemoCounts } from '../demo/seed.ts'
import type { RecordedRequest } from '../http/recorder.ts'
import type { MediaFile, MediaRules } from '../media/store.ts'
import type { ShelfRules } from '../recordings/shelf.ts'
import type { TemplateRules } from '../templates/store.ts'
import type { Attempt, DeliveryCounts } from '../webhooks/sender.ts'
import type { World } from '../world.ts'
import type { ShownMessage } from './chat-control.ts'
import type * as chatSchemas from './chat-schemas.ts'
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
    messages: number
    campaigns: number
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

export interface SeedCounts {
  readonly contacts: number
  readonly calls: number
  readonly conversations: number
  readonly messages: number
  readonly campaigns: number
}

interface WrittenMessage {
  readonly conversationId: string
  readonly messageId: string
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
  messages(input: chatSchemas.MessagesInput): SendManner
  /** Plans without the user API: its routes answer 404. */
  userApi(input: schemas.UserApiInput): { available: boolean }
  /** Whether this machine's address is allowed to use /publicapi and to place calls. */
  sourceIp(input: schemas.SourceIpInput): { allowed: boolean }
  /** Says how many of all the account has after it. */
  seed(input: schemas.SeedInput): SeedCounts
  /** Resolves when the receiver has all that the last seed had to tell. */
  seeded(): Promise<void>
  /** An address book, three weeks of calls and 40 conversations; resolves when the receiver has all of it. */
  seedDemo(input?: schemas.SeedDemoInput): Promise<DemoCounts>
  /** One message.received, now; of a file two. */
  customerWrites(input?: chatSchemas.CustomerWritesInput): Promise<WrittenMessage>
  /** The customer's answer to what a message offers. */
  choose(input: chatSchemas.ChooseInput): Promise<WrittenMessage>
  /** From the provider's panel. */
  agentWrites(input: chatSchemas.AgentWritesInput): WrittenMessage
  /** @param id of the conversation, or its customer's number */
  assignConversation(id: string, input: chatSchemas.AssignInput): Promise<{ conversationId: string }>
  closeConversation(id: string, input?: chatSchemas.CloseInput): Promise<{ conversationId: string }>
  /** The customer opens a link of a template. */
  click(input: chatSchemas.ClickInput): Promise<{ messageId: string; button: string }>
  /** Tells what is held of a message; "last" is the newest one. */
  continueMessage(id: string, input?: chatSchemas.ContinueMessageInput): Promise<{ messageId: string }>
  /** Every message of the account, oldest first. */
  sentMessages(): readonly ShownMessage[]
  /** How uploads go, and the fetching of customers' files. */
  media(input: chatSchemas.MediaInput): MediaRules
  uploads(): readonly (Pick<MediaFile, 'filename' | 'mimeType' | 'size' | 'application'> & {
    mediaId: string
  })[]
  /** What becomes of new templates, and which are refused. */
  templates(input: chatSchemas.TemplatesInput): TemplateRules
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
  | 'choose'
  | 'agentWrites'
  | 'click'
  | 'media'
  | 'templates'
  | 'userApi'
  | 'sourceIp'
  | 'seed'
type AskedOrNot = 'seedDemo' | 'customerWrites'
type Named = 'continueCall' | 'continueMessage' | 'assignConversation' | 'closeConversation'

/** The same with nothing known about what is given: what the HTTP routes call. */
export type UncheckedControl = Omit<Control, Asked | AskedOrNot | Named> & {
  readonly [K in Asked]: (input: unknown) => ReturnType<Control[K]>
} & {
  readonly [K in AskedOrNot]: (input?: unknown) => ReturnType<Control[K]>
} & { readonly [K in Named]: (id: string, input?: unknown) => ReturnType<Control[K]> }
