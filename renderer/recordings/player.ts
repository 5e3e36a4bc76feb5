/**
 * Plays one recording: asks main for an address when it is wanted, tries again by itself while the recording is
 * being prepared, and once when it breaks off in the middle, at the place where it was.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import type { OpenedRecording } from '../../shared/views/recordings.ts'

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

export interface PlayerView {
  /** `idle`: not asked for yet. `ready`: there is something to play. */
  readonly stage: 'idle' | 'opening' | 'ready' | 'preparing' | 'failed'
  /** The agent wants to hear it, also while it is on its way. */
  readonly playing: boolean
  /** Seconds. */
  readonly position: number
  /** Null while nobody knows. */
  readonly duration: number | null
  readonly speed: number
  readonly fault: Fault | null
  /** When it is asked for again, ms; while it is being prepared. */
  readonly retryAt: number | null
  /** Where its bytes are, below this window's origin. */
  readonly path: string | null
}

/** What is used of an HTMLAudioElement. */
export interface Media {
  src: string
  currentTime: number
  playbackRate: number
  defaultPlaybackRate: number
  preservesPitch: boolean
  readonly duration: number
  readonly error: { readonly code: number } | null
  play(): Promise<void>
  pause(): void
  load(): void
  removeAttribute(name: string): void
  addEventListener(name: string, listener: () => void): void
}

interface PlayerOptions {
  readonly open: () => Promise<Result<OpenedRecording>>
  readonly media: Media
  /** As the call says it. */
  readonly seconds: number | null
  readonly now: () => number
  /** Returns its own undo. */
  readonly after: (ms: number, work: () => void) => () => void
  /** This one is heard now, and nothing else: `hush` is called when another one takes over. */
  readonly takeFloor: (hush: () => void) => void
}

const USUAL_RETRY_S = 10
/** So far it must have got after a break before it may be mended once more. */
const PROGRESS_S = 2
const NOT_SUPPORTED = 4

const unavailable = (why?: string): Fault => ({
  code: 'recording-unavailable',
  detail: null,
  ...(why === undefined ? {} : { fields: { why } }),
})

export function createPlayer({ open, media, seconds, now, after, takeFloor }: PlayerOptions) {
  let view: PlayerView = {
    stage: 'idle',
    playing: false,
    position: 0,
    duration: seconds,
    speed: 1,
    fault: null,
    retryAt: null,
    path: null,
  }
  const listeners = new Set<() => void>()
  let stopTimer: () => void = () => {}
  /** Counts questions: an answer to an older one says nothing any more. */
  let round = 0
  /** Where it was mended; null when it may be mended. */
  let mendedAt: number | null = null
  let gone = false

  const show = (change: Partial<PlayerView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  const hush = () => pause()

  const sound = () => {
    takeFloor(hush)
    media.play().catch((error: unknown) => {
      // The engine wants to be asked by hand, or another address was set meanwhile.
      if (error instanceof Error && error.name === 'NotAllowedError') show({ playing: false })
    })
  }

  const fetchAddress = async () => {
    stopTimer()
    round += 1
    const mine = round
    show({ stage: 'opening', fault: null, retryAt: null })
    const answer = await open()
    if (gone || mine !== round) return
    if (answer.ok) {
      // The window is at that origin itself, whatever its scheme is called.
      const { pathname } = new URL(answer.value.url)
      show({ stage: 'ready', path: pathname, duration: view.duration ?? answer.value.seconds })
      media.src = pathname
      media.currentTime = view.position
      media.defaultPlaybackRate = view.speed
      media.playbackRate = view.speed
      if (view.playing) sound()
      return
    }
    const { fault } = answer
    if (fault.code !== 'recording-preparing') {
      show({ stage: 'failed', fault, playing: false })
      return
    }
    const wait = 1000 * (Number(fault.fields?.retryAfter) || USUAL_RETRY_S)
    show({ stage: 'preparing', fault, retryAt: now() + wait })
    stopTimer = after(wait, () => void fetchAddress())
  }

  const broke = () => {
    if (view.stage !== 'ready') return
    const isForeign = media.error?.code === NOT_SUPPORTED
    if (mendedAt === null) {
      mendedAt = view.position
      void fetchAddress()
    } else show({ stage: 'failed', playing: false, fault: unavailable(isForeign ? 'format' : undefined) })
  }

  const moved = () => {
    if (view.stage !== 'ready') return
    const position = media.currentTime
    if (mendedAt !== null && Math.abs(position - mendedAt) > PROGRESS_S) mendedAt = null
    if (position !== view.position) show({ position })
  }

  media.preservesPitch = true
  media.addEventListener('timeupdate', moved)
  media.addEventListener('error', broke)
  media.addEventListener('durationchange', () => {
    if (Number.isFinite(media.duration) && media.duration > 0) show({ duration: media.duration })
  })
  // The system may stop it: a headset that is pulled out, a media key.
  media.addEventListener('pause', () => {
    if (view.stage === 'ready' && view.playing && media.error === null) show({ playing: false })
  })
  media.addEventListener('ended', () => show({ playing: false, position: media.currentTime }))

  function play(): void {
    if (view.playing || gone) return
    const atEnd = view.duration !== null && view.position >= view.duration - 0.05
    show({ playing: true, ...(atEnd ? { position: 0 } : {}) })
    if (view.stage === 'ready') {
      if (atEnd) media.currentTime = 0
      sound()
    } else if (view.stage !== 'opening') {
      mendedAt = null
      void fetchAddress()
    }
  }

  function pause(): void {
    if (!view.playing) return
    show({ playing: false })
    media.pause()
  }

  return {
    view: () => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play,
    pause,
    toggle: () => (view.playing ? pause() : play()),
    /** Seconds; what lies outside is moved to the nearest end. */
    seek(to: number): void {
      const position = Math.max(0, Math.min(to, view.duration ?? to))
      show({ position })
      if (view.stage === 'ready') media.currentTime = position
    },
    setSpeed(speed: number): void {
      show({ speed })
      media.playbackRate = speed
    },
    /** Now, instead of when it would be tried by itself. */
    retry(): void {
      mendedAt = null
      show({ playing: true })
      void fetchAddress()
    },
    /** It is heard no more, and holds nothing. */
    end(): void {
      gone = true
      stopTimer()
      media.pause()
      media.removeAttribute('src')
      media.load()
    },
  }
}

export type Player = ReturnType<typeof createPlayer>

/** One recording at a time, in the whole window. */
export function createFloor(): PlayerOptions['takeFloor'] {
  let holder: (() => void) | null = null
  return (hush) => {
    if (holder !== hush) holder?.()
    holder = hush
  }
}
