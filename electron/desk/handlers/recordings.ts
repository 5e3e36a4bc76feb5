import type { Handlers } from '../../ipc.ts'
import { fail } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type RecordingHandlers = Pick<Handlers, Extract<keyof Handlers, `recordings:${string}`>>

export function recordingHandlers(_context: HandlerContext): RecordingHandlers {
  return {
    'recordings:open': () => fail('internal'),
    'recordings:list-notes': () => fail('internal'),
    'recordings:add-note': () => fail('internal'),
    'recordings:remove-note': () => fail('internal'),
    'recordings:download': () => fail('internal'),
    'recordings:cancel-download': () => fail('internal'),
    'recordings:show-download': () => fail('internal'),
    'recordings:read-cache': () => fail('internal'),
    'recordings:clear-cache': () => fail('internal'),
  }
}
