import type { Handlers } from '../../ipc.ts'
import { fail, ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type FollowUpHandlers = Pick<Handlers, Extract<keyof Handlers, `follow-ups:${string}`>>

export function followUpHandlers({ withDesk, changed }: HandlerContext): FollowUpHandlers {
  return {
    'follow-ups:create': (promise) => withDesk(({ teamWork }) => changed(teamWork.followUps.create(promise))),
    'follow-ups:change': ({ id, change }) =>
      withDesk(({ teamWork }) => changed(teamWork.followUps.change(id, change))),
    'follow-ups:list': (page) =>
      withDesk(({ teamWork, agent }) =>
        page.whose === 'team' && agent().role !== 'supervisor'
          ? fail('not-allowed')
          : ok(teamWork.followUps.list(page)),
      ),
  }
}
