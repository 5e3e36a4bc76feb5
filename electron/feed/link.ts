/**
 * The desk's end of the relay's WebSocket (shared/relay-protocol.ts): a small state machine with named endings.
 *
 *   connecting -> open -> waiting -> connecting ...   and those it stays in: refused, outdated, replaced
 *
 * What arrives is handed to `onItems` and acknowledged only when that returns: a crash between leaves the
 * cursor where it was, and the relay sends the items again.
 */
import { WebSocket } from 'ws'
import type { z } from 'zod'
import {
  CLOSE,
  HEARTBEAT_MS,
  PROTOCOL_VERSION,
  type ServerFrame,
  serverFrameSchema,
} from '../../shared/relay-protocol.ts'
import type { Logger } from '../log.ts'
import { backoffMs } from './backoff.ts'

export type LinkState = 'connecting' | 'open' | 'waiting' | 'refused' | 'outdated' | 'replaced'
type FrameOf<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>
export type Items = FrameOf<'events'>['items']

export interface LinkOptions {
  /** The relay's http(s) address. */
  readonly relayUrl: string
  readonly token: string
  readonly client: string
  /** The last cursor applied; null on the very first connection. */
  readonly cursor: () => string | null
  readonly onState: (state: LinkState) => void
  readonly onWelcome: (frame: FrameOf<'welcome'>) => void
  /** Stores the items and the cursor of the last one. A throw drops the connection: they come again. */
  readonly onItems: (items: Items) => void
  readonly onCaughtUp: (cursor: string) => void
  readonly onReset: (frame: FrameOf<'reset'>) => void
  readonly random: () => number
  readonly log: Logger
  /** How often the socket is asked for a sign of life; given up after two without an answer. */
  readonly heartbeatMs?: number
  /** How long it has to answer after `wake`. */
  readonly probeMs?: number
  /** How long the relay has to say welcome once the socket is open. */
  readonly welcomeMs?: number
}

export interface Link {
  start(): void
  /**
   * The machine woke up, or the network changed: tries at once if it was waiting, tests the socket if it had
   * one. Refused, outdated and replaced stay so: a desk that was replaced must not take its place back by itself.
   */
  wake(): void
  /** The agent wants to work here: takes the place back from the desk that replaced this one. */
  takeOver(): void
  stop(): void
}

/** A connection that lived this long was a good one: the next failure starts from the shortest wait again. */
const GOOD_AFTER_MS = 30_000
const HANDSHAKE_TIMEOUT_MS = 10_000
/** From the open socket to the welcome: a relay that stays silent is tried again. */
const WELCOME_TIMEOUT_MS = 15_000
/** The relay's pages are far smaller; this only bounds what a broken peer can make us hold. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024
const HTTP_UNAUTHORIZED = 401
/** After sleep a socket may be dead without knowing: this long it has to answer a ping. */
const PROBE_MS = 3_000
/** A relay that drains asks for seconds; Node's timers would take far more as "at once". */
const LONGEST_PAUSE_MS = 5 * 60_000

function socketUrl(relayUrl: string): URL {
  const url = new URL('/v1/events', relayUrl)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url
}

