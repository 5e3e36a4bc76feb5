import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES } from '../../../electron/encrypted-files/chunk-file.ts'
import { aStorage, someAudio } from '../../support/a-storage.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aPlayer, aRecordedCall, KEY } from './a-player.ts'

const AUDIO = someAudio(3 * CHUNK_BYTES + 99)

/** Plays it to its end, until all of it is kept. */
async function played(player: ReturnType<typeof aPlayer>, sessionId = 's1', bytes = AUDIO.length) {
  const before = player.recordings.cache().bytes
  const { url } = await player.opened(sessionId)
  await player.hear(url)
  await until(() => player.recordings.cache().bytes === before + bytes)
  return url
}

async function aKept(options: Partial<Parameters<typeof aPlayer>[0]> = {}) {
  const storage = await aStorage(AUDIO)
  const player = aPlayer({ linkFor: storage.linkFor, ...options })
  await played(player)
  return { storage, player }
}

describe('what was played', () => {
  test('is played again after a restart without the provider', async () => {
    const { storage, player } = await aKept()
    const { folder } = player
    player.quit()
    await storage.close()
    const later = aPlayer({
      folder,
      linkFor: async () => ({ ok: false, fault: { code: 'offline', detail: null } }),
    })
    const { url, cached } = await later.opened()
    expect(cached).toBe(true)
    expect((await later.hear(url)).equals(AUDIO)).toBe(true)
  })

  test('never lies there as it sounds', async () => {
    const { storage, player } = await aKept()
    const [file, ...others] = player.onDisk()
    expect(others).toEqual([])
    expect(file?.name).not.toContain('call')
    for (let at = 0; at + 16 <= AUDIO.length; at += 1000)
      expect(file?.content.includes(AUDIO.subarray(at, at + 16))).toBe(false)
    const database = readFileSync(join(player.folder, 'ringside.db'))
    const wal = readFileSync(join(player.folder, 'ringside.db-wal'))
    for (const bytes of [database, wal, file?.content ?? Buffer.alloc(0)]) {
      expect(bytes.includes(KEY)).toBe(false)
      expect(bytes.includes(storage.url)).toBe(false)
      expect(bytes.includes('signature=')).toBe(false)
    }
  })

  test('serves what of it is there: only the rest is fetched', async () => {
    const storage = await aStorage(someAudio(60 * CHUNK_BYTES))
    const player = aPlayer({ linkFor: storage.linkFor })
    const { url } = await player.opened()
    const range = `bytes=${50 * CHUNK_BYTES}-${52 * CHUNK_BYTES - 1}`
    const first = await player.hear(url, range)
    await until(() => player.recordings.cache().bytes >= 3 * CHUNK_BYTES)
    const asked = storage.asked.length
    expect((await player.hear(url, range)).equals(first)).toBe(true)
    expect(storage.asked).toHaveLength(asked)
  })

  test.each([
    [
      'a changed bit',
      (content: Buffer) => (content[CHUNK_BYTES + 500] = (content[CHUNK_BYTES + 500] ?? 0) ^ 1),
    ],
    ['two chunks in each other’s place', (content: Buffer) => swap(content)],
  ])('is fetched again where it is not what was written: %s', async (_what, harm) => {
    const { storage, player } = await aKept()
    const [file] = player.onDisk()
    if (!file) throw new Error('nothing is kept')
    const content = Buffer.from(file.content)
    harm(content)
    writeFileSync(file.path, content)
    const { folder } = player
    player.quit()
    const later = aPlayer({ folder, linkFor: storage.linkFor })
    const asked = storage.asked.length
    const { url } = await later.opened()
    expect((await later.hear(url)).equals(AUDIO)).toBe(true)
    expect(storage.asked.length).toBeGreaterThan(asked)
    // And it is whole again.
    await until(() => later.recordings.cache().bytes === AUDIO.length)
  })

  test('is fetched again where a crash has torn it', async () => {
    const { storage, player } = await aKept()
    const [file] = player.onDisk()
    const { folder } = player
    player.quit()
    truncateSync(file?.path ?? '', CHUNK_BYTES + 5_000)
    const later = aPlayer({ folder, linkFor: storage.linkFor })
    const { url } = await later.opened()
    expect((await later.hear(url)).equals(AUDIO)).toBe(true)
    expect(storage.asked.at(-1)?.range).toBe(`bytes=${CHUNK_BYTES}-`)
  })

  test('is gone with its key', async () => {
    const { storage, player } = await aKept()
    const { folder } = player
    player.quit()
    const later = aPlayer({ folder, linkFor: storage.linkFor, cacheKey: async () => Buffer.alloc(32, 8) })
    await until(() => later.onDisk().length === 0)
    expect(later.recordings.cache().bytes).toBe(0)
    later.quit()
    const keyless = aPlayer({ folder, linkFor: storage.linkFor, cacheKey: async () => null })
    const { url } = await keyless.opened()
    expect((await keyless.hear(url)).equals(AUDIO)).toBe(true)
    expect(keyless.onDisk()).toEqual([])
  })

  test('is cleared, also while it plays', async () => {
    const { player } = await aKept()
    const { url } = await player.opened()
    const response = await player.ask(url)
    const reader = response.body?.getReader()
    await reader?.read()
    expect(await player.recordings.clearCache()).toMatchObject({ bytes: 0 })
    expect(player.onDisk()).toEqual([])
    let heard = CHUNK_BYTES
    for (let more = await reader?.read(); more && !more.done; more = await reader?.read())
      heard += more.value.length
    expect(heard).toBe(AUDIO.length)
  })

  test('what nobody accounts for is removed', async () => {
    const { storage, player } = await aKept()
    const { folder } = player
    player.quit()
    writeFileSync(join(folder, 'recordings', 'left-behind'), 'x')
    const later = aPlayer({ folder, linkFor: storage.linkFor })
    await until(() => later.onDisk().length === 1)
    expect(later.onDisk()[0]?.name).not.toBe('left-behind')
  })
})

