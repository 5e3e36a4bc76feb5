import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type CallLogHandlers = Pick<Handlers, Extract<keyof Handlers, `call-log:${string}`>>

export function callLogHandlers(_context: HandlerContext): CallLogHandlers {
  return {
    'call-log:search': () => fail('internal'),
    'call-log:fetch': () => fail('internal'),
    'call-log:list-filters': () => fail('internal'),
    'call-log:read': () => fail('internal'),
    'call-log:read-raw': () => fail('internal'),
    'call-log:export': () => fail('internal'),
    'call-log:cancel-export': () => fail('internal'),
    'call-log:show-export': () => fail('internal'),
  }
}
