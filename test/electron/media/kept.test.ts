import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aStorage } from '../../support/a-storage.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aDeskOfMedia, KEY } from './a-desk-of-media.ts'
import * as files from './some-files.ts'

const PICTURE = files.jpeg({ length: 150_000 })

async function aKept() {
  const storage = await aStorage(PICTURE)
  const desk = aDeskOfMedia()
  const link = `${storage.url}/photo?signature=secret-1`
  const path = desk.told('m1', { link })
  await desk.bytesOf(path)
  await until(() => desk.media.cache().bytes === PICTURE.length)
  return { storage, desk, link, path }
}

describe('what was shown', () => {
  test('is shown after a restart without the storage', async () => {
    const { storage, desk, link } = await aKept()
    const { folder } = desk
    desk.quit()
    await storage.close()
    const later = aDeskOfMedia({ folder })
    expect((await later.bytesOf(later.told('m1', { link }))).equals(PICTURE)).toBe(true)
  })

  test('lies there encrypted, and its link nowhere', async () => {
    const { desk } = await aKept()
    const [file, ...others] = desk.filesIn('files')
    expect(others).toEqual([])
    const places = [
      file?.content ?? Buffer.alloc(0),
      ...['ringside.db', 'ringside.db-wal'].map((name) => readFileSync(join(desk.folder, name))),
    ]
    for (const bytes of places) {
      for (let at = 0; at + 16 <= PICTURE.length; at += 1_000)
        expect(bytes.includes(PICTURE.subarray(at, at + 16))).toBe(false)
      expect(bytes.includes('secret-1')).toBe(false)
      expect(bytes.includes(KEY)).toBe(false)
    }
  })

  test('goes when the key is another', async () => {
    const { desk } = await aKept()
    const { folder } = desk
    desk.quit()
    const later = aDeskOfMedia({ folder, cacheKey: async () => Buffer.alloc(32, 1) })
    await until(() => later.filesIn('files').length === 0)
    expect(later.media.cache()).toMatchObject({ bytes: 0, files: 0 })
  })

  test('is told, and cleared', async () => {
    const { desk, storage, path } = await aKept()
    expect(desk.media.cache()).toEqual({ bytes: PICTURE.length, files: 1, capBytes: desk.cap.bytes })
    expect(await desk.media.clearCache()).toMatchObject({ bytes: 0, files: 0 })
    expect(desk.filesIn('files')).toEqual([])
    await desk.bytesOf(path)
    expect(storage.asked).toHaveLength(2)
  })

  test('makes room for what is newer, and for a smaller limit', async () => {
    const { desk, storage } = await aKept()
    desk.cap.bytes = 2 * PICTURE.length + 10
    for (const name of ['m2', 'm3']) {
      desk.clock.ms += 1_000
      await desk.bytesOf(desk.told(name, { link: `${storage.url}/${name}` }))
      await until(() => desk.media.cache().bytes === 2 * PICTURE.length)
    }
    expect(desk.media.cache().files).toBe(2)
    const before = storage.asked.length
    await desk.bytesOf(desk.told('m3', { link: `${storage.url}/m3` }))
    expect(storage.asked).toHaveLength(before)
    desk.cap.bytes = 0
    desk.media.capChanged()
    await until(() => desk.filesIn('files').length === 0)
    expect((await desk.bytesOf(desk.told('m4', { link: `${storage.url}/m4` }))).equals(PICTURE)).toBe(true)
    expect(desk.filesIn('files')).toEqual([])
  })
})

