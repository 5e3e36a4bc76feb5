import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type CallBackHandlers = Pick<Handlers, Extract<keyof Handlers, `call-backs:${string}`>>

export function callBackHandlers(_context: HandlerContext): CallBackHandlers {
  return {
    'call-backs:claim': () => fail('internal'),
    'call-backs:release': () => fail('internal'),
    'call-backs:not-needed': () => fail('internal'),
  }
}
