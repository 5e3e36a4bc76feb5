/**
 * The control interface as functions: what tests, the demo and the benches make the account do. Each
 * checks what it is given, and throws a ControlError that says what is wrong with it.
 */
import { numberOf } from '../contacts/store.ts'
import type { User } from '../data/team.ts'
import type { DemoCounts } from '../demo/seed.ts'
import type { Faults } from '../http/faults.ts'
import type { RecordedRequest, Recorder } from '../http/recorder.ts'
import type { LogShape } from '../log/routes.ts'
import type { LinkShape } from '../recordings/routes.ts'
import type { ShelfRules } from '../recordings/shelf.ts'
import { formatOf } from '../webhooks/encode.ts'
import type { Attempt, DeliveryCounts } from '../webhooks/sender.ts'
import type { World } from '../world.ts'
import { anyCustomer, known } from './customers.ts'
import { createDemoControl } from './demo-control.ts'
import { ControlError, parse } from './input.ts'
import * as schemas from './schemas.ts'
import { createSeedControl } from './seed-control.ts'

/** What can be switched while the simulator runs. */
export interface Switches {
  developersPaths: 'bare' | 'search'
  logShape: LogShape
  linkShape: LinkShape
  usersAvailable: boolean
  ipAllowed: boolean
  outgoing: schemas.Outgoing
}

export const defaultSwitches = (): Switches => ({
  developersPaths: 'bare',
  logShape: 'hits',
  linkShape: 'url',
  usersAvailable: true,
  ipAllowed: true,
  outgoing: schemas.outgoingSchema.parse({}),
})

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
  emit(input: schemas.EmitInput): Promise<Attempt>
  fault(input: schemas.FaultInput): { faults: number }
  throttle(input: schemas.ThrottleInput): { on: boolean }
  /** Says how all of them are set after it. */
  developers(input: schemas.DevelopersInput): Required<schemas.DevelopersInput>
  /** Which recordings can be had, and whether the links given out so far are still good. */
  recordings(input: schemas.RecordingsInput): ShelfRules
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
  | 'emit'
  | 'fault'
  | 'throttle'
  | 'developers'
  | 'recordings'
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

export const createControl = (
  world: World,
  switches: Switches,
  faults: Faults,
  recorder: Recorder,
): UncheckedControl => {
  const userNamed = (userId: string): User => {
    const user = world.users.find((one) => one.userId === userId)
    if (!user) throw new ControlError(400, `No such user: ${userId}`)
    return user
  }
  const optionalUser = (userId: string | null | undefined): User | null => (userId ? userNamed(userId) : null)
  const demo = createDemoControl(world, (userId) => userNamed(userId ?? world.users[0]?.userId ?? ''))

  return {
    incomingCall(input) {
      const asked = parse(schemas.incomingCallSchema, input)
      const hunt = asked.hunt.map(userNamed)
      const answeredBy = optionalUser(asked.answeredBy)
      const transferTo = optionalUser(asked.transferTo)
      if (answeredBy && !hunt.includes(answeredBy))
        throw new ControlError(400, 'answeredBy must be one of hunt')
      if (transferTo && !answeredBy) throw new ControlError(400, 'transferTo needs answeredBy')
      const sessionId = world.switchboard.incoming({
        ...asked,
        from: asked.from ?? `+${numberOf(known(anyCustomer(world)))}`,
        line: asked.line ?? world.lines[0] ?? '',
        hunt,
        answeredBy,
        transferTo,
        format: formatOf(asked.contentType, asked.nested),
      })
      return { sessionId }
    },
    continueCall(sessionId, input) {
      const { events } = parse(schemas.continueSchema, input ?? undefined)
      const outcome = world.player.resume(sessionId, events)
      if (outcome === 'unknown') throw new ControlError(404, 'No such call is playing')
      if (outcome === 'not-held') throw new ControlError(409, 'The call is not held')
      return { sessionId }
    },
    outgoing(input) {
      const asked = parse(schemas.outgoingSchema, input)
      optionalUser(asked.connectTo)
      switches.outgoing = asked
      return asked
    },
    async emit(input) {
      if (!world.hasWebhookUrl) throw new ControlError(409, 'No webhook address is set')
      const asked = parse(schemas.emitSchema, input)
      return world.sender.attempt(asked.event, formatOf(asked.contentType, asked.nested))
    },
    fault(input) {
      faults.add(parse(schemas.faultSchema, input))
      return { faults: faults.count }
    },
    throttle(input) {
      const { on } = parse(schemas.throttleSchema, input)
      world.throttle.set(on)
      return { on }
    },
    developers(input) {
      const { paths, logShape, linkShape } = parse(schemas.developersSchema, input)
      if (paths) switches.developersPaths = paths
      if (logShape) switches.logShape = logShape
      if (linkShape) switches.linkShape = linkShape
      return {
        paths: switches.developersPaths,
        logShape: switches.logShape,
        linkShape: switches.linkShape,
      }
    },
    recordings(input) {
      const { expireNow, missing, preparingSeconds, permitted } = parse(schemas.recordingsSchema, input)
      if (expireNow) world.links.expireAll()
      return world.shelf.set({
        ...(missing === undefined ? {} : { missing }),
        ...(preparingSeconds === undefined ? {} : { preparingSeconds }),
        ...(permitted === undefined ? {} : { permitted }),
      })
    },
    userApi(input) {
      switches.usersAvailable = parse(schemas.userApiSchema, input).available
      return { available: switches.usersAvailable }
    },
    sourceIp(input) {
      switches.ipAllowed = parse(schemas.sourceIpSchema, input).allowed
      return { allowed: switches.ipAllowed }
    },
    seedDemo: demo.seed,
    customerWrites: demo.customerWrites,
    seed: createSeedControl(world, userNamed),
    requests: () => recorder.list(),
    state: () => {
      const calls = world.player.playing()
      return {
        users: world.users,
        lines: world.lines,
        departments: world.departments,
        calls,
        counts: {
          contacts: world.contacts.size,
          conversations: world.conversations.size,
          demo: demo.counts(),
          calls: calls.length,
          log: world.log.size,
          requests: recorder.list().length,
          faults: faults.count,
          webhooks: world.sender.counts(),
        },
      }
    },
    reset() {
      world.player.reset()
      world.sender.reset()
      world.contacts.clear()
      world.log.clear()
      world.shelf.reset()
      world.links.expireAll()
      world.conversations.clear()
      demo.reset()
      world.references.reset()
      world.throttle.set(false)
      faults.reset()
      recorder.reset()
      Object.assign(switches, defaultSwitches())
      return { reset: true }
    },
  }
}