describe('room', () => {
  test('is made by the longest unused', async () => {
    const storage = await aStorage(AUDIO)
    const player = aPlayer({ linkFor: storage.linkFor })
    for (const id of ['s1', 's2', 's3']) player.calls.set(id, aRecordedCall({ file: `${id}.wav` }))
    player.cap.bytes = AUDIO.length * 2 + 10
    await played(player, 's1')
    player.clock.ms += 1_000
    await played(player, 's2')
    player.clock.ms += 1_000
    await player.hear((await player.opened('s1')).url)
    player.clock.ms += 1_000
    const { url } = await player.opened('s3')
    await player.hear(url)
    await until(() => player.recordings.cache().bytes === 2 * AUDIO.length)
    expect((await player.opened('s3')).cached).toBe(true)
    expect(player.recordings.cache().bytes).toBeLessThanOrEqual(player.cap.bytes)
    expect((await player.opened('s1')).cached).toBe(true)
    expect((await player.opened('s2')).cached).toBe(false)
  })

  test('of nothing keeps nothing, and a smaller one holds at once', async () => {
    const { player } = await aKept()
    player.cap.bytes = 0
    player.recordings.capChanged()
    await until(() => player.onDisk().length === 0)
    expect(player.recordings.cache()).toEqual({ bytes: 0, capBytes: 0 })
    const { url } = await player.opened()
    expect((await player.hear(url)).equals(AUDIO)).toBe(true)
    expect(player.onDisk()).toEqual([])
  })
})

test('a folder that takes nothing plays all the same', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'recordings'), 'a file in its place')
  const storage = await aStorage(AUDIO)
  const player = aPlayer({ folder, linkFor: storage.linkFor })
  const { url } = await player.opened()
  expect((await player.hear(url)).equals(AUDIO)).toBe(true)
  expect(player.recordings.cache().bytes).toBe(0)
})

/** The slots of the first two chunks. */
function swap(content: Buffer): void {
  const slot = CHUNK_BYTES + 28
  const first = Buffer.from(content.subarray(0, slot))
  content.copy(content, 0, slot, 2 * slot)
  first.copy(content, slot)
}
