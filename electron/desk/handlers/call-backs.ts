import type { Handlers } from '../../ipc.ts'
import type { HandlerContext } from './context.ts'

type CallBackHandlers = Pick<Handlers, Extract<keyof Handlers, `call-backs:${string}`>>

export function callBackHandlers({ withDesk, changed }: HandlerContext): CallBackHandlers {
  return {
    'call-backs:claim': ({ customer }) => withDesk(({ teamWork }) => teamWork.claims.claim(customer)),
    'call-backs:release': ({ customer }) => withDesk(({ teamWork }) => teamWork.claims.release(customer)),
    'call-backs:not-needed': ({ customer }) => withDesk(({ teamWork }) => changed(teamWork.waive(customer))),
  }
}
