/** The recordings of an open desk, made of the desk's other parts. */
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { DevelopersApi } from '../api/developers.ts'
import type { CallStore } from '../calls/call-store.ts'
import { readLinkAnswer } from '../recordings/link-answer.ts'
import { createRecordings, type Recordings, type RecordingsOptions } from '../recordings/recordings.ts'

interface DeskRecordingsOptions
  extends Omit<RecordingsOptions, 'call' | 'folder' | 'capBytes' | 'linkFor' | 'log'> {
  readonly calls: Pick<CallStore, 'find'>
  readonly developers: Pick<DevelopersApi, 'recordingLink'>
  readonly settings: () => Settings
  readonly recordingsFolder: string
  readonly log: RecordingsOptions['log']
}

const MEGABYTE = 1024 * 1024

export function openRecordings(options: DeskRecordingsOptions): Recordings {
  const { calls, developers, settings } = options
  return createRecordings({
    ...options,
    call: (sessionId) => {
      const session = calls.find(sessionId)?.session
      if (session === undefined) return null
      const { recording, durationSeconds } = session.facts
      return {
        view: viewSession(session, NOBODY),
        file: recording?.value ?? null,
        durationSeconds: durationSeconds?.value ?? null,
      }
    },
    folder: options.recordingsFolder,
    capBytes: () => settings().recordings.cacheMb * MEGABYTE,
    linkFor: async (file) => readLinkAnswer(await developers.recordingLink(file)),
  })
}
