import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES } from '../../../electron/encrypted-files/chunk-file.ts'
import { aStorage, someAudio } from '../../support/a-storage.ts'
import { until } from '../../support/until.ts'
import { aPlayer, aRecordedCall, faultOf, NOW } from './a-player.ts'

const AUDIO = someAudio(5 * CHUNK_BYTES + 1234)

async function aScene(audio = AUDIO, options: Partial<Parameters<typeof aPlayer>[0]> = {}) {
  const storage = await aStorage(audio)
  const player = aPlayer({ linkFor: storage.linkFor, ...options })
  return { storage, player }
}

describe('what a window is given', () => {
  test('an address of our own that tells nothing, the same for a call while the app runs', async () => {
    const { storage, player } = await aScene()
    const { url, seconds, cached } = await player.opened()
    expect(url).toMatch(/^app:\/\/ringside\/recordings\/[0-9a-f-]{36}$/)
    expect(url).not.toContain('s1')
    expect({ seconds, cached }).toEqual({ seconds: 60, cached: false })
    expect((await player.opened()).url).toBe(url)
    expect(storage.state.linksGiven).toBe(1)
    expect((await player.ask('app://ringside/recordings/s1')).status).toBe(404)
    expect((await player.ask('app://ringside/recordings/')).status).toBe(404)
    expect((await player.ask(url, {}, 'POST')).status).toBe(405)
  })

  test('the whole, with its type and length', async () => {
    const { player } = await aScene()
    const { url } = await player.opened()
    const response = await player.ask(url)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': String(AUDIO.length),
      'content-type': 'audio/wav',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(AUDIO)).toBe(true)
    const head = await player.ask(url, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([
      200,
      String(AUDIO.length),
      null,
    ])
  })

  test('exactly the bytes of any range', async () => {
    const { player } = await aScene()
    const { url } = await player.opened()
    const place = fc.nat(AUDIO.length - 1)
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const response = await player.ask(url, { range: `bytes=${from}-${to}` })
        expect(response.status).toBe(206)
        expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to}/${AUDIO.length}`)
        expect(response.headers.get('content-length')).toBe(String(to - from + 1))
        const heard = Buffer.from(await response.arrayBuffer())
        expect(heard.equals(AUDIO.subarray(from, to + 1))).toBe(true)
      }),
      { numRuns: 40 },
    )
    const outside = await player.ask(url, { range: `bytes=${AUDIO.length}-` })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${AUDIO.length}`])
    expect((await player.ask(url, { range: 'bytes=0-9', 'if-range': '"x"' })).status).toBe(200)
  })

  test('nothing but audio', async () => {
    const { storage, player } = await aScene(Buffer.from('<html>Sign in</html>'.padEnd(4_000)))
    storage.state.type = 'text/html'
    expect(await faultOf(player.recordings.open('s1'))).toMatchObject({
      code: 'recording-unavailable',
      fields: { why: 'no-audio' },
    })
    expect(player.onDisk()).toEqual([])
  })

  test('what the storage only calls bytes, by what it is', async () => {
    const { storage, player } = await aScene()
    storage.state.type = 'binary/octet-stream'
    const { url } = await player.opened()
    expect((await player.ask(url)).headers.get('content-type')).toBe('audio/wav')
  })

  test('nothing that is too large, whether it says so or not', async () => {
    for (const sayLength of [true, false]) {
      const { storage, player } = await aScene(AUDIO, { maxBytes: 3 * CHUNK_BYTES })
      storage.state.sayLength = sayLength
      storage.state.ranges = sayLength
      if (sayLength) {
        expect((await faultOf(player.recordings.open('s1'))).fields).toEqual({ why: 'too-large' })
        continue
      }
      const { url } = await player.opened()
      await expect(player.hear(url)).rejects.toThrow()
      expect((await faultOf(player.recordings.open('s1'))).fields).toEqual({ why: 'too-large' })
    }
  })
})

