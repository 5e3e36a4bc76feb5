import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type FollowUpHandlers = Pick<Handlers, Extract<keyof Handlers, `follow-ups:${string}`>>

export function followUpHandlers(_context: HandlerContext): FollowUpHandlers {
  return {
    'follow-ups:create': () => fail('internal'),
    'follow-ups:change': () => fail('internal'),
    'follow-ups:list': () => fail('internal'),
  }
}
