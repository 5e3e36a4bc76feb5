/** The recordings of one desk on a real database and folder, in front of a real storage. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import {
  createRecordings,
  type RecordedCall,
  type RecordingsOptions,
} from '../../../electron/recordings/recordings.ts'
import type { SessionView } from '../../../shared/calls/view.ts'
import type { Result } from '../../../shared/ipc.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The clock of these tests. */
export const NOW = Date.parse('2026-11-22T05:11:00.000Z')
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

export const KEY = Buffer.alloc(32, 7)

export function aRecordedCall(
  values: Partial<RecordedCall> = {},
  view: Partial<SessionView> = {},
): RecordedCall {
  return {
    file: 'call.wav',
    durationSeconds: 70,
    ...values,
    view: {
      sessionId: 's1',
      phase: 'ended',
      status: 'ended',
      direction: 'incoming',
      customer: '+919876543210',
      clientRefId: null,
      line: null,
      department: null,
      place: null,
      legs: [],
      hunting: [],
      mine: false,
      ringsMe: false,
      myLeg: null,
      pickedUpBy: null,
      transfers: [],
      startedAt: ago(7_270),
      answeredAt: ago(7_260),
      endedAt: ago(7_200),
      missed: false,
      connected: true,
      voicemail: false,
      customerAnswered: true,
      talkSeconds: 60,
      ...view,
    },
  }
}

type Options = Partial<RecordingsOptions> & {
  readonly linkFor: RecordingsOptions['linkFor']
  readonly folder?: string
}

export function aPlayer({ folder = tempFolder(), ...options }: Options) {
  const clock = { ms: NOW }
  const database = openDatabase(join(folder, 'ringside.db'))
  const downloads = tempFolder()
  const shown: string[] = []
  const cap = { bytes: 100 * 1024 * 1024 }
  const calls = new Map<string, RecordedCall>([['s1', aRecordedCall()]])
  const recordings = createRecordings({
    database,
    meta: openMeta(database),
    call: (sessionId) => calls.get(sessionId) ?? null,
    folder: join(folder, 'recordings'),
    cacheKey: async () => KEY,
    capBytes: () => cap.bytes,
    // Node hands a redirect back as net-fetch.ts does.
    fetchMedia: fetch,
    namesFor: () => ['Asha Rao'],
    now: () => new Date(clock.ms),
    clockOffsetMs: () => 0,
    pause: async () => true,
    downloads: () => downloads,
    showInFolder: (path) => shown.push(path),
    onChange: () => {},
    log: SILENT,
    stallMs: 2_000,
    ...options,
  })
  recordings.start()
  let open = true
  const quit = () => {
    if (!open) return
    open = false
    recordings.stop()
    database.close()
  }
  onTestFinished(quit)

  const opened = async (sessionId = 's1') => {
    const answer = await recordings.open(sessionId)
    if (!answer.ok) throw new Error(`${answer.fault.code} ${JSON.stringify(answer.fault)}`)
    return answer.value
  }
  const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    recordings.answer(new Request(url, { method, headers }))
  return {
    recordings,
    database,
    folder,
    downloads,
    shown,
    cap,
    calls,
    clock,
    quit,
    opened,
    ask,
    /** What a player that takes everything from `from` on hears. */
    async hear(url: string, range?: string) {
      const response = await ask(url, range === undefined ? {} : { range })
      return Buffer.from(await response.arrayBuffer())
    },
    /** Everything that lies in the folder of recordings. */
    onDisk: () =>
      readdirSync(join(folder, 'recordings')).map((name) => {
        const path = join(folder, 'recordings', name)
        return { name, path, content: readFileSync(path) }
      }),
  }
}

/** What `open` fails with. */
export async function faultOf<T>(answer: Promise<Result<T>>) {
  const result = await answer
  if (result.ok) throw new Error('it did not fail')
  return result.fault
}