describe('saved', () => {
  test('under its name, never over another, once for two presses, and shown in its folder', async () => {
    const bytes = files.pdf(3_000_000)
    const storage = await aStorage(bytes)
    const desk = aDeskOfMedia()
    desk.told('m1', { link: `${storage.url}/a`, kind: 'document', filename: 'Rates.pdf' })
    writeFileSync(join(desk.downloads, 'Rates.pdf'), 'mine')
    const [first, second] = await Promise.all([desk.media.save('m1', 'main'), desk.media.save('m1', 'main')])
    expect([first.ok, second.ok]).toEqual([true, true])
    expect(readdirSync(desk.downloads).sort()).toEqual(['Rates (2).pdf', 'Rates.pdf'])
    expect(readFileSync(join(desk.downloads, 'Rates.pdf'), 'utf8')).toBe('mine')
    expect(readFileSync(join(desk.downloads, 'Rates (2).pdf')).equals(bytes)).toBe(true)
    expect(desk.shown).toEqual([join(desk.downloads, 'Rates (2).pdf')])
  })

  test('whole or not at all', async () => {
    const storage = await aStorage(files.pdf(3_000_000))
    const desk = aDeskOfMedia()
    desk.told('m1', { link: `${storage.url}/a`, kind: 'document', filename: 'Rates.pdf' })
    storage.state.misbehave = (_request, response) => {
      response.writeHead(206, { 'content-length': 3_000_000, 'content-range': 'bytes 0-2999999/3000000' })
      response.write(files.pdf(200_000), () => response.destroy())
      return true
    }
    expect(await desk.media.save('m1', 'main')).toMatchObject({
      ok: false,
      fault: { code: 'media-unavailable' },
    })
    expect(readdirSync(desk.downloads)).toEqual([])
    expect(desk.shown).toEqual([])
  })

  test('nothing of what is larger than any file WhatsApp takes', async () => {
    const storage = await aStorage(files.pdf())
    const desk = aDeskOfMedia()
    desk.told('m1', { link: `${storage.url}/a`, kind: 'document', size: 100 * 1024 * 1024 + 1 })
    expect(await desk.media.save('m1', 'main')).toMatchObject({
      ok: false,
      fault: { code: 'media-over-limit' },
    })
    expect(readdirSync(desk.downloads)).toEqual([])
  })

  test('not where the folder takes nothing', async () => {
    const storage = await aStorage(files.pdf())
    const desk = aDeskOfMedia({ downloads: join(tempFolder(), 'gone') })
    desk.told('m1', { link: `${storage.url}/a`, kind: 'document' })
    expect(await desk.media.save('m1', 'main')).toMatchObject({
      ok: false,
      fault: { code: 'media-not-saved' },
    })
  })
})

describe('staged', () => {
  test('is there after a restart, encrypted, and drawn', async () => {
    const desk = aDeskOfMedia()
    const file = await desk.staged('photo.png', PICTURE, 'image/png')
    expect(file).toMatchObject({
      filename: 'photo.jpg',
      mimeType: 'image/jpeg',
      kind: 'image',
      size: 150_000,
    })
    expect((await desk.bytesOf(file.path)).equals(PICTURE)).toBe(true)
    const [kept] = desk.filesIn('staged')
    expect(kept?.content.includes(PICTURE.subarray(1_000, 1_016))).toBe(false)
    const { folder } = desk
    desk.quit()
    const later = aDeskOfMedia({ folder })
    expect(later.media.staged.facts(file.fileId)).toMatchObject({ filename: 'photo.jpg' })
    expect((await later.media.staged.read(file.fileId))?.equals(PICTURE)).toBe(true)
    expect((await later.bytesOf(file.path)).equals(PICTURE)).toBe(true)
    await later.media.staged.remove(file.fileId)
    expect(later.filesIn('staged')).toEqual([])
    expect(await later.media.staged.read(file.fileId)).toBeNull()
    expect((await later.ask(file.path)).status).toBe(404)
  })

  test('is refused by type and by size', async () => {
    const { media, filesIn } = aDeskOfMedia()
    const refusal = async (bytes: Buffer, filename = 'a', mimeType = '') => {
      const answer = await media.staged.put({ filename, mimeType, bytes })
      return answer.ok ? null : answer.fault.code
    }
    const mb = 1024 * 1024
    expect(await refusal(files.html(), 'a.jpg', 'image/jpeg')).toBe('media-type')
    expect(await refusal(files.jpeg({ length: 5 * mb + 1 }))).toBe('media-too-large')
    expect(await refusal(files.mp4(10 * mb + 1))).toBe('media-too-large')
    expect(filesIn('staged')).toEqual([])
    expect(await refusal(files.jpeg({ length: 5 * mb }))).toBeNull()
    expect(await refusal(files.pdf(10 * mb))).toBeNull()
  })

  test('a document is not drawn', async () => {
    const desk = aDeskOfMedia()
    const { path } = await desk.staged('a.pdf', files.pdf())
    expect((await desk.ask(path)).status).toBe(404)
  })

  test('of an earlier run goes when nobody names it; of this run it stays', async () => {
    const desk = aDeskOfMedia()
    const [named, left] = [await desk.staged('a.pdf', files.pdf()), await desk.staged('b.pdf', files.pdf())]
    await desk.media.staged.sweep(new Set())
    expect(desk.filesIn('staged')).toHaveLength(2)
    const { folder } = desk
    desk.quit()
    writeFileSync(join(folder, 'media', 'staged', 'half-written'), 'x')
    const later = aDeskOfMedia({ folder })
    const fresh = await later.staged('c.pdf', files.pdf())
    await later.media.staged.sweep(new Set([named.fileId]))
    expect(later.media.staged.facts(left.fileId)).toBeNull()
    expect(
      later
        .filesIn('staged')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([named.fileId, fresh.fileId].sort())
  })

  test('stays in memory without a key, and what is on the disk waits for its key', async () => {
    const desk = aDeskOfMedia()
    const before = await desk.staged('a.pdf', files.pdf())
    const { folder } = desk
    desk.quit()
    const keyless = aDeskOfMedia({ folder, cacheKey: async () => null })
    const file = await keyless.staged('photo.jpg', PICTURE)
    expect((await keyless.bytesOf(file.path)).equals(PICTURE)).toBe(true)
    expect(keyless.filesIn('staged')).toHaveLength(1)
    expect(await keyless.media.staged.read(before.fileId)).toBeNull()
    keyless.quit()
    const later = aDeskOfMedia({ folder })
    expect(await later.media.staged.read(before.fileId)).not.toBeNull()
    later.quit()
    const other = aDeskOfMedia({ folder, cacheKey: async () => Buffer.alloc(32, 1) })
    await until(() => other.filesIn('staged').length === 0)
    expect(other.media.staged.facts(before.fileId)).toBeNull()
  })

  test('where the disk takes nothing it is in memory', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'media'))
    writeFileSync(join(folder, 'media', 'staged'), 'a file in its place')
    const desk = aDeskOfMedia({ folder })
    const file = await desk.staged('photo.jpg', PICTURE)
    expect((await desk.media.staged.read(file.fileId))?.equals(PICTURE)).toBe(true)
  })
})

