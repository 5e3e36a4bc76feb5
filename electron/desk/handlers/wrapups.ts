import type { Handlers } from '../../ipc.ts'
import { fail, ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type WrapUpHandlers = Pick<Handlers, Extract<keyof Handlers, `wrapups:${string}` | `outbox:${string}`>>

export function wrapUpHandlers({ withDesk, changed }: HandlerContext): WrapUpHandlers {
  return {
    'wrapups:draft': ({ sessionId, draft }) =>
      withDesk(({ afterCall }) => changed(afterCall.wrapUps.draft(sessionId, draft))),
    'wrapups:save': ({ sessionId, draft }) =>
      withDesk(({ afterCall }) => changed(afterCall.wrapUps.save(sessionId, draft))),
    'wrapups:put-off': ({ sessionId }) =>
      withDesk(({ afterCall }) => changed(afterCall.wrapUps.putOff(sessionId))),
    'outbox:undo': ({ id }) =>
      withDesk(({ afterCall }) => changed(afterCall.outbox.undo(id) ? ok(null) : fail('too-late-to-undo'))),
    'outbox:forget-refused': () =>
      withDesk(({ afterCall }) => {
        afterCall.forgetRefused()
        return changed(ok(null))
      }),
  }
}
