import type { Handlers } from '../../ipc.ts'
import { ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type TeamHandlers = Pick<Handlers, Extract<keyof Handlers, `team-settings:${string}` | `team:${string}`>>

export function teamHandlers({ withDesk }: HandlerContext): TeamHandlers {
  return {
    'team-settings:save': ({ version, settings }) =>
      withDesk(({ afterCall }) => afterCall.teamSettings.save(version, settings)),
    'team:list-members': () => withDesk(({ team }) => ok(team.members())),
  }
}