describe('the storage', () => {
  test('is asked for ranges, without cookies, and a jump does not wait for what lies between', async () => {
    const audio = someAudio(100 * CHUNK_BYTES)
    const { storage, player } = await aScene(audio)
    let stuck = false
    // The first connection gives one chunk, and then nothing for a long time.
    storage.state.misbehave = (request, response) => {
      if (request.headers.range !== 'bytes=0-') return false
      response.writeHead(206, {
        'Content-Type': 'audio/wav',
        'Content-Range': `bytes 0-${audio.length - 1}/${audio.length}`,
      })
      response.write(audio.subarray(0, CHUNK_BYTES))
      stuck = true
      return true
    }
    const { url } = await player.opened()
    expect(stuck).toBe(true)
    const from = 80 * CHUNK_BYTES + 100
    const heard = await player.hear(url, `bytes=${from}-${from + 9}`)
    expect(heard.equals(audio.subarray(from, from + 10))).toBe(true)
    expect(storage.asked.map(({ range }) => range)).toEqual(['bytes=0-', `bytes=${80 * CHUNK_BYTES}-`])
    expect(storage.asked.some(({ cookie }) => cookie)).toBe(false)
  })

  test('is read once for two who listen at the same time', async () => {
    const { storage, player } = await aScene(AUDIO, { capBytes: () => 0 })
    const { url } = await player.opened()
    const [one, other] = await Promise.all([player.hear(url), player.hear(url)])
    expect(one.equals(AUDIO) && other.equals(AUDIO)).toBe(true)
    expect(storage.asked).toHaveLength(1)
  })

  test('may know no ranges, and may not say how long it is', async () => {
    for (const sayLength of [true, false]) {
      const { storage, player } = await aScene()
      Object.assign(storage.state, { ranges: false, sayLength })
      const { url } = await player.opened()
      expect((await player.hear(url)).equals(AUDIO)).toBe(true)
      // Once all of it is there, parts can be told apart.
      const part = await player.ask(url, { range: 'bytes=70000-70009' })
      expect(part.status).toBe(206)
      expect(Buffer.from(await part.arrayBuffer()).equals(AUDIO.subarray(70_000, 70_010))).toBe(true)
    }
  })

  test('may break off: it goes on where it broke', async () => {
    const { storage, player } = await aScene()
    let cuts = 0
    storage.state.misbehave = (request, response) => {
      if (cuts === 3) return false
      cuts += 1
      const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0])
      response.writeHead(206, {
        'Content-Type': 'audio/wav',
        'Content-Length': AUDIO.length - from,
        'Content-Range': `bytes ${from}-${AUDIO.length - 1}/${AUDIO.length}`,
      })
      response.write(AUDIO.subarray(from, from + CHUNK_BYTES + 777), () => response.destroy())
      return true
    }
    const { url } = await player.opened()
    expect((await player.hear(url)).equals(AUDIO)).toBe(true)
    expect(storage.asked.map(({ range }) => Number(/\d+/.exec(range ?? '')?.[0]))).toEqual([
      0,
      CHUNK_BYTES + 777,
      2 * (CHUNK_BYTES + 777),
      3 * (CHUNK_BYTES + 777),
    ])
  })

  test('may break off and begin anew, where it knows no ranges', async () => {
    const { storage, player } = await aScene()
    storage.state.ranges = false
    let cuts = 0
    storage.state.misbehave = (_request, response) => {
      if (cuts === 2) return false
      cuts += 1
      response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': AUDIO.length })
      response.write(AUDIO.subarray(0, cuts * (CHUNK_BYTES + 777)), () => response.destroy())
      return true
    }
    const { url } = await player.opened()
    expect((await player.hear(url)).equals(AUDIO)).toBe(true)
    expect(storage.asked).toHaveLength(3)
  })

  test('may say nothing at all for too long', async () => {
    const { storage, player } = await aScene(AUDIO, { stallMs: 100 })
    let stalls = 0
    storage.state.misbehave = (_request, response) => {
      if (stalls === 1) return false
      stalls += 1
      response.writeHead(206, { 'Content-Range': `bytes 0-${AUDIO.length - 1}/${AUDIO.length}` })
      response.flushHeaders()
      return true
    }
    const { url } = await player.opened()
    expect((await player.hear(url)).equals(AUDIO)).toBe(true)
  })

  test('may be slow: what has come is heard before the rest', async () => {
    const { storage, player } = await aScene()
    const rest = Promise.withResolvers<void>()
    storage.state.misbehave = (_request, response) => {
      response.writeHead(206, {
        'Content-Type': 'audio/wav',
        'Content-Range': `bytes 0-${AUDIO.length - 1}/${AUDIO.length}`,
      })
      response.write(AUDIO.subarray(0, 2 * CHUNK_BYTES))
      void rest.promise.then(() => response.end(AUDIO.subarray(2 * CHUNK_BYTES)))
      return true
    }
    const { url } = await player.opened()
    const reader = (await player.ask(url)).body?.getReader()
    const first = await reader?.read()
    expect(first?.value?.length).toBe(CHUNK_BYTES)
    rest.resolve()
    let heard = CHUNK_BYTES
    for (let more = await reader?.read(); more && !more.done; more = await reader?.read())
      heard += more.value.length
    expect(heard).toBe(AUDIO.length)
  })

  test('may send on, over a private way only', async () => {
    const target = await aStorage(AUDIO)
    const { storage, player } = await aScene()
    storage.state.misbehave = (_request, response) => {
      response.writeHead(302, { Location: `${target.url}/elsewhere?signature=1` }).end()
      return true
    }
    const { url } = await player.opened()
    expect((await player.hear(url)).equals(AUDIO)).toBe(true)

    const other = await aScene()
    other.storage.state.misbehave = (_request, response) => {
      response.writeHead(302, { Location: 'http://storage.example/plain' }).end()
      return true
    }
    expect(await faultOf(other.player.recordings.open('s1'))).toMatchObject({
      code: 'recording-unavailable',
      detail: 'http',
    })
  })

  test('may have another file under the name: the old bytes are not mixed with it', async () => {
    const { storage, player } = await aScene(someAudio(60 * CHUNK_BYTES))
    const { url } = await player.opened()
    await player.hear(url, `bytes=0-${CHUNK_BYTES - 1}`)
    await until(() => player.recordings.cache().bytes > 0)
    const { folder } = player
    player.quit()
    await storage.close()
    const shorter = someAudio(30 * CHUNK_BYTES + 5)
    const replaced = await aScene(shorter, { folder })
    // The beginning of the old one is kept here; the rest of it is not there any more.
    const reopened = await replaced.player.opened()
    expect(
      await replaced.player.hear(reopened.url).then(
        () => 'heard',
        () => 'broke off',
      ),
    ).toBe('broke off')
    const fresh = await replaced.player.opened()
    expect((await replaced.player.hear(fresh.url)).equals(shorter)).toBe(true)
  })
})

