/**
 * Fills the account for a demo: an address book, three weeks of calls and 40 conversations. What they left
 * behind goes out as webhooks with past timestamps, in the order of events.
 */
import type { NewContact } from '../contacts/store.ts'
import type { User } from '../data/team.ts'
import { sendHistory } from '../webhooks/history.ts'
import type { World } from '../world.ts'
import { planCalls } from './call-plan.ts'
import { type Told, tellCall } from './call-story.ts'
import { type ChatCustomer, planChats } from './chat-plan.ts'
import { tellChat } from './chat-story.ts'
import { demoContacts, phoneOf } from './contacts.ts'
import { createDice } from './dice.ts'

export interface DemoCounts {
  readonly contacts: number
  readonly calls: number
  readonly conversations: number
  readonly messages: number
  /** Webhooks the receiver has acknowledged; 0 where no address is set. */
  readonly events: number
}

const CALLS_SEED = 0x0ca1_1ed
const CHATS_SEED = 0x0c4a_7
/** All that the demo holds, as it looks at this instant (ms); the same at every start but for its dates. */
export const demoStory = (nowMs: number, team: readonly User[], me: User) => {
  const contacts = demoContacts(nowMs)
  const people = [...new Map(contacts.map((one) => [phoneOf(one), one])).values()]
  const callDice = createDice(CALLS_SEED)
  const customers = callDice.shuffled(people.map(phoneOf))
  const calls = planCalls({ dice: callDice, nowMs, team, me, customers })
  const chatDice = createDice(CHATS_SEED)
  const writers = chatDice.shuffled(people).map(chatCustomer)
  const chats = planChats({ dice: chatDice, team, me, customers: writers }).map((plan) =>
    tellChat(plan, nowMs, chatDice),
  )
  const toldCalls = calls.map((plan) => tellCall(plan, callDice))
  const told: readonly Told[] = [
    ...toldCalls.flatMap((call) => call.told),
    ...chats.flatMap((chat) => chat.told),
  ]
  return {
    contacts,
    calls,
    log: toldCalls.map(({ entry }) => entry),
    conversations: chats.map(({ conversation }) => conversation),
    messages: chats.reduce((sum, chat) => sum + chat.messages, 0),
    told: told.toSorted((a, b) => a.at - b.at),
  }
}

const chatCustomer = ({ name, countryCode, phoneNumber }: NewContact): ChatCustomer => ({
  name,
  countryCode,
  phoneNumber,
})

/** Resolves when every webhook was acknowledged; rejects with NotAcknowledged when one was not. */
export const seedDemo = async (world: World, nowMs: number, me: User): Promise<DemoCounts> => {
  const story = demoStory(nowMs, world.users, me)
  for (const contact of story.contacts) world.contacts.add(contact)
  for (const entry of story.log) world.log.add(entry)
  for (const conversation of story.conversations) world.conversations.save(conversation)
  return {
    contacts: story.contacts.length,
    calls: story.calls.length,
    conversations: story.conversations.length,
    messages: story.messages,
    events: world.hasWebhookUrl
      ? await sendHistory(
          world.sender,
          story.told.map(({ body }) => ({ body: () => body })),
        )
      : 0,
  }
}
