import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type WrapUpHandlers = Pick<Handlers, Extract<keyof Handlers, `wrapups:${string}` | `outbox:${string}`>>

export function wrapUpHandlers(_context: HandlerContext): WrapUpHandlers {
  return {
    'wrapups:draft': () => fail('internal'),
    'wrapups:save': () => fail('internal'),
    'wrapups:put-off': () => fail('internal'),
    'outbox:undo': () => fail('internal'),
    'outbox:forget-refused': () => fail('internal'),
  }
}
