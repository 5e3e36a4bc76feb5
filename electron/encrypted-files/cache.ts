/**
 * Files on this machine, encrypted, the longest unused leaving first. Nothing depends on it: what cannot be read is
 * fetched again, what cannot be written is shown and played all the same.
 *
 * The index is written after the chunk it tells of. Where a crash tears a chunk the index may tell of too much:
 * such a chunk does not decrypt, and counts as missing.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Meta } from '../database/meta.ts'
import type { Logger } from '../log.ts'
import { allSet, hasBit, withBit } from './bits.ts'
import type { CacheIndex, IndexEntry } from './cache-index.ts'
import { CHUNK_BYTES, openChunkFile } from './chunk-file.ts'
import { isSameKey } from './key-check.ts'

interface CacheOptions {
  readonly folder: string
  readonly index: CacheIndex
  readonly meta: Meta
  /** Whose files they are, "recordings": where the check of their key is kept. */
  readonly name: string
  /** Part of each file's key (chunk-file.ts). */
  readonly purpose: string
  /** 32 bytes; null when nothing may be kept. */
  readonly key: () => Promise<Buffer | null>
  /** Plain bytes; 0 = nothing is kept. */
  readonly capBytes: () => number
  readonly now: () => Date
  readonly log: Logger
}

interface MediaFacts {
  readonly type: string
  readonly size: number | null
}

/** What is kept of one file. */
export interface Kept {
  facts(): MediaFacts | null
  /** Before the first `write`. Other facts than before: what is there is of another file, and goes. */
  learn(facts: MediaFacts): void
  has(index: number): boolean
  isWhole(): boolean
  /** Null when it is not there, or is not what was written. */
  read(index: number): Promise<Buffer | null>
  /** Never throws: what does not fit, or what the disk does not take, is not kept. */
  write(index: number, plain: Buffer): Promise<void>
  /** Nobody reads it any more: it may go when room is needed. */
  release(): void
}

export interface FileCache {
  /** Removes what an earlier key, or nobody, can account for. Called once; everything else waits for it. */
  start(): Promise<void>
  /** In use from now until `release`. */
  open(id: string, file: string): Promise<Kept>
  /** Whether all of it is here. */
  has(id: string): boolean
  bytes(): number
  /** How many files there are, or parts of them. */
  files(): number
  /** Makes room after the cap has changed. */
  makeRoom(): Promise<void>
  clear(): Promise<void>
  /** Nothing is read or written any more. */
  stop(): void
}

const NONE = new Uint8Array()

/** How many chunks a file of that size has. */
export const chunkCount = (size: number): number => Math.ceil(size / CHUNK_BYTES)

const isWhole = (entry: IndexEntry | null) =>
  entry !== null && entry.size !== null && allSet(entry.chunks, chunkCount(entry.size))

const lengthOf = (index: number, size: number | null) =>
  size === null ? CHUNK_BYTES : Math.min(CHUNK_BYTES, size - index * CHUNK_BYTES)

