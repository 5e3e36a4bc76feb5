/** Links to recordings, and what is behind them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { aSimulator } from './a-simulator.ts'
import { until } from './receiver.ts'

let now = Date.UTC(2026, 3, 8, 10)
const HOUR = 3_600_000
const SIZE = 44 + 30 * 16_000

const { simulator, client } = await aSimulator({ clock: () => now })
beforeEach(() => {
  simulator.seed({
    calls: [
      { sessionId: 'talked', recording: 'talked.mp3', talkSeconds: 30 },
      { sessionId: 'missed', recording: 'missed.mp3', status: 'missed' },
      { sessionId: 'unrecorded', recording: false },
      { sessionId: 'voicemail', recording: 'voicemail.mp3', status: 'voicemail', talkSeconds: 9 },
      {
        sessionId: 'out',
        recording: 'out.mp3',
        direction: 'outgoing',
        ringSeconds: 11,
        talkSeconds: 20,
      },
    ],
  })
})

const linkTo = async (file: string): Promise<string> => (await client.recordingLink(file)).body.url
const play = async (url: string, range?: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers: { ...headers, ...(range ? { range } : {}) } })
  const body = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, body }
}

describe('a link', () => {
  it('leads to the sound, without any credential in it', async () => {
    const url = await linkTo('talked.mp3')
    expect(url).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/media\/recordings\/talked\.mp3\?expires=\d+&signature=[0-9a-f]+$/,
    )
    expect(url).not.toContain(simulator.account.developers.token)
    const { status, headers, body } = await play(url)
    expect(status).toBe(200)
    expect(body.length).toBe(SIZE)
    expect(headers.get('content-length')).toBe(String(SIZE))
    expect(headers.get('content-type')).toBe('audio/wav')
    expect(headers.get('accept-ranges')).toBe('bytes')
  })

  it('may be inside data', async () => {
    simulator.developers({ linkShape: 'data' })
    const { body } = await client.recordingLink('talked.mp3')
    expect(body).toEqual({ status: 'success', code: 200, data: { url: expect.stringContaining('/media/') } })
  })

  it('answers on the path of the account', async () => {
    expect((await client.recordingLink('talked.mp3', '/search/recordings/link')).status).toBe(404)
    simulator.developers({ paths: 'search' })
    expect((await client.recordingLink('talked.mp3', '/search/recordings/link')).status).toBe(200)
  })

  it('counts for the limit; what is behind it does not', async () => {
    const url = await linkTo('talked.mp3')
    simulator.throttle({ on: true })
    for (let count = 0; count < 20; count += 1) {
      expect((await client.recordingLink('talked.mp3')).status).toBe(200)
    }
    expect((await client.recordingLink('talked.mp3')).status).toBe(429)
    expect((await play(url, 'bytes=0-9')).status).toBe(206)
  })

  it.each(['missed.mp3', 'never.mp3'])('is not given for %s', async (file) => {
    expect(await client.recordingLink(file)).toEqual({
      status: 404,
      body: { status: 'error', code: 404, message: 'Recording not found.' },
    })
  })

  it('needs a file', async () => {
    expect((await client.recordingLink('')).status).toBe(400)
  })

  it('is good for a day', async () => {
    const url = await linkTo('talked.mp3')
    now += 24 * HOUR - 1000
    expect((await play(url, 'bytes=0-9')).status).toBe(206)
    now += 2000
    const late = await play(url, 'bytes=0-9')
    expect(late.status).toBe(403)
    expect(late.body.toString()).toContain('Request has expired')
    expect((await play(await linkTo('talked.mp3'))).status).toBe(200)
  })

  it('opens nothing else', async () => {
    const url = await linkTo('talked.mp3')
    for (const wrong of [
      url.replace('talked', 'voicemail'),
      url.replace(/expires=\d/, 'expires=9'),
      url.replace(/signature=..../, 'signature=0000'),
      url.split('?')[0] ?? '',
    ]) {
      expect((await play(wrong)).status, wrong).toBe(403)
    }
  })

  it('expires when it is told to; a new one is good', async () => {
    const url = await linkTo('talked.mp3')
    expect((await client.control('recordings', { expireNow: true })).status).toBe(200)
    expect((await play(url)).status).toBe(403)
    expect((await play(await linkTo('talked.mp3'))).status).toBe(200)
  })
})

describe('what is behind a link', () => {
  it('comes in ranges that fit together', async () => {
    const url = await linkTo('talked.mp3')
    const whole = (await play(url)).body
    const part = await play(url, 'bytes=1001-2000')
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 1001-2000/${SIZE}`)
    expect(part.headers.get('content-length')).toBe('1000')
    expect(part.body.equals(whole.subarray(1001, 2001))).toBe(true)
    expect((await play(url, 'bytes=-5')).body.equals(whole.subarray(-5))).toBe(true)
  })

  it('has no range outside', async () => {
    const outside = await play(await linkTo('talked.mp3'), `bytes=${SIZE}-`)
    expect(outside.status).toBe(416)
    expect(outside.headers.get('content-range')).toBe(`bytes */${SIZE}`)
    expect(outside.body.length).toBe(0)
  })

  it('is sent whole when it is not what was asked for before', async () => {
    const url = await linkTo('talked.mp3')
    const etag = (await play(url, 'bytes=0-1')).headers.get('etag') ?? ''
    expect((await play(url, 'bytes=0-1', { 'if-range': etag })).status).toBe(206)
    expect((await play(url, 'bytes=0-1', { 'if-range': '"another"' })).status).toBe(200)
  })

  it.each([
    ['voicemail.mp3', 9],
    ['out.mp3', 20],
  ])('%s is as long as was talked', async (file, seconds) => {
    expect((await play(await linkTo(file))).body.length).toBe(44 + seconds * 16_000)
  })
})

describe('recordings that cannot be had', () => {
  it('are missing, also behind a link that was given', async () => {
    const url = await linkTo('talked.mp3')
    simulator.recordings({ missing: ['talked', 'out.mp3'] })
    expect((await client.recordingLink('talked.mp3')).status).toBe(404)
    expect((await client.recordingLink('out.mp3')).status).toBe(404)
    expect((await client.recordingLink('voicemail.mp3')).status).toBe(200)
    expect((await play(url)).status).toBe(404)
    simulator.recordings({ missing: [] })
    expect((await play(url)).status).toBe(200)
  })

  it('are prepared for a while after the call', async () => {
    simulator.recordings({ preparingSeconds: 20 })
    const user = simulator.users[0]!.userId
    const { sessionId } = simulator.incomingCall({
      from: '+919876543210',
      hunt: [user],
      answeredBy: user,
      talkSeconds: 300,
    })
    await until(() => simulator.state().calls.length === 0)
    const { hits } = (await client.log({ search_key: sessionId })).body.data
    const file = hits[0]._source.filename
    expect((await client.recordingLink(file)).status).toBe(404)
    now += 20_000
    expect((await client.recordingLink(file)).status).toBe(200)
    expect((await client.recordingLink('talked.mp3')).status).toBe(200)
  })

  it('are not permitted to some', async () => {
    expect(simulator.recordings({ permitted: false })).toEqual({
      missing: [],
      preparingSeconds: 0,
      permitted: false,
    })
    expect((await client.recordingLink('talked.mp3')).status).toBe(403)
    simulator.reset()
    expect(simulator.recordings({}).permitted).toBe(true)
  })
})