describe('a message of ours shows its file', () => {
  test('before it is sent, and after it, without a link', async () => {
    const desk = aDeskOfMedia()
    const file = await desk.staged('photo.jpg', PICTURE)
    expect(desk.media.isHere('o1', 'main')).toBe(false)
    expect(desk.media.adopt(file.fileId, 'o1', 'main')).toBe(true)
    // Its thread knows only the provider's id of it, if anything.
    const path = desk.told('o1', { comes: false })
    expect(desk.media.isHere('o1', 'main')).toBe(true)
    expect((await desk.bytesOf(path)).equals(PICTURE)).toBe(true)
    // It is still there to be uploaded, and for another try.
    expect((await desk.media.staged.read(file.fileId))?.equals(PICTURE)).toBe(true)
    desk.media.adopt(file.fileId, 'o2', 'main')
    await desk.media.staged.remove(file.fileId)
    expect(desk.filesIn('staged')).toEqual([])
    expect(desk.media.cache()).toMatchObject({ files: 1, bytes: PICTURE.length })
    const { folder } = desk
    desk.quit()
    const later = aDeskOfMedia({ folder })
    for (const key of ['o1', 'o2']) {
      expect(later.media.isHere(key, 'main')).toBe(true)
      expect((await later.bytesOf(later.told(key, { comes: false }))).equals(PICTURE)).toBe(true)
      expect(await later.check(key)).toBeNull()
    }
    expect(await later.media.save('o1', 'main')).toMatchObject({ ok: true })
    expect(existsSync(join(later.downloads, 'photo.jpg'))).toBe(true)
  })

  test('from its link once it has left the cache', async () => {
    const storage = await aStorage(PICTURE)
    const desk = aDeskOfMedia()
    const file = await desk.staged('photo.jpg', files.jpeg())
    desk.media.adopt(file.fileId, 'o1', 'main')
    await desk.media.staged.remove(file.fileId)
    await desk.media.clearCache()
    expect(await desk.check('o1')).toBe('media-elsewhere')
    expect((await desk.bytesOf(desk.told('o1', { link: `${storage.url}/a` }))).equals(PICTURE)).toBe(true)
  })

  test('only where it was staged', () => {
    expect(aDeskOfMedia().media.adopt('nobody', 'o1', 'main')).toBe(false)
  })
})
