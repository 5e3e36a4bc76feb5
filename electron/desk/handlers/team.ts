import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type TeamHandlers = Pick<Handlers, Extract<keyof Handlers, `team-settings:${string}` | `team:${string}`>>

export function teamHandlers(_context: HandlerContext): TeamHandlers {
  return {
    'team-settings:save': () => fail('internal'),
    'team:list-members': () => fail('internal'),
  }
}