describe('the link', () => {
  test('is renewed once when it is used up in the middle, and nobody hears of it', async () => {
    const audio = someAudio(60 * CHUNK_BYTES)
    const { storage, player } = await aScene(audio)
    const { url } = await player.opened()
    await player.hear(url, 'bytes=0-9')
    storage.expire()
    const from = 50 * CHUNK_BYTES
    const heard = await player.hear(url, `bytes=${from}-`)
    expect(heard.equals(audio.subarray(from))).toBe(true)
    expect(storage.asked.map(({ signature }) => signature)).toEqual(['1', '1', '2'])
  })

  test('is a fault when the new one does not work, too', async () => {
    const { storage, player } = await aScene()
    storage.state.oldest = Number.POSITIVE_INFINITY
    expect(await faultOf(player.recordings.open('s1'))).toMatchObject({
      code: 'recording-unavailable',
      detail: 'HTTP 403',
    })
    expect(storage.state.linksGiven).toBe(2)
  })

  test('is asked for again after a day', async () => {
    const { storage, player } = await aScene(AUDIO, { capBytes: () => 0 })
    await player.opened()
    player.calls.set('s2', aRecordedCall())
    await player.opened('s2')
    expect(storage.state.linksGiven).toBe(1)
    player.clock.ms = NOW + 24 * 60 * 60_000
    player.calls.set('s3', aRecordedCall())
    await player.opened('s3')
    expect(storage.state.linksGiven).toBe(2)
  })

  test('is in no fault, and no header', async () => {
    const { storage, player } = await aScene()
    const { url } = await player.opened()
    const response = await player.ask(url)
    const headers = JSON.stringify([...response.headers])
    await response.body?.cancel()
    expect(headers).not.toContain('signature')
    await storage.close()
    player.calls.set('s2', aRecordedCall({ file: 'other.wav' }))
    const fault = JSON.stringify(await faultOf(player.recordings.open('s2')))
    expect(fault).not.toContain('signature')
    expect(fault).not.toContain('127.0.0.1')
  })
})

