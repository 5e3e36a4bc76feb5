import type { Result } from '../../../shared/ipc.ts'
import { fail } from '../../result.ts'
import type { Desk } from '../desk-types.ts'
import type { Publisher } from '../publisher.ts'
import type { Workplace } from '../workplace.ts'

/** What the handlers of every feature need of the desk that is open. */
export interface HandlerContext {
  readonly workplace: Workplace
  /** `not-set-up` when no desk is open. */
  readonly withDesk: <T>(work: (desk: Desk) => T) => T | Result<never>
  /** Publishes the state, and hands back the answer. */
  readonly changed: <T>(answer: T) => T
}

export function createContext(workplace: Workplace, publisher: Pick<Publisher, 'changed'>): HandlerContext {
  return {
    workplace,
    withDesk: (work) => {
      const present = workplace.desk()
      return present === null ? fail('not-set-up') : work(present)
    },
    changed: (answer) => {
      publisher.changed()
      return answer
    },
  }
}
