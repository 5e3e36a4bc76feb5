import type { Result } from '../../../shared/ipc.ts'
import type { Handlers } from '../../ipc.ts'
import type { Desk } from '../desk-types.ts'
import type { HandlerContext } from './context.ts'

type CallLogHandlers = Pick<Handlers, Extract<keyof Handlers, `call-log:${string}`>>

export function callLogHandlers({ withDesk }: HandlerContext): CallLogHandlers {
  const withLog = <T>(work: (log: Desk['callLog']) => T): T | Result<never> =>
    withDesk(({ callLog }) => work(callLog))
  return {
    'call-log:search': ({ query, ...page }) => withLog((log) => log.search(query, page)),
    'call-log:fetch': ({ query }) => withLog((log) => log.fetch(query)),
    'call-log:list-filters': () => withLog((log) => log.listFilters()),
    'call-log:read': ({ sessionId }) => withLog((log) => log.read(sessionId)),
    'call-log:read-raw': ({ sessionId }) => withLog((log) => log.readRaw(sessionId)),
    'call-log:export': ({ query }) => withLog((log) => log.export(query)),
    'call-log:cancel-export': () => withLog((log) => log.cancelExport()),
    'call-log:show-export': () => withLog((log) => log.showExport()),
  }
}