describe('what is not there', () => {
  const noLink = {
    linkFor: async () => ({ ok: false, fault: { code: 'recording-none', detail: null } }) as const,
  }

  test('may still come, right after a call; later there is none', async () => {
    const { player } = await aScene(AUDIO, noLink)
    expect((await faultOf(player.recordings.open('s1'))).fields).toEqual({ why: 'none' })
    player.calls.set('s1', aRecordedCall({}, { endedAt: new Date(NOW - 20_000).toISOString() }))
    expect(await faultOf(player.recordings.open('s1'))).toEqual({
      code: 'recording-preparing',
      detail: null,
      fields: { retryAfter: '10' },
    })
    expect((await faultOf(player.recordings.open('s9'))).code).toBe('not-found')
  })

  test('behind the link may still come, too', async () => {
    const { storage, player } = await aScene()
    storage.state.misbehave = (_request, response) => {
      response.writeHead(404).end()
      return true
    }
    player.calls.set('s1', aRecordedCall({}, { endedAt: new Date(NOW - 200_000).toISOString() }))
    expect((await faultOf(player.recordings.open('s1'))).code).toBe('recording-preparing')
    storage.state.misbehave = () => false
    await player.opened()
  })

  test('what the provider refuses is handed on', async () => {
    const { player } = await aScene(AUDIO, {
      linkFor: async () => ({ ok: false, fault: { code: 'recording-refused', detail: 'no' } }),
    })
    expect(await faultOf(player.recordings.open('s1'))).toEqual({ code: 'recording-refused', detail: 'no' })
  })

  test('broke in the middle: whoever comes back is told why, and plays when it works again', async () => {
    const audio = someAudio(60 * CHUNK_BYTES)
    const { storage, player } = await aScene(audio)
    const { url } = await player.opened()
    await player.hear(url, `bytes=0-${CHUNK_BYTES}`)
    storage.state.misbehave = (_request, response) => {
      response.writeHead(503).end()
      return true
    }
    await expect(player.hear(url, `bytes=${40 * CHUNK_BYTES}-`)).rejects.toThrow()
    expect((await faultOf(player.recordings.open('s1'))).code).toBe('recording-unavailable')
    storage.state.misbehave = () => false
    await player.opened()
    expect(
      (await player.hear(url, `bytes=${40 * CHUNK_BYTES}-`)).equals(audio.subarray(40 * CHUNK_BYTES)),
    ).toBe(true)
  })

  test('is over when the desk is', async () => {
    const { player } = await aScene()
    const { url } = await player.opened()
    const response = await player.ask(url)
    player.recordings.stop()
    expect((await player.ask(url)).status).toBe(404)
    await response.body?.cancel()
  })
})
