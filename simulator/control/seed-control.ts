/** The control that fills the account: contacts, calls that are over, WhatsApp's past. */
import { completedContact, generatedContact } from '../contacts/generate.ts'
import type { User } from '../data/team.ts'
import { generatedCalls } from '../log/generate.ts'
import { givenCall } from '../log/given.ts'
import { NotAcknowledged, sendHistory } from '../webhooks/history.ts'
import type { World } from '../world.ts'
import type { SeedCounts } from './api.ts'
import { seedChats } from './chat-seed.ts'
import { ControlError, parse } from './input.ts'
import { type SeededCall, seedSchema } from './schemas.ts'

/** Of an outgoing call `answeredBy` says only whether the agent's own phone was picked up. */
const contradicts = ({ direction, status, answeredBy }: SeededCall): boolean =>
  (status === 'bridged' && answeredBy === null) ||
  (direction === 'incoming' && (status === 'missed' || status === 'voicemail') && Boolean(answeredBy)) ||
  (direction === 'outgoing' && status === 'voicemail')

/** @param userNamed throws a ControlError when there is none with this id */
export const createSeedControl = (world: World, userNamed: (userId: string) => User) => {
  const entryOf = (call: SeededCall, index: number) => {
    const agents = call.agents?.map(userNamed) ?? world.users.slice(0, 1)
    const answeredBy = typeof call.answeredBy === 'string' ? userNamed(call.answeredBy) : call.answeredBy
    if (answeredBy && !agents.includes(answeredBy)) {
      throw new ControlError(400, 'answeredBy must be one of agents')
    }
    if (contradicts(call)) throw new ControlError(400, 'status and answeredBy contradict each other')
    const { department: asked } = call
    const department = world.departments.find(({ id, name }) => id === asked || name === asked)
    if (asked && !department) throw new ControlError(400, `No such department: ${asked}`)
    return givenCall(
      {
        ...call,
        agents,
        answeredBy,
        department: asked === null ? null : department,
        comments: call.comments.map(({ text, by }) => ({
          text,
          by: by === undefined ? null : userNamed(by),
        })),
      },
      { index, nowMs: world.clock(), line: world.lines[0] ?? '' },
    )
  }

  let telling: Promise<unknown> = Promise.resolve()

  const seed = (input: unknown): SeedCounts => {
    const asked = parse(seedSchema, input)
    const { contacts = [], calls = [], deliver } = asked
    const given = typeof calls === 'number' ? [] : calls.map((call, index) => entryOf(call, index))
    // Numbers go on where the list ends, so that seeding twice does not repeat them.
    const first = world.contacts.size
    const count = typeof contacts === 'number' ? contacts : contacts.length
    for (let index = 0; index < count; index += 1) {
      const one = typeof contacts === 'number' ? undefined : contacts[index]
      world.contacts.add(one ? completedContact(one, first + index) : generatedContact(first + index))
    }
    for (const entry of given) world.log.add(entry)
    if (typeof calls === 'number') {
      for (const entry of generatedCalls(world, calls)) world.log.add(entry)
    }
    const events = seedChats(world, asked, (userId) => userNamed(userId ?? world.users[0]?.userId ?? ''))
    telling = deliver && world.hasWebhookUrl ? sendHistory(world.sender, events) : Promise.resolve()
    // Whoever asks is told; nobody has to.
    telling.catch(() => {})
    return {
      contacts: world.contacts.size,
      calls: world.log.size,
      conversations: world.conversations.size,
      messages: world.messages.size,
      campaigns: world.campaigns.size,
    }
  }
  return {
    seed,
    async seeded() {
      try {
        await telling
      } catch (error) {
        if (error instanceof NotAcknowledged) throw new ControlError(502, error.message)
        throw error
      }
    },
  }
}