function parseFrame(text: string): ServerFrame | null {
  try {
    const parsed: z.ZodSafeParseResult<ServerFrame> = serverFrameSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function createLink(options: LinkOptions): Link {
  const { log, heartbeatMs = HEARTBEAT_MS, probeMs = PROBE_MS, welcomeMs = WELCOME_TIMEOUT_MS } = options
  let socket: WebSocket | null = null
  /** Asks the live socket for a sign of life, soon. */
  let probe = () => {}
  let welcomeTimer: NodeJS.Timeout | undefined
  let retry: NodeJS.Timeout | undefined
  let attempt = 0
  let openedAt = 0
  let stopped = true
  /** A try is due; false while there is a socket, and for good once refused, outdated or replaced. */
  let waiting = false
  let isReplaced = false
  /** The relay asked us to come back later than the backoff would. */
  let notBeforeMs = 0

  const waitThenConnect = () => {
    options.onState('waiting')
    const ms = Math.max(notBeforeMs, backoffMs(attempt, options.random))
    notBeforeMs = 0
    attempt += 1
    waiting = true
    retry = setTimeout(connect, ms)
  }

  const ended = (code: number) => {
    socket = null
    if (stopped) return
    log.info('link closed', { code, attempt })
    if (code === CLOSE.refused || code === HTTP_UNAUTHORIZED) return options.onState('refused')
    if (code === CLOSE.protocolTooOld) return options.onState('outdated')
    if (code === CLOSE.replaced) {
      isReplaced = true
      return options.onState('replaced')
    }
    if (openedAt > 0 && Date.now() - openedAt >= GOOD_AFTER_MS) attempt = 0
    openedAt = 0
    waitThenConnect()
  }

  const receive = (own: WebSocket, text: string) => {
    const frame = parseFrame(text)
    if (frame === null) {
      log.warn('a frame of the relay could not be read')
      return
    }
    switch (frame.type) {
      case 'welcome':
        clearTimeout(welcomeTimer)
        options.onWelcome(frame)
        return options.onState('open')
      case 'events': {
        options.onItems(frame.items)
        const last = frame.items.at(-1)
        if (last) own.send(JSON.stringify({ type: 'ack', cursor: last.cursor }))
        return
      }
      case 'caught-up':
        return options.onCaughtUp(frame.cursor)
      case 'reset':
        return options.onReset(frame)
      case 'reconnect':
        notBeforeMs = Math.min(frame.afterMs, LONGEST_PAUSE_MS)
        return
    }
  }

  const connect = () => {
    clearTimeout(retry)
    waiting = false
    isReplaced = false
    options.onState('connecting')
    const own = new WebSocket(socketUrl(options.relayUrl), {
      headers: { Authorization: `Bearer ${options.token}` },
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      maxPayload: MAX_FRAME_BYTES,
      perMessageDeflate: false,
    })
    socket = own
    let unanswered = 0
    let refusedWith = 0
    const heartbeat = setInterval(() => {
      if (own.readyState !== WebSocket.OPEN) return
      if (unanswered >= 2) return own.terminate()
      unanswered += 1
      own.ping()
    }, heartbeatMs)

    probe = () => {
      if (own.readyState !== WebSocket.OPEN) return
      const giveUp = setTimeout(() => own.terminate(), probeMs)
      own.once('pong', () => clearTimeout(giveUp))
      own.once('close', () => clearTimeout(giveUp))
      own.ping()
    }

    own.on('open', () => {
      openedAt = Date.now()
      clearTimeout(welcomeTimer)
      welcomeTimer = setTimeout(() => own.terminate(), welcomeMs)
      const hello = {
        type: 'hello',
        protocol: PROTOCOL_VERSION,
        cursor: options.cursor(),
        client: options.client,
        // How every call of the team ended: a customer has one history, whoever talked with them.
        team: true,
      }
      own.send(JSON.stringify(hello))
    })
    own.on('pong', () => {
      unanswered = 0
    })
    own.on('message', (data) => {
      // A dropped socket still hands over what it had read: applying that would move the cursor past what failed.
      if (socket !== own || own.readyState !== WebSocket.OPEN) return
      try {
        receive(own, String(data))
      } catch (error) {
        log.error('what the relay sent could not be stored; it will be sent again', { error })
        own.terminate()
      }
    })
    own.on('unexpected-response', (request, response) => {
      refusedWith = response.statusCode ?? 0
      request.destroy()
      own.terminate()
    })
    own.on('error', (error) => log.info('link error', { error: error.message }))
    own.on('close', (code) => {
      clearInterval(heartbeat)
      clearTimeout(welcomeTimer)
      if (socket === own) ended(refusedWith || code)
    })
  }

  return {
    start() {
      stopped = false
      attempt = 0
      waiting = true
      options.onState('connecting')
      retry = setTimeout(connect, backoffMs(0, options.random))
    },
    wake() {
      if (socket !== null) return probe()
      if (!waiting) return
      attempt = 0
      connect()
    },
    takeOver() {
      if (!isReplaced) return
      attempt = 0
      connect()
    },
    stop() {
      stopped = true
      waiting = false
      isReplaced = false
      clearTimeout(retry)
      socket?.terminate()
      socket = null
    },
  }
}