export function createFileCache(options: CacheOptions): FileCache {
  const { folder, index, meta, log } = options
  let key: Buffer | null = null
  let stopped = false
  let started: Promise<void> | null = null
  /** By id, how many read it now. */
  const inUse = new Map<string, number>()

  const pathOf = (diskName: string) => join(folder, diskName)
  const removeFile = (diskName: string) => rm(pathOf(diskName), { force: true })
  const save = (entry: IndexEntry) => index.save(entry, options.now().toISOString())
  const warn = (message: string, error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    log.warn(message, { code })
  }

  const prepare = async () => {
    key = await options.key()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (stopped) return
    if (!isSameKey(meta, `${options.name}.key`, key)) index.removeAll()
    const known = new Set(index.byUse().map(({ diskName }) => diskName))
    const strangers = (await readdir(folder)).filter((name) => !known.has(name))
    await Promise.all(strangers.map(removeFile))
    if (!stopped) await makeRoom()
  }

  const start = (): Promise<void> => {
    started ??= prepare().catch((error: unknown) => {
      key = null
      // A desk that has ended meanwhile has closed its database: nobody waits for this any more.
      if (!stopped) warn('files cannot be kept on this machine', error)
    })
    return started
  }

  const makeRoom = async (wanted = 0): Promise<void> => {
    const cap = options.capBytes()
    let over = index.bytes() + wanted - cap
    for (const entry of over > 0 ? index.byUse() : []) {
      if (over <= 0 || stopped) return
      if (cap > 0 && inUse.has(entry.id)) continue
      index.remove(entry.id)
      over -= entry.bytes
      await removeFile(entry.diskName).catch((error: unknown) => warn('a kept file stays', error))
    }
  }

  const openKept = (id: string, file: string): Kept => {
    let learned: MediaFacts | null = null
    let released = false

    /** The table is the truth: a clearing may have taken it meanwhile. */
    const current = (): IndexEntry | null => (stopped || key === null ? null : index.find(id))
    const drop = (entry: IndexEntry) => {
      index.remove(id)
      void removeFile(entry.diskName).catch((error: unknown) => warn('a kept file stays', error))
    }
    const diskOf = ({ diskName }: IndexEntry, deskKey: Buffer) =>
      openChunkFile(pathOf(diskName), diskName, deskKey, options.purpose)
    /** Unless it is another by now. */
    const change = (of: IndexEntry, at: number, on: boolean, bytes: number) => {
      const entry = current()
      if (entry === null || entry.diskName !== of.diskName || hasBit(entry.chunks, at) === on) return false
      save({ ...entry, chunks: withBit(entry.chunks, at, on), bytes: Math.max(0, entry.bytes + bytes) })
      return true
    }

    const begin = (facts: MediaFacts): IndexEntry => {
      const entry = { id, file, diskName: randomUUID(), ...facts, chunks: NONE, bytes: 0 }
      save(entry)
      return entry
    }

    const found = current()
    if (found !== null && found.file !== file) drop(found)
    // Its place among the others is that of the last use.
    else if (found !== null) save(found)

    return {
      facts: () => {
        const entry = current()
        return entry && { type: entry.type, size: entry.size }
      },
      learn(facts) {
        learned = facts
        const entry = current()
        if (entry === null || (entry.type === facts.type && entry.size === facts.size)) return
        // The size of what has come to its end only now is no other file.
        if (entry.type === facts.type && entry.size === null) save({ ...entry, size: facts.size })
        else drop(entry)
      },
      has: (at) => hasBit(current()?.chunks ?? NONE, at),
      isWhole: () => isWhole(current()),
      async read(at) {
        const entry = current()
        if (entry === null || key === null || !hasBit(entry.chunks, at)) return null
        const length = lengthOf(at, entry.size)
        const plain = await diskOf(entry, key).read(at, length)
        if (plain === null && change(entry, at, false, -length)) {
          log.warn('a part of a kept file cannot be read: it is fetched again')
        }
        return plain
      },
      async write(at, plain) {
        const cap = options.capBytes()
        if (stopped || key === null || learned === null || plain.length > cap) return
        const entry = current() ?? begin(learned)
        if (hasBit(entry.chunks, at)) return
        try {
          await makeRoom(plain.length)
          if (stopped || index.bytes() + plain.length > cap) return
          await diskOf(entry, key).write(at, plain)
          if (stopped) return
          if (!change(entry, at, true, plain.length)) await sweepFile(entry)
        } catch (error) {
          warn('a file cannot be kept', error)
        }
      },
      release() {
        if (released) return
        released = true
        const users = (inUse.get(id) ?? 1) - 1
        if (users > 0) inUse.set(id, users)
        else inUse.delete(id)
      },
    }
  }

  /** What was written while its entry went. */
  const sweepFile = async ({ id, diskName }: IndexEntry) => {
    if (index.find(id)?.diskName !== diskName) await removeFile(diskName)
  }

  return {
    start,
    async open(id, file) {
      await start()
      inUse.set(id, (inUse.get(id) ?? 0) + 1)
      return openKept(id, file)
    },
    has: (id) => !stopped && isWhole(index.find(id)),
    bytes: () => (stopped ? 0 : index.bytes()),
    files: () => (stopped ? 0 : index.count()),
    makeRoom: () => start().then(() => makeRoom()),
    async clear() {
      await start()
      index.removeAll()
      for (const name of await readdir(folder)) await removeFile(name)
    },
    stop() {
      stopped = true
    },
  }
}
