import type { Handlers } from '../../ipc.ts'
import { ok } from '../../result.ts'
import type { HandlerContext } from './context.ts'

type RecordingHandlers = Pick<Handlers, Extract<keyof Handlers, `recordings:${string}`>>

export function recordingHandlers({ withDesk }: HandlerContext): RecordingHandlers {
  return {
    'recordings:open': ({ sessionId }) => withDesk(({ recordings }) => recordings.open(sessionId)),
    'recordings:list-notes': ({ sessionId }) =>
      withDesk(({ recordings }) => ok(recordings.listNotes(sessionId))),
    'recordings:add-note': ({ sessionId, atSeconds, text }) =>
      withDesk(({ recordings }) => recordings.addNote(sessionId, atSeconds, text)),
    'recordings:remove-note': ({ sessionId, id }) =>
      withDesk(({ recordings }) => recordings.removeNote(sessionId, id)),
    'recordings:download': ({ sessionId }) => withDesk(({ recordings }) => recordings.download(sessionId)),
    'recordings:cancel-download': () =>
      withDesk(async ({ recordings }) => {
        await recordings.cancelDownload()
        return ok(null)
      }),
    'recordings:show-download': () => withDesk(({ recordings }) => recordings.showDownload()),
    'recordings:read-cache': () => withDesk(({ recordings }) => ok(recordings.cache())),
    'recordings:clear-cache': () => withDesk(async ({ recordings }) => ok(await recordings.clearCache())),
  }
}
