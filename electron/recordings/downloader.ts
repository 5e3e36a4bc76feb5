/** Writes a recording into the folder for downloads: whole or not at all under its name. One at a time. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/ipc.ts'
import type { RecordingDownload } from '../../shared/views/recordings.ts'
import { settleFile } from '../files/settle-file.ts'
import { ok } from '../result.ts'
import { extensionOf } from './audio-type.ts'
import type { Reader } from './source.ts'

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

  const run = async ({ sessionId, name, open: openReader }: Wanted, isCancelled: () => boolean) => {
    const base = { sessionId, fileName: name, totalBytes: null, problem: null }
    const failed = (problem: NonNullable<RecordingDownload['problem']>, fileName: string, bytes: number) =>
      show({ ...base, state: 'failed', fileName, bytes, problem })
    show({ ...base, state: 'running', bytes: 0 })
    const opened = await openReader()
    if (!opened.ok) return isCancelled() ? show(null) : failed(opened.fault.code, name, 0)
    const reader = opened.value
    const folder = options.folder()
    const { type, size } = reader.facts()
    const extension = extensionOf(type)
    const fileName = `${name}.${extension}`
    const partial = join(folder, `.${fileName}.${process.pid}.part`)
    let told = 0
    try {
      show({ ...base, state: 'running', bytes: 0, totalBytes: size, fileName })
      const written = await write(reader, partial, isCancelled, (bytes) => {
        if (bytes - told < TOLD_EVERY) return
        told = bytes
        show({ ...base, state: 'running', bytes, totalBytes: size, fileName })
      })
      if (written === null) return show(null)
      if (!written.ok) return failed(written.fault.code, fileName, told)
      const settled = await settleFile(partial, folder, name, extension)
      path = join(folder, settled)
      const bytes = written.value
      show({ ...base, state: 'done', bytes, totalBytes: bytes, fileName: settled })
    } catch (error) {
      options.onFailure(error)
      failed('folder', fileName, told)
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
        .catch(options.onFailure)
        .finally(() => {
          running = null
        })
      return true
    },
    async cancel() {
      cancelled = true
      await running
    },
  }
}
