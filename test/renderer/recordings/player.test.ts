import { describe, expect, test } from 'vitest'
import { keyAction } from '../../../renderer/recordings/keys.ts'
import { formatMoment } from '../../../renderer/recordings/moments.ts'
import { createFloor, createPlayer, type Media } from '../../../renderer/recordings/player.ts'
import type { Fault, Result } from '../../../shared/ipc.ts'
import type { OpenedRecording } from '../../../shared/views/recordings.ts'

const OPENED: Result<OpenedRecording> = {
  ok: true,
  value: { url: 'app://ringside/recordings/r1', seconds: 60, cached: false },
}
const failed = (fault: Fault): Result<OpenedRecording> => ({ ok: false, fault })
const preparing = failed({ code: 'recording-preparing', detail: null, fields: { retryAfter: '5' } })

/** An element that plays when it is told to, and moves and breaks when the test says so. */
function aMedia() {
  const listeners = new Map<string, (() => void)[]>()
  const fire = (name: string) => {
    for (const listener of listeners.get(name) ?? []) listener()
  }
  const state = { sounding: false, sources: [] as string[], duration: Number.NaN }
  const media: Media = {
    set src(address: string) {
      state.sources.push(address)
      state.sounding = false
    },
    get src() {
      return state.sources.at(-1) ?? ''
    },
    currentTime: 0,
    playbackRate: 1,
    defaultPlaybackRate: 1,
    preservesPitch: false,
    get duration() {
      return state.duration
    },
    error: null,
    play: async () => {
      state.sounding = true
    },
    pause: () => {
      state.sounding = false
    },
    load: () => {},
    removeAttribute: () => {},
    addEventListener: (name, listener) =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
  }
  return {
    media,
    state,
    fire,
    move(to: number) {
      media.currentTime = to
      fire('timeupdate')
    },
    break(code = 2) {
      Object.assign(media, { error: { code } })
      fire('error')
      Object.assign(media, { error: null })
    },
  }
}

