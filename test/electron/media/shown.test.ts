import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withAppHeaders } from '../../../electron/app-headers.ts'
import { mediaPath } from '../../../shared/chats/content.ts'
import { aStorage } from '../../support/a-storage.ts'
import { until } from '../../support/until.ts'
import { aDeskOfMedia } from './a-desk-of-media.ts'
import * as files from './some-files.ts'

async function aScene(bytes: Buffer, options: Parameters<typeof aDeskOfMedia>[0] = {}) {
  const storage = await aStorage(bytes)
  // What the storage says of it counts for nothing.
  storage.state.type = 'text/html'
  const desk = aDeskOfMedia(options)
  return { storage, desk, link: `${storage.url}/file?signature=1` }
}

describe('a window gets', () => {
  test('a picture whole, under the type of its bytes', async () => {
    const picture = files.jpeg({ length: 200_000 })
    const { desk, storage, link } = await aScene(picture)
    const path = desk.told('m1', { link })
    const response = await desk.ask(path)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-length': String(picture.length),
      'content-type': 'image/jpeg',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true)
    expect(storage.asked.every(({ cookie }) => !cookie)).toBe(true)
    expect(await desk.check('m1')).toBeNull()
  })

  test('what is a picture and a page at once as the picture', async () => {
    const { desk, link } = await aScene(Buffer.concat([files.jpeg({ length: 100 }), files.html()]))
    const response = await desk.ask(desk.told('m1', { link }))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    // As the window gets it: nothing looks for the page in it.
    const served = withAppHeaders(response)
    expect(served.headers.get('content-type')).toBe('image/jpeg')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  })

  test('a video in parts', async () => {
    const video = files.mp4(700_000)
    const { desk, link } = await aScene(video)
    const path = desk.told('m1', { link, kind: 'video' })
    const response = await desk.ask(path, { range: 'bytes=500000-599999' })
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('content-range'),
    ]).toEqual([206, 'video/mp4', 'bytes 500000-599999/700000'])
    expect(Buffer.from(await response.arrayBuffer()).equals(video.subarray(500_000, 600_000))).toBe(true)
    expect((await desk.bytesOf(path)).equals(video)).toBe(true)
  })

  test('a sound out of a box that might hold pictures', async () => {
    const { desk, link } = await aScene(files.mp4())
    const response = await desk.ask(desk.told('m1', { link, kind: 'audio' }))
    expect(response.headers.get('content-type')).toBe('audio/mp4')
  })

  test.each([
    ['HTML for a picture', 'image', files.html()],
    ['SVG for a picture', 'image', files.svg()],
    ['SVG for a sticker', 'sticker', files.svg()],
    ['a video for a picture', 'image', files.mp4()],
    ['a picture for a video', 'video', files.jpeg()],
    ['HTML for a sound', 'audio', files.html()],
    ['a picture that unfolds to gigabytes', 'image', files.png({ width: 60_000, height: 60_000 })],
    ['a picture that does not say how large it is', 'image', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a picture of more than 5 MB', 'image', files.jpeg({ length: 5 * 1024 * 1024 + 1 })],
  ] as const)('nothing of %s, which can be saved', async (_what, kind, bytes) => {
    const { desk, link } = await aScene(bytes)
    const path = desk.told('m1', { link, kind })
    const response = await desk.ask(path)
    expect(response.status).toBe(415)
    expect((await response.arrayBuffer()).byteLength).toBe(0)
    expect(await desk.check('m1')).toBe('media-not-shown')
    expect(await desk.media.save('m1', 'main')).toMatchObject({ ok: true })
  })

  test('nothing of a document, and the storage is not even asked', async () => {
    const { desk, storage, link } = await aScene(files.jpeg())
    expect((await desk.ask(desk.told('m1', { link, kind: 'document' }))).status).toBe(404)
    expect(storage.asked).toEqual([])
  })

  test('nothing at any other address or with any other method', async () => {
    const { desk, link } = await aScene(files.jpeg())
    const path = desk.told('m1', { link })
    for (const other of [
      '/media/',
      '/media/m1',
      '/media/m1/',
      '/media/m1/main/x',
      '/media/m2/main',
      '/media/%/main',
      '/media/staged/x',
    ])
      expect((await desk.ask(other)).status).toBe(404)
    expect((await desk.ask(path, {}, 'POST')).status).toBe(405)
    const head = await desk.ask(path, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      '4000',
      0,
    ])
  })

  test('a file whose key and part are any text', async () => {
    const { desk, link } = await aScene(files.jpeg())
    const key = 'a/../b%2f?#\u202e é'
    desk.told(key, { link }, 'card-0/..')
    expect((await desk.ask(mediaPath(key, 'card-0/..'))).status).toBe(200)
  })
})

