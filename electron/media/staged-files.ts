/**
 * Files that wait to be sent: encrypted on the disk, so that a draft has them after a restart; in memory where
 * nothing may be kept. A file's row is written after its bytes: what a crash left half is swept at the next start.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/ipc.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import type { Meta } from '../database/meta.ts'
import { openChunkFile } from '../encrypted-files/chunk-file.ts'
import { isSameKey } from '../encrypted-files/key-check.ts'
import { readWhole, writeWhole } from '../encrypted-files/whole-file.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { LARGEST_STAGED } from './limits.ts'
import type { openStagedStore } from './staged-store.ts'
import { stagedType } from './staged-type.ts'

interface StagedOptions {
  readonly folder: string
  readonly store: ReturnType<typeof openStagedStore>
  readonly meta: Meta
  /** 32 bytes; null when nothing may be kept. */
  readonly key: () => Promise<Buffer | null>
  /** Before a file goes: what still shows it takes its bytes over. */
  readonly beforeRemoval: (file: StagedFile, read: () => Promise<Buffer | null>) => Promise<void>
  readonly log: Logger
}

export interface StagedFiles {
  /** `media-type` where WhatsApp takes no such file, `media-too-large` beyond what the upload takes. */
  put(file: { filename: string; mimeType: string; bytes: Buffer }): Promise<Result<StagedFile>>
  /** Null when it is not there (any more), or cannot be read. */
  read(fileId: string): Promise<Buffer | null>
  facts(fileId: string): StagedFile | null
  remove(fileId: string): Promise<void>
  /** Removes what an earlier run staged, except these: nobody names it any more. */
  sweep(keep: ReadonlySet<string>): Promise<void>
}

const PURPOSE = 'ringside staged file'

export function createStagedFiles(options: StagedOptions): StagedFiles & { start(): Promise<void> } {
  const { folder, store, log } = options
  /** Where nothing may be kept, or the disk takes nothing. */
  const memory = new Map<string, { readonly file: StagedFile; readonly bytes: Buffer }>()
  /** Of this run: a window may still hold one that no draft names yet. */
  const fresh = new Set<string>()
  let key: Buffer | null = null
  let started: Promise<void> | null = null

  const pathOf = (fileId: string) => join(folder, fileId)
  const onDisk = (fileId: string, deskKey: Buffer) => openChunkFile(pathOf(fileId), fileId, deskKey, PURPOSE)

  const prepare = async () => {
    key = await options.key()
    // A keyring that is locked now may be open the next time: what is there stays.
    if (key === null) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!isSameKey(options.meta, 'staged.key', key)) store.removeAll()
    for (const name of await readdir(folder)) {
      if (store.find(name) === null) await rm(pathOf(name), { force: true })
    }
  }
  const start = () => {
    started ??= prepare().catch((error: unknown) => {
      key = null
      log.warn('staged files are kept in memory only', { error })
    })
    return started
  }

  const facts = (fileId: string) => memory.get(fileId)?.file ?? store.find(fileId)

  const read = async (fileId: string) => {
    await start()
    const file = facts(fileId)
    if (file === null) return null
    return memory.get(fileId)?.bytes ?? (key && readWhole(onDisk(fileId, key), file.size))
  }

  const keep = async (file: StagedFile, bytes: Buffer) => {
    if (key !== null) {
      try {
        await writeWhole(onDisk(file.fileId, key), pathOf(file.fileId), bytes)
        return store.add(file)
      } catch (error) {
        log.warn('a staged file is kept in memory only', { error })
      }
    }
    memory.set(file.fileId, { file, bytes })
  }

  const remove = async (fileId: string) => {
    await start()
    const file = facts(fileId)
    if (file === null) return
    await options.beforeRemoval(file, () => read(fileId))
    memory.delete(fileId)
    fresh.delete(fileId)
    store.remove(fileId)
    await rm(pathOf(fileId), { force: true })
  }

  return {
    start,
    async put({ filename, mimeType, bytes }) {
      const type = stagedType(filename, mimeType, bytes)
      if (type === null) return fail('media-type')
      if (bytes.length > LARGEST_STAGED[type.kind]) return fail('media-too-large')
      await start()
      const file: StagedFile = { fileId: randomUUID(), ...type, size: bytes.length }
      fresh.add(file.fileId)
      await keep(file, bytes)
      return ok(file)
    },
    read,
    facts,
    remove,
    async sweep(wanted) {
      for (const { fileId } of store.all()) {
        if (!fresh.has(fileId) && !wanted.has(fileId)) await remove(fileId)
      }
    },
  }
}
