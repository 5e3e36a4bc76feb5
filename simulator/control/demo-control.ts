/** The controls that a demo needs: fill the account, and let a customer write. */
import type { User } from '../data/team.ts'
import { type DemoCounts, seedDemo } from '../demo/seed.ts'
import { NEW_MESSAGES } from '../demo/words.ts'
import { NotAcknowledged } from '../webhooks/history.ts'
import type { World } from '../world.ts'
import type { CustomerWritesInput } from './chat-schemas.ts'
import { anyOf } from './customers.ts'
import { ControlError, parse } from './input.ts'
import { seedDemoSchema } from './schemas.ts'

/** What customers of a demo send, in turn. */
const KINDS = ['text', 'image', 'audio'] as const
/** As the provider takes: 2 to 7 s. */
const LINK_AFTER_MS = 2_500

/** @param userOr the user with this id, without one the first; throws a ControlError when there is none */
export const createDemoControl = (world: World, userOr: (userId: string | undefined) => User) => {
  let counts: DemoCounts | null = null
  let turn = -1
  return {
    async seed(input?: unknown): Promise<DemoCounts> {
      const { me } = parse(seedDemoSchema, input ?? undefined)
      try {
        counts = await seedDemo(world, world.clock(), userOr(me))
        return counts
      } catch (error) {
        if (error instanceof NotAcknowledged) throw new ControlError(502, error.message)
        throw error
      }
    },
    /** What a customer writes who is not told: once a demo is on, a photo and a voice note now and then. */
    anything(): CustomerWritesInput {
      const text = anyOf(NEW_MESSAGES) ?? ''
      if (counts === null) return { text }
      turn += 1
      const kind = KINDS[turn % KINDS.length]
      if (kind === 'text' || kind === undefined) return { text }
      return { media: { kind, linkAfterMs: LINK_AFTER_MS } }
    },
    /** Of the last demo; null when there was none. */
    counts: () => counts,
    reset() {
      counts = null
      turn = -1
    },
  }
}