describe('why a file is not shown', () => {
  test('is told by what is known of it', async () => {
    const { desk, link } = await aScene(files.jpeg())
    expect(await desk.check('m1')).toBe('not-found')
    desk.told('m1', {})
    expect(await desk.check('m1')).toBe('media-waiting')
    desk.told('m1', { comes: false })
    expect(await desk.check('m1')).toBe('media-elsewhere')
    // The link has come.
    desk.told('m1', { link })
    expect(await desk.check('m1')).toBeNull()
    desk.told('m2', { link, size: 6 * 1024 * 1024 })
    expect(await desk.check('m2')).toBe('media-not-shown')
  })

  test.each([401, 403, 404, 410])(
    'a link that is answered with %i has gone, and is not asked again at once',
    async (status) => {
      const { desk, storage, link } = await aScene(files.jpeg())
      storage.state.misbehave = (_request, response) => {
        response.writeHead(status).end('<h1>expired</h1>')
        return true
      }
      const path = desk.told('m1', { link })
      expect((await desk.ask(path)).status).toBe(410)
      expect((await desk.ask(path)).status).toBe(410)
      expect(storage.asked).toHaveLength(1)
      expect(await desk.check('m1')).toBe('media-gone')
      expect(storage.asked).toHaveLength(2)
      storage.state.misbehave = () => false
      expect(await desk.check('m1')).toBeNull()
      expect((await desk.ask(path)).status).toBe(200)
    },
  )

  test('nobody answers, or breaks it off again and again', async () => {
    const { desk, storage, link } = await aScene(files.jpeg())
    desk.told('m1', { link })
    storage.state.misbehave = (_request, response) => {
      response.writeHead(500).end()
      return true
    }
    expect(await desk.check('m1')).toBe('media-unavailable')
    await storage.close()
    expect(await desk.check('m1')).toBe('media-unavailable')
    expect((await desk.ask(mediaPath('m1', 'main'))).status).toBe(502)
  })

  test('a storage that says nothing is left', async () => {
    const { desk, storage, link } = await aScene(files.jpeg(), { stallMs: 50 })
    storage.state.misbehave = () => true
    desk.told('m1', { link })
    expect(await desk.check('m1')).toBe('media-unavailable')
  })

  test.each([
    'http://storage.example/a',
    'file:///etc/passwd',
    'ftp://storage.example/a',
    'https://u:p@storage.example/a',
    'x',
  ])('nothing is fetched over another way: %s', async (link) => {
    let asked = 0
    const desk = aDeskOfMedia({
      fetchMedia: async () => {
        asked += 1
        return new Response()
      },
    })
    desk.told('m1', { link })
    expect(await desk.check('m1')).toBe('media-unavailable')
    expect(asked).toBe(0)
  })

  test('a redirect is followed over the same ways only', async () => {
    const { desk, storage, link } = await aScene(files.jpeg())
    let to = link
    const door = createServer((_request, response) => response.writeHead(302, { location: to }).end())
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', () => resolve()))
    onTestFinished(() => void door.close())
    desk.told('m1', { link: `http://127.0.0.1:${(door.address() as AddressInfo).port}/` })
    expect(await desk.check('m1')).toBeNull()
    desk.told('m2', { link: `http://127.0.0.1:${(door.address() as AddressInfo).port}/other` })
    to = 'http://storage.example/a'
    expect(await desk.check('m2')).toBe('media-unavailable')
    to = 'file:///etc/passwd'
    expect(await desk.check('m2')).toBe('media-unavailable')
    expect(storage.asked).toHaveLength(1)
  })
})

describe('reading', () => {
  test('stops where a file is too large, whatever it says of its length', async () => {
    const { desk, storage, link } = await aScene(Buffer.alloc(1))
    let sent = 0
    let closed = false
    storage.state.misbehave = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' })
      response.on('close', () => {
        closed = true
      })
      response.write(files.jpeg())
      const more = () => {
        while (!closed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024
        sent += 64 * 1024
      }
      response.on('drain', more)
      more()
      return true
    }
    desk.told('m1', { link })
    expect(await desk.check('m1')).toBe('media-not-shown')
    await until(() => closed)
    // What the sockets between them hold comes on top.
    expect(sent).toBeLessThan(16 * 1024 * 1024)
    expect(desk.media.cache().bytes).toBeLessThanOrEqual(5 * 1024 * 1024)
  })

  test('happens once for several bubbles with the same link, and for a message whose link is another by now', async () => {
    const { desk, storage, link } = await aScene(files.jpeg({ length: 300_000 }))
    const paths = Array.from({ length: 20 }, (_, n) => desk.told(`m${n}`, { link }))
    const answers = await Promise.all(paths.map((path) => desk.bytesOf(path)))
    expect(answers.every((bytes) => bytes.length === 300_000)).toBe(true)
    expect(storage.asked).toHaveLength(1)
    await until(() => desk.media.cache().bytes === 300_000)
    await desk.bytesOf(desk.told('m3', { link: `${link}2` }))
    await desk.bytesOf(desk.told('m4', { link: null }))
    expect(storage.asked).toHaveLength(1)
    await desk.bytesOf(desk.told('n1', { link: `${link}2` }))
    expect(storage.asked).toHaveLength(2)
  })

  test('takes four pictures at a time; a fifth waits, one that nobody waits for leaves the queue', async () => {
    const { desk, storage } = await aScene(files.jpeg())
    const held: (() => void)[] = []
    storage.state.misbehave = (_request, response) => {
      held.push(() => response.writeHead(200, { 'content-length': 4_000 }).end(files.jpeg()))
      return true
    }
    const answers = Array.from({ length: 7 }, (_, n) =>
      desk.bytesOf(desk.told(`m${n}`, { link: `${storage.url}/${n}` })),
    )
    await until(() => held.length === 4)
    // A video does not wait for pictures.
    void desk.ask(desk.told('v', { link: `${storage.url}/v`, kind: 'video' }))
    await until(() => held.length === 5)
    for (let n = 0; n < 8; n += 1) {
      await until(() => held.length > n)
      held[n]?.()
    }
    expect((await Promise.all(answers)).every((bytes) => bytes.length === 4_000)).toBe(true)
  })
})
