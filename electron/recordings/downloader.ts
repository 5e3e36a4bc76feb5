/** Writes a recording into the folder for downloads: whole or not at all under its name. One at a time. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/ipc.ts'
import type { RecordingDownload } from '../../shared/views/recordings.ts'
import type { Reader } from '../fetching/source.ts'
import { extensionOf } from '../file-types/audio-type.ts'
import { settleFile } from '../files/settle-file.ts'
import { ok } from '../result.ts'

interface DownloaderOptions {
  readonly folder: () => string
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
}

interface Wanted {
  readonly sessionId: string
  /** Without extension. */
  readonly name: string
  readonly open: () => Promise<Result<Reader>>
}

export interface Downloader {
  view(): RecordingDownload | null
  /** In place of the last; false while one is under way. */
  start(wanted: Wanted): boolean
  /** Ends the one under way, and leaves nothing of it. */
  cancel(): Promise<void>
  /** Where the last finished file is. */
  path(): string | null
}

/** The window is told at most once per so many bytes. */
const TOLD_EVERY = 512 * 1024

export function createDownloader(options: DownloaderOptions): Downloader {
  let view: RecordingDownload | null = null
  let path: string | null = null
  let running: Promise<void> | null = null
  let cancelled = false

  const show = (next: RecordingDownload | null) => {
    view = next
    options.onChange()
  }

  /** Null when it was cancelled. */
  const write = async (
    reader: Reader,
    partial: string,
    isCancelled: () => boolean,
    onBytes: (bytes: number) => void,
  ): Promise<Result<number> | null> => {
    const file = await open(partial, 'wx')
    let bytes = 0
    try {
      for (let index = 0; ; index += 1) {
        const answer = await reader.chunk(index)
        if (isCancelled()) return null
        if (!answer.ok) return answer
        if (answer.value === null) break
        await file.write(answer.value)
        bytes += answer.value.length
        onBytes(bytes)
      }
      await file.sync()
      return ok(bytes)
    } finally {
      await file.close()
    }
  }

  /** What is to be told once nothing of the work is left; null when it was cancelled. */
  const run = async (
    { sessionId, name, open: openReader }: Wanted,
    isCancelled: () => boolean,
  ): Promise<RecordingDownload | null> => {
    const base = { sessionId, problem: null }
    const failed = (fileName: string, bytes: number, problem: RecordingDownload['problem']) =>
      ({ ...base, state: 'failed', fileName, bytes, totalBytes: null, problem }) as const
    show({ ...base, state: 'running', fileName: name, bytes: 0, totalBytes: null })
    const opened = await openReader()
    if (!opened.ok) return isCancelled() ? null : failed(name, 0, opened.fault.code)
    const reader = opened.value
    const folder = options.folder()
    const { type, size } = reader.facts()
    const extension = extensionOf(type)
    const fileName = `${name}.${extension}`
    const partial = join(folder, `.${fileName}.${process.pid}.part`)
    let told = 0
    const tell = (bytes: number) => {
      told = bytes
      show({ ...base, state: 'running', fileName, bytes, totalBytes: size })
    }
    try {
      tell(0)
      const written = await write(reader, partial, isCancelled, (bytes) => {
        if (bytes - told >= TOLD_EVERY) tell(bytes)
      })
      if (written === null) return null
      if (!written.ok) return failed(fileName, told, written.fault.code)
      const settled = await settleFile(partial, folder, name, extension)
      path = join(folder, settled)
      const bytes = written.value
      return { ...base, state: 'done', fileName: settled, bytes, totalBytes: bytes }
    } catch (error) {
      options.onFailure(error)
      return failed(fileName, told, 'folder')
    } finally {
      reader.close()
      await rm(partial, { force: true }).catch(options.onFailure)
    }
  }

  return {
    view: () => view,
    path: () => path,
    start(wanted) {
      if (running !== null) return false
      cancelled = false
      running = run(wanted, () => cancelled)
        .then((last) => {
          running = null
          show(last)
        })
        .catch(options.onFailure)
      return true
    },
    async cancel() {
      cancelled = true
      await running
    },
  }
}