function aScene(answers: Result<OpenedRecording>[] = [OPENED], takeFloor = createFloor()) {
  const sound = aMedia()
  const timers: { ms: number; work: () => void; stopped: boolean }[] = []
  let asked = 0
  const player = createPlayer({
    open: async () => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked += 1
      if (!answer) throw new Error('no answer')
      return answer
    },
    media: sound.media,
    seconds: null,
    now: () => 1_000,
    after: (ms, work) => {
      const timer = { ms, work, stopped: false }
      timers.push(timer)
      return () => {
        timer.stopped = true
      }
    },
    takeFloor,
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { player, sound, timers, settled, asked: () => asked }
}

describe('playing', () => {
  test('asks for it first, keeps the pitch, and moves on', async () => {
    const { player, sound, settled, asked } = aScene()
    expect(player.view()).toMatchObject({ stage: 'idle', playing: false })
    expect(asked()).toBe(0)
    player.play()
    expect(player.view()).toMatchObject({ stage: 'opening', playing: true })
    await settled()
    expect(sound.state).toMatchObject({ sounding: true, sources: ['/recordings/r1'] })
    expect(sound.media.preservesPitch).toBe(true)
    sound.move(4)
    expect(player.view()).toMatchObject({ stage: 'ready', position: 4, duration: 60 })
    player.setSpeed(1.5)
    expect(sound.media.playbackRate).toBe(1.5)
    player.toggle()
    expect(sound.state.sounding).toBe(false)
    player.toggle()
    await settled()
    expect(asked()).toBe(1)
  })

  test('begins where one has sought before it was there, and inside it', async () => {
    const { player, sound, settled } = aScene()
    player.seek(12)
    player.play()
    await settled()
    expect(sound.media.currentTime).toBe(12)
    player.seek(500)
    expect(sound.media.currentTime).toBe(60)
    player.seek(-5)
    expect(sound.media.currentTime).toBe(0)
  })

  test('does not begin when one has thought better of it', async () => {
    const { player, sound, settled } = aScene()
    player.play()
    player.pause()
    await settled()
    expect(sound.state.sounding).toBe(false)
    expect(player.view()).toMatchObject({ stage: 'ready', playing: false })
  })

  test('begins anew from its end', async () => {
    const { player, sound, settled } = aScene()
    player.play()
    await settled()
    sound.move(60)
    sound.fire('ended')
    expect(player.view().playing).toBe(false)
    player.play()
    expect(sound.media.currentTime).toBe(0)
    expect(player.view()).toMatchObject({ playing: true, position: 0 })
  })

  test('hushes another one', async () => {
    const floor = createFloor()
    const [one, other] = [aScene([OPENED], floor), aScene([OPENED], floor)]
    one.player.play()
    await one.settled()
    other.player.play()
    await other.settled()
    expect(one.sound.state.sounding).toBe(false)
    expect(one.player.view().playing).toBe(false)
    expect(other.sound.state.sounding).toBe(true)
  })

  test('holds nothing any more once it has ended', async () => {
    const { player, settled, sound, timers } = aScene([preparing, OPENED])
    player.play()
    await settled()
    player.end()
    expect(timers[0]?.stopped).toBe(true)
    timers[0]?.work()
    player.play()
    await settled()
    expect(sound.state.sounding).toBe(false)
  })
})

describe('what breaks off', () => {
  test('is opened again at the same place, once', async () => {
    const { player, sound, settled, asked } = aScene()
    player.play()
    await settled()
    sound.move(33)
    sound.media.currentTime = 0
    sound.break()
    await settled()
    expect(asked()).toBe(2)
    expect(sound.media.currentTime).toBe(33)
    expect(sound.state.sounding).toBe(true)
    sound.break()
    await settled()
    expect(asked()).toBe(2)
    expect(player.view()).toMatchObject({
      stage: 'failed',
      playing: false,
      fault: { code: 'recording-unavailable' },
    })
    player.retry()
    await settled()
    expect(player.view()).toMatchObject({ stage: 'ready', playing: true })
  })

  test('may break again later, when it has gone on meanwhile', async () => {
    const { sound, player, settled, asked } = aScene()
    player.play()
    await settled()
    for (const at of [10, 20, 30]) {
      sound.move(at)
      sound.move(at + 3)
      sound.break()
      await settled()
    }
    expect(asked()).toBe(4)
    expect(player.view()).toMatchObject({ stage: 'ready', playing: true })
  })

  test('says why it cannot go on', async () => {
    const { sound, player, settled } = aScene([OPENED, failed({ code: 'offline', detail: null })])
    player.play()
    await settled()
    sound.break()
    await settled()
    expect(player.view()).toMatchObject({ stage: 'failed', playing: false, fault: { code: 'offline' } })
  })

  test('says that it is of a kind nobody plays here', async () => {
    const { sound, player, settled } = aScene()
    player.play()
    await settled()
    sound.break(4)
    await settled()
    sound.break(4)
    expect(player.view().fault?.fields).toEqual({ why: 'format' })
  })
})

describe('what is being prepared', () => {
  test('is asked for by itself until it is there, then played', async () => {
    const { player, sound, timers, settled, asked } = aScene([preparing, preparing, OPENED])
    player.play()
    await settled()
    expect(player.view()).toMatchObject({ stage: 'preparing', playing: true, retryAt: 6_000 })
    expect(timers[0]?.ms).toBe(5_000)
    timers[0]?.work()
    await settled()
    expect(player.view().stage).toBe('preparing')
    player.retry()
    expect(timers[1]?.stopped).toBe(true)
    await settled()
    expect(asked()).toBe(3)
    expect(sound.state.sounding).toBe(true)
    expect(player.view()).toMatchObject({ stage: 'ready', fault: null, retryAt: null })
  })

  test('is not played when it comes after one has paused', async () => {
    const { player, sound, timers, settled } = aScene([preparing, OPENED])
    player.play()
    await settled()
    player.pause()
    timers[0]?.work()
    await settled()
    expect(sound.state.sounding).toBe(false)
    expect(player.view()).toMatchObject({ stage: 'ready', playing: false })
  })
})

test('keys: space and arrows, but not where they mean something else', () => {
  expect(keyAction(' ', 'other')).toEqual({ kind: 'toggle' })
  expect(keyAction(' ', 'button')).toBeNull()
  expect(keyAction('ArrowRight', 'button')).toEqual({ kind: 'move', by: 5 })
  expect(keyAction('ArrowLeft', 'other')).toEqual({ kind: 'move', by: -5 })
  for (const key of [' ', 'ArrowLeft']) {
    expect(keyAction(key, 'text')).toBeNull()
    expect(keyAction(key, 'list')).toBeNull()
  }
  expect(keyAction('Home', 'other')).toBeNull()
})

test('moments are said as people write them', () => {
  expect([0, 5.9, 83, 3_723].map(formatMoment)).toEqual(['0:00', '0:05', '1:23', '1:02:03'])
})
