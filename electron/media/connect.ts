/** A connection to a file at a byte: a few at a time, and not again to a link that was found dead a moment ago. */
import type { MediaPart } from '../../shared/chats/content.ts'
import type { Fault } from '../../shared/ipc.ts'
import type { OpenLink } from '../fetching/open-link.ts'
import type { Opening } from '../fetching/run.ts'
import { createTurns } from '../timing/turns.ts'

interface ConnectOptions {
  readonly openLink: OpenLink
  /** ms without an answer until a connection counts as dropped. */
  readonly stallMs: number
  /** ms since 1970 */
  readonly now: () => number
}

/** How long a dead link is not asked again by itself, ms. */
const DEAD_MS = 60_000
const MOST_DEAD = 1_000

const refused = (code: Fault['code'], detail: string | null = null): Opening => ({
  kind: 'fault',
  fault: { code, detail },
  again: false,
})
const CUT: Opening = { kind: 'fault', fault: { code: 'media-unavailable', detail: null }, again: true }

/** The same bytes; tells when they have ended, were left, or broke. */
function followed(body: ReadableStream<Uint8Array>, onEnd: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          onEnd()
          controller.close()
        } catch (error) {
          onEnd()
          controller.error(error)
        }
      },
      cancel(reason) {
        onEnd()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

export function createConnect({ openLink, stallMs, now }: ConnectOptions) {
  // What is played holds its connection for long; a thread's pictures do not wait for it.
  const pictures = createTurns(4)
  const played = createTurns(6)
  const documents = createTurns(2)
  const turnsOf = {
    image: pictures,
    sticker: pictures,
    video: played,
    audio: played,
    document: documents,
  } as const
  /** By link, until when. */
  const dead = new Map<string, number>()

  const bury = (link: string) => {
    if (dead.size >= MOST_DEAD) dead.clear()
    dead.set(link, now() + DEAD_MS)
  }

  const ask = async (link: string, offset: number, signal: AbortSignal) => {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), stallMs)
    try {
      return await openLink(link, offset, AbortSignal.any([signal, late.signal]))
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    /** Somebody wants to know once more. */
    forgive: (link: string): void => void dead.delete(link),
    async connect(
      link: string | null,
      kind: MediaPart['kind'],
      offset: number,
      signal: AbortSignal,
    ): Promise<Opening> {
      if (link === null || (dead.get(link) ?? 0) > now()) return refused('media-gone')
      const leave = await turnsOf[kind].take(signal)
      if (leave === null) return CUT
      signal.addEventListener('abort', leave, { once: true })
      const answer = await ask(link, offset, signal)
      if (answer.kind === 'body') return { ...answer, body: followed(answer.body, leave) }
      leave()
      switch (answer.kind) {
        case 'cut':
          return CUT
        case 'refused':
          return refused('media-unavailable', answer.detail)
        case 'expired':
          bury(link)
          return refused('media-gone', `HTTP ${answer.status}`)
      }
    },
  }
}
