/** The controls that make something happen on WhatsApp. */
import { answerTo, buttonNamed } from '../chats/answers.ts'
import type { Conversation } from '../chats/conversations.ts'
import { customerDigits } from '../chats/conversations.ts'
import { customerSends } from '../chats/customer-media.ts'
import { type Message, statusOf } from '../chats/message.ts'
import type { User } from '../data/team.ts'
import { randomHex, uuidFrom } from '../ids.ts'
import type { World } from '../world.ts'
import * as schemas from './chat-schemas.ts'
import { anyWriter, customerAt, known } from './customers.ts'
import { ControlError, parse } from './input.ts'
import type { Switches } from './switches.ts'

export interface ShownMessage {
  readonly id: string
  readonly direction: 'incoming' | 'outgoing'
  readonly conversationId: string
  /** E.164. */
  readonly customer: string
  /** A user id; null: the customer's. */
  readonly by: string | null
  readonly data: Message['data']
  readonly refId: string | null
  readonly status: ReturnType<typeof statusOf>
  /** ISO. */
  readonly createdAt: string
}

interface ChatControlOptions {
  readonly world: World
  readonly switches: Switches
  /** The user with this id, without one the first; throws a ControlError when there is none. */
  readonly userOr: (userId: string | undefined) => User
  /** What a customer writes when it is not said. */
  readonly anything: () => schemas.CustomerWritesInput
}

export const createChatControl = ({ world, switches, userOr, anything }: ChatControlOptions) => {
  const messageNamed = (id: string): Message => {
    const message = id === 'last' ? world.messages.last() : world.messages.byId(id)
    if (!message) throw new ControlError(404, `No such message: ${id}`)
    return message
  }
  /** By its id, or by its customer's number. */
  const conversationNamed = (id: string): Conversation => {
    const found =
      world.conversations.byId(id) ?? world.conversations.withCustomer(id.replace(/^(\+|%2B)/i, ''))
    if (!found) throw new ControlError(404, `No such conversation: ${id}`)
    return found
  }
  const conversationOf = (message: Message): Conversation => conversationNamed(message.conversationId)
  const customerOf = (conversation: Conversation) => ({
    name: conversation.customerName,
    countryCode: conversation.countryCode,
    phoneNumber: conversation.phoneNumber,
  })
  const named = (e164: string, name?: string) => {
    const customer = customerAt(world, e164)
    if (!customer) throw new ControlError(400, `Not a phone number: ${e164}`)
    return name === undefined ? customer : { ...customer, name }
  }

  return {
    async customerWrites(input?: unknown) {
      const asked = parse(schemas.customerWritesSchema, input ?? undefined)
      const { userId } = userOr(asked.to)
      const { from, name, replyTo = null, windowSeconds } = asked
      const customer = from === undefined ? known(anyWriter(world, userId)) : named(from, name)
      const says = asked.text ?? asked.data ?? asked.media
      const { text, data, media } =
        says === undefined ? parse(schemas.customerWritesSchema, anything()) : asked
      const incoming = { customer, name, replyTo, windowMs: windowSeconds * 1000 }
      const { conversation, message } = media
        ? await customerSends(world, incoming, media)
        : await world.inbox.receive({
            ...incoming,
            data: data ?? { type: 'text', context: { body: text ?? '' } },
          })
      return { conversationId: conversation.id, messageId: message.id }
    },
    async choose(input: unknown) {
      const { messageId, id } = parse(schemas.chooseSchema, input)
      const message = messageNamed(messageId)
      const data = answerTo(message.data, id)
      if (!data) throw new ControlError(400, `The message offers no such choice: ${id}`)
      const customer = customerOf(conversationOf(message))
      const written = await world.inbox.receive({ customer, data, replyTo: message.id })
      return { conversationId: written.conversation.id, messageId: written.message.id }
    },
    agentWrites(input: unknown) {
      const { from, customer, text, data, replyTo = null } = parse(schemas.agentWritesSchema, input)
      const { refuse: _refuse, refId: _refId, spelling: _spelling, ...manner } = switches.messages
      const { plainMediaById: _byId, windowEnforced, ...course } = manner
      const { conversation, message } = world.inbox.send({
        customer: named(customer),
        data: data ?? { type: 'text', context: { body: text ?? '', preview_url: false } },
        by: userOr(from).userId,
        source: 'lc',
        refId: uuidFrom(randomHex),
        replyTo,
        course,
        windowEnforced,
      })
      return { conversationId: conversation.id, messageId: message.id }
    },
    async assignConversation(id: string, input: unknown) {
      const { userId, by } = parse(schemas.assignSchema, input)
      const conversation = conversationNamed(id)
      if (userId !== null) userOr(userId)
      await world.inbox.assign(conversation, userId, userOr(by ?? userId ?? undefined).userId)
      return { conversationId: conversation.id }
    },
    async closeConversation(id: string, input?: unknown) {
      const { by } = parse(schemas.closeSchema, input ?? undefined)
      const conversation = conversationNamed(id)
      await world.inbox.close(conversation, userOr(by ?? conversation.assignedTo ?? undefined).userId)
      return { conversationId: conversation.id }
    },
    async click(input: unknown) {
      const { messageId, button } = parse(schemas.clickSchema, input)
      const message = messageNamed(messageId)
      const text = String(button)
      const place = /^\d+$/.test(text) ? `btn-${text}` : (buttonNamed(message.data, text) ?? text)
      await world.inbox.click(message, place)
      return { messageId: message.id, button: place }
    },
    async continueMessage(id: string, input?: unknown) {
      const { statuses } = parse(schemas.continueMessageSchema, input ?? undefined)
      const message = messageNamed(id)
      if (!(await world.held.go(message.id, statuses))) {
        throw new ControlError(409, 'Nothing is held of this message')
      }
      return { messageId: message.id }
    },
    sentMessages: (): readonly ShownMessage[] =>
      [...world.messages.all()].map((message) => ({
        id: message.id,
        direction: message.by === null ? 'incoming' : 'outgoing',
        conversationId: message.conversationId,
        customer: `+${customerDigits(conversationOf(message))}`,
        by: message.by,
        data: message.data,
        refId: message.refId,
        status: statusOf(message),
        createdAt: new Date(message.createdAt).toISOString(),
      })),
    uploads: () =>
      world.files.uploads().map(({ id, filename, mimeType, size, application }) => ({
        mediaId: id,
        filename,
        mimeType,
        size,
        application,
      })),
  }
}
