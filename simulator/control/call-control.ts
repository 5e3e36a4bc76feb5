/** The controls that make calls happen, and what is filed about them. */
import type { Call } from '../calls/call.ts'
import { type Comment, commentsOf, type NewComment } from '../calls/comments.ts'
import { dispositionWebhook } from '../calls/dispositions.ts'
import { legacyDispositionWebhook, wrappedLog } from '../calls/legacy.ts'
import { numberOf } from '../contacts/store.ts'
import { CREDENTIALS } from '../data/account.ts'
import type { User } from '../data/team.ts'
import { eventIdFrom, randomHex } from '../ids.ts'
import { formatOf } from '../webhooks/encode.ts'
import type { World } from '../world.ts'
import { anyCustomer, known } from './customers.ts'
import { ControlError, parse } from './input.ts'
import * as schemas from './schemas.ts'
import type { Switches } from './switches.ts'

const firstUser = (users: World['users']): User => {
  const [user] = users
  if (!user) throw new ControlError(409, 'The account has no users')
  return user
}

const commentsBy = (
  given: readonly { text: string; by?: string | undefined }[],
  userNamed: (userId: string) => User,
): readonly NewComment[] =>
  given.map(({ text, by }) => ({ text, by: by === undefined ? null : userNamed(by) }))

/** How the call of one request goes. @param user whose phone it rings; null: nobody of the account */
export const mannerOf = (users: World['users'], manner: schemas.Outgoing, user: User | null) => {
  const named = (userId: string | null) => users.find((one) => one.userId === userId) ?? null
  const connectTo = named(manner.connectTo)
  const comments = manner.comments.map(({ text, by }) => ({ text, by: named(by ?? null) }))
  return {
    ...manner,
    connectTo,
    comments: commentsOf(comments, user ?? connectTo ?? firstUser(users)),
    format: formatOf(manner.contentType, manner.nested),
  }
}

/** @param userNamed throws a ControlError when there is none with this id */
export const createCallControl = (world: World, switches: Switches, userNamed: (userId: string) => User) => {
  const optionalUser = (userId: string | null | undefined): User | null => (userId ? userNamed(userId) : null)
  const written = (given: Parameters<typeof commentsBy>[0]) => commentsBy(given, userNamed)

  /** The panel shows it with the call from now on. */
  const keep = (sessionId: string, comment: Comment): void => {
    world.player.comment(sessionId, comment)
    const entry = world.log.bySession(sessionId)
    if (entry) {
      const call = { ...entry.call, comments: [...entry.call.comments, comment] }
      world.log.add({ ...entry, call })
    }
  }
  const callNamed = (sessionId: string): Call => {
    const call = world.player.current(sessionId) ?? world.log.bySession(sessionId)?.call
    if (!call) throw new ControlError(404, `No such call: ${sessionId}`)
    return call
  }

  return {
    incomingCall(input: unknown) {
      const asked = parse(schemas.incomingCallSchema, input)
      const hunt = asked.hunt.map(userNamed)
      const answeredBy = optionalUser(asked.answeredBy)
      const transferTo = optionalUser(asked.transferTo)
      if (answeredBy && !hunt.includes(answeredBy)) {
        throw new ControlError(400, 'answeredBy must be one of hunt')
      }
      if (transferTo && !answeredBy) throw new ControlError(400, 'transferTo needs answeredBy')
      const sessionId = world.switchboard.incoming({
        ...asked,
        from: asked.from ?? `+${numberOf(known(anyCustomer(world)))}`,
        line: asked.line ?? world.lines[0] ?? '',
        hunt,
        answeredBy,
        transferTo,
        comments: commentsOf(written(asked.comments), answeredBy ?? hunt[0] ?? firstUser(world.users)),
        format: formatOf(asked.contentType, asked.nested),
      })
      return { sessionId }
    },
    continueCall(sessionId: string, input?: unknown) {
      const { events } = parse(schemas.continueSchema, input ?? undefined)
      const outcome = world.player.resume(sessionId, events)
      if (outcome === 'unknown') throw new ControlError(404, 'No such call is playing')
      if (outcome === 'not-held') throw new ControlError(409, 'The call is not held')
      return { sessionId }
    },
    outgoing(input: unknown) {
      const asked = parse(schemas.outgoingSchema, input)
      optionalUser(asked.connectTo)
      written(asked.comments)
      switches.outgoing = asked
      return asked
    },
    async disposition(input: unknown) {
      const asked = parse(schemas.dispositionSchema, input)
      const { sessionId, level1, level2 = null, comment: text } = asked
      callNamed(sessionId)
      const by = userNamed(asked.userId)
      const atMs = world.clock()
      const comment = text === undefined ? null : { id: randomHex(16), text, by, atMs }
      if (comment) keep(sessionId, comment)
      const filed = { by, level1, level2, comment, atMs }
      const format = formatOf(asked.contentType, asked.nested)
      const { companyId } = CREDENTIALS
      const call = callNamed(sessionId)
      const body = asked.legacy
        ? wrappedLog(legacyDispositionWebhook(call, filed, companyId), format)
        : dispositionWebhook(call, filed, { eventId: eventIdFrom(randomHex), companyId })
      await world.sender.deliver(body, format)
      return { sessionId }
    },
  }
}
