/** The part of the control `seed` that fills WhatsApp: conversations, their messages, campaigns. */
import { generatedCampaign } from '../campaigns/generate.ts'
import { type Conversation, customerDigits, newConversation } from '../chats/conversations.ts'
import { generatedMessages } from '../chats/generate.ts'
import { historyOf, type PastEvent, type PastMessage } from '../chats/history.ts'
import { mobile } from '../contacts/generate.ts'
import { CREDENTIALS } from '../data/account.ts'
import type { User } from '../data/team.ts'
import type { World } from '../world.ts'
import { customerAt } from './customers.ts'
import { ControlError } from './input.ts'
import type { SeedOutput } from './schemas.ts'
import type { SeededConversation, SeededMessage } from './seed-schemas.ts'

type Asked = Pick<SeedOutput, 'conversations' | 'messages' | 'campaigns'>

/** A conversation that is filled, and how it is to be in the end. */
interface Opened {
  readonly start: Conversation
  readonly wanted: Partial<SeededConversation>
  readonly past: PastMessage[]
}

const seedCampaigns = (world: World, wanted: Asked['campaigns']): void => {
  const around = { nowMs: world.clock(), users: world.users, templates: world.templates.list() }
  const count = typeof wanted === 'number' ? wanted : (wanted?.length ?? 0)
  for (let index = 0; index < count; index += 1) {
    const given = typeof wanted === 'number' ? {} : Object.entries(wanted?.[index] ?? {})
    const set = Object.fromEntries(
      Array.isArray(given) ? given.filter(([, value]) => value !== undefined) : [],
    )
    const campaign = generatedCampaign(world.campaigns.size, around, set)
    if (!campaign) throw new ControlError(400, 'No such template')
    world.campaigns.add(campaign)
  }
}

/** @returns what there is to tell, in the order of time */
export const seedChats = (
  world: World,
  asked: Asked,
  userOr: (userId: string | undefined) => User,
): readonly PastEvent[] => {
  const nowMs = world.clock()
  const opened = new Map<string, Opened>()

  const open = (wanted: Partial<SeededConversation> & { customer: string }): Opened => {
    const customer = customerAt(world, wanted.customer)
    if (!customer) throw new ControlError(400, `Not a phone number: ${wanted.customer}`)
    const digits = customerDigits(customer)
    const already = opened.get(digits)
    if (already) return already
    const before = world.conversations.withCustomer(digits) ?? newConversation(customer, nowMs)
    const assignedTo = wanted.assignedTo === undefined ? before.assignedTo : wanted.assignedTo
    if (assignedTo !== null) userOr(assignedTo)
    const start: Conversation = {
      ...before,
      customerName: wanted.name ?? before.customerName,
      assignedTo,
      status: assignedTo === null ? 'unassigned' : 'assigned',
      createdAt: wanted.createdAt ?? before.createdAt,
    }
    const one = { start, wanted, past: [] }
    opened.set(digits, one)
    return one
  }

  const add = (
    place: Opened,
    message: Omit<PastMessage, 'by'> & { incoming: boolean; by?: string },
  ): void => {
    const { incoming, by, ...past } = message
    const writer = incoming ? null : userOr(by ?? place.start.assignedTo ?? undefined).userId
    place.past.push({ ...past, by: writer })
  }

  const { conversations = [], messages = [] } = asked
  if (typeof conversations === 'number') {
    const first = world.conversations.size
    for (let index = first; index < first + conversations; index += 1) {
      open({
        customer: `+91${mobile(index)}`,
        assignedTo: world.users[index % (world.users.length + 1)]?.userId,
      })
    }
  } else for (const wanted of conversations) open(wanted)
  if (typeof messages === 'number') {
    const all = [...world.conversations.all()].map((one) => ({ customer: `+${customerDigits(one)}` }))
    const places = opened.size > 0 ? [...opened.values()] : all.map(open)
    if (places.length === 0 && messages > 0) places.push(open({ customer: `+91${mobile(0)}` }))
    for (const { place, ...message } of generatedMessages(messages, places.length, nowMs)) {
      const at = places[place]
      if (at) add(at, { ...message, status: 'read' })
    }
  } else {
    for (const { customer, direction, text = '', data, by, at, status } of messages as SeededMessage[]) {
      add(open({ customer }), {
        incoming: direction === 'incoming',
        data: data ?? { type: 'text', context: { body: text } },
        at,
        status,
        ...(by === undefined ? {} : { by }),
      })
    }
  }
  seedCampaigns(world, asked.campaigns)

  const stamp = () => ({ companyId: CREDENTIALS.companyId, phoneNumberId: CREDENTIALS.phoneNumberId })
  const events: PastEvent[] = []
  for (const { start, wanted, past } of opened.values()) {
    const ordered = past.toSorted((a, b) => a.at - b.at)
    const createdAt = wanted.createdAt ?? Math.min(start.createdAt, ordered[0]?.at ?? start.createdAt)
    const history = historyOf(
      { ...start, createdAt },
      ordered,
      {
        expiresAt: wanted.expiresAt,
        closed: wanted.status === 'closed',
        by: userOr(start.assignedTo ?? undefined).userId,
      },
      stamp,
    )
    world.conversations.save(history.conversation)
    for (const message of history.messages) world.messages.save(message)
    for (const event of history.events) events.push(event)
  }
  return events.sort((a, b) => a.at - b.at)
}
