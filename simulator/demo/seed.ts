/**
 * Fills the account for a demo: an address book, three weeks of calls and 40 conversations. What they left
 * behind goes out as webhooks with past timestamps, in the order of events.
 */
import { generatedCampaign } from '../campaigns/generate.ts'
import type { ChatCustomer } from '../chats/conversations.ts'
import type { NewContact } from '../contacts/store.ts'
import type { User } from '../data/team.ts'
import type { MediaFile } from '../media/store.ts'
import { sendHistory } from '../webhooks/history.ts'
import type { World } from '../world.ts'
import { planCalls } from './call-plan.ts'
import { type Told, tellCall } from './call-story.ts'
import { planChats } from './chat-plan.ts'
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
export const demoStory = (
  nowMs: number,
  team: readonly User[],
  me: User,
  linkTo: (file: MediaFile) => string,
) => {
  const contacts = demoContacts(nowMs)
  const people = [...new Map(contacts.map((one) => [phoneOf(one), one])).values()]
  const callDice = createDice(CALLS_SEED)
  const customers = callDice.shuffled(people.map(phoneOf))
  const calls = planCalls({ dice: callDice, nowMs, team, me, customers })
  const chatDice = createDice(CHATS_SEED)
  const writers = chatDice.shuffled(people).map(chatCustomer)
  const chats = planChats({ dice: chatDice, team, me, customers: writers }).map((plan) =>
    tellChat(plan, nowMs, chatDice, linkTo),
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
    messages: chats.flatMap(({ messages }) => messages),
    files: chats.flatMap(({ files }) => files),
    told: told.toSorted((a, b) => a.at - b.at),
  }
}

const chatCustomer = ({ name, countryCode, phoneNumber }: NewContact): ChatCustomer => ({
  name,
  countryCode,
  phoneNumber,
})

/** A dozen, of every standing. */
const CAMPAIGNS = 12

const seedCampaigns = (world: World, nowMs: number): void => {
  world.campaigns.clear()
  const around = { nowMs, users: world.users, templates: world.templates.list() }
  for (let index = 0; index < CAMPAIGNS; index += 1) {
    const campaign = generatedCampaign(index, around)
    if (campaign) world.campaigns.add(campaign)
  }
}

/** Resolves when every webhook was acknowledged; rejects with NotAcknowledged when one was not. */
export const seedDemo = async (world: World, nowMs: number, me: User): Promise<DemoCounts> => {
  const story = demoStory(nowMs, world.users, me, world.linkTo)
  for (const contact of story.contacts) world.contacts.add(contact)
  for (const entry of story.log) world.log.add(entry)
  for (const conversation of story.conversations) world.conversations.save(conversation)
  for (const message of story.messages) world.messages.save(message)
  for (const file of story.files) world.files.add(file)
  seedCampaigns(world, nowMs)
  return {
    contacts: story.contacts.length,
    calls: story.calls.length,
    conversations: story.conversations.length,
    messages: story.messages.length,
    events: world.hasWebhookUrl
      ? await sendHistory(
          world.sender,
          story.told.map(({ body }) => ({ body: () => body })),
        )
      : 0,
  }
}
