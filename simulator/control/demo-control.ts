/** The controls that a demo needs: fill the account, and let a customer write. */
import type { User } from '../data/team.ts'
import { customerWrites } from '../demo/customer-writes.ts'
import { type DemoCounts, NotAcknowledged, seedDemo } from '../demo/seed.ts'
import { NEW_MESSAGES } from '../demo/words.ts'
import type { World } from '../world.ts'
import { anyOf, anyWriter, customerAt, known } from './customers.ts'
import { ControlError, parse } from './input.ts'
import { customerWritesSchema, seedDemoSchema } from './schemas.ts'

/** @param userOr the user with this id, without one the first; throws a ControlError when there is none */
export const createDemoControl = (world: World, userOr: (userId: string | undefined) => User) => {
  let counts: DemoCounts | null = null
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
    async customerWrites(input?: unknown) {
      const { from, text, to } = parse(customerWritesSchema, input ?? undefined)
      const { userId } = userOr(to)
      const customer = from === undefined ? known(anyWriter(world, userId)) : customerAt(world, from)
      if (!customer) throw new ControlError(400, 'from must be a phone number')
      const words = text ?? anyOf(NEW_MESSAGES) ?? ''
      return customerWrites(world, { customer, text: words, nowMs: world.clock() })
    },
    /** Of the last demo; null when there was none. */
    counts: () => counts,
    reset() {
      counts = null
    },
  }
}
