/**
 * One desktop's connection: hello -> replay in pages -> live. There is one ordered stream by seq. While `live`
 * the connection has everything up to the journal's head and is handed what is committed; when it cannot take
 * more (ack window full, socket behind) it drops back to reading the journal from where it stopped.
 */
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import {
  ACK_WINDOW,
  CLOSE,
  type ClientFrame,
  clientFrameSchema,
  PROTOCOL_VERSION,
  type ServerFrame,
} from '../../shared/relay-protocol.ts'
import type { Member } from '../agents/directory.ts'
import type { Reader } from '../journal/audience.ts'
import { formatCursor, parseCursor } from '../journal/cursor.ts'
import type { Page, PageLimit } from '../journal/journal.ts'
import { resumeFrom } from './resume.ts'
import { createWindow } from './window.ts'

const PAGE: PageLimit = { items: 100, bytes: 128 * 1024 }
const PAUSE_BYTES = 256 * 1024
const CLOSE_BYTES = 1024 * 1024
/** Less than this in `stallMs` is standing still; pings and frame headers make for some noise. */
const PROGRESS_BYTES = 1024

export interface Timings {
  readonly heartbeatMs: number
  readonly helloMs: number
  /** A paused client that takes nothing for so long is too slow. */
  readonly stallMs: number
}

/** The journal as a connection sees it. */
interface Source {
  readonly epoch: string
  readonly head: () => number
  readonly prunedThrough: () => number
  readonly page: (reader: Reader, after: number, limit: PageLimit) => Page
  readonly count: (reader: Reader, after: number) => number
}

export interface ConnectionOptions {
  readonly socket: WebSocket
  /** The stream under it, for its 'drain'. */
  readonly stream: Duplex
  readonly member: Member
  readonly tokenId: number
  readonly source: Source
  readonly timings: Timings
  readonly now: () => number
  readonly onClose: (connection: Connection, code: number) => void
}

export interface Connection {
  readonly tokenId: number
  /** Whose it is, and what its hello asked for. */
  reader(): Reader
  update(member: Member): void
  /** Hands over what was just committed, as one frame; false when it goes another way, later. */
  push(frame: Buffer, seqs: readonly number[]): boolean
  heartbeat(): void
  send(frame: ServerFrame): void
  close(code: number, reason: string): void
  terminate(): void
}

export function createConnection(options: ConnectionOptions): Connection {
  const { socket, stream, source, timings, tokenId, now } = options
  const window = createWindow(ACK_WINDOW)
  let reader: Reader = { member: options.member, team: false }
  let phase: 'hello' | 'replay' | 'live' | 'closed' = 'hello'
  /** Everything for this agent up to this seq has been sent; while `live` it is the head. */
  let position = 0
  let toldCaughtUp = false
  let unanswered = 0
  let sentBytes = 0
  let stallTimer: NodeJS.Timeout | undefined

  const closed = (code: number) => {
    if (phase === 'closed') return
    phase = 'closed'
    clearTimeout(helloTimer)
    clearTimeout(stallTimer)
    options.onClose(connection, code)
  }
  const close = (code: number, reason: string) => {
    if (phase === 'closed') return
    socket.close(code, reason)
    closed(code)
  }
  const helloTimer = setTimeout(() => close(CLOSE.tooSlow, 'no hello in time'), timings.helloMs)

  const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame))

  /** Whether more may be written. If not, the stream's 'drain' or the stall timer comes next. */
  const writable = (): boolean => {
    const behind = socket.bufferedAmount
    if (behind <= PAUSE_BYTES) return true
    if (stallTimer === undefined) watchStall()
    return false
  }
  const taken = () => sentBytes - socket.bufferedAmount
  const watchStall = () => {
    const before = taken()
    stallTimer = setTimeout(() => {
      stallTimer = undefined
      if (socket.bufferedAmount <= PAUSE_BYTES) return
      if (taken() - before < PROGRESS_BYTES) close(CLOSE.tooSlow, 'too slow')
      else watchStall()
    }, timings.stallMs)
  }

  const sendItems = (frame: string | Buffer, seqs: readonly number[]) => {
    const wasEmpty = socket.bufferedAmount === 0
    sentBytes += frame.length
    socket.send(frame, { binary: false })
    for (const seq of seqs) window.sent(seq)
    // A single event may be that large by itself; it is not the client's fault until it fails to take it.
    if (socket.bufferedAmount > CLOSE_BYTES && !wasEmpty) close(CLOSE.tooSlow, 'too slow')
    else writable()
  }

  /** Sends from the journal until the client is up to date or cannot take more. */
  const pump = () => {
    while (phase === 'replay' && window.room() > 0 && writable()) {
      const head = source.head()
      const page = source.page(reader, position, { ...PAGE, items: Math.min(PAGE.items, window.room()) })
      const last = page.items.at(-1)
      if (last) {
        sendItems(
          `{"type":"events","items":[${page.items.map(({ item }) => item).join()}]}`,
          page.items.map(({ seq }) => seq),
        )
        position = last.seq
      }
      if (!page.last || phase !== 'replay') continue
      position = head
      phase = 'live'
      if (!toldCaughtUp) {
        toldCaughtUp = true
        send({ type: 'caught-up', cursor: formatCursor(source.epoch, head) })
      }
    }
  }

  const hello = ({ protocol, cursor, team = false }: Extract<ClientFrame, { type: 'hello' }>) => {
    if (protocol !== PROTOCOL_VERSION)
      return close(CLOSE.protocolTooOld, `this relay speaks protocol ${PROTOCOL_VERSION}`)
    clearTimeout(helloTimer)
    reader = { ...reader, team }
    const head = source.head()
    const { after, reset } = resumeFrom(cursor, {
      epoch: source.epoch,
      head,
      prunedThrough: source.prunedThrough(),
    })
    position = after
    const start = formatCursor(source.epoch, after)
    send({
      type: 'welcome',
      agent: reader.member.agent,
      cursor: start,
      backlog: after < head ? source.count(reader, after) : 0,
      serverTime: new Date(now()).toISOString(),
    })
    if (reset !== null) send({ type: 'reset', reason: reset, cursor: start })
    phase = 'replay'
    pump()
  }

  const ack = (cursor: string) => {
    const seq = parseCursor(source.epoch, cursor)
    if (seq === null) return close(CLOSE.badFrame, 'an ack of a cursor this relay never gave')
    window.acked(seq)
    pump()
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (phase === 'closed') return
    const frame = isBinary ? null : readFrame(data)
    if (frame === null) return close(CLOSE.badFrame, 'not a frame of this protocol')
    if (phase === 'hello')
      return frame.type === 'hello' ? hello(frame) : close(CLOSE.badFrame, 'hello comes first')
    return frame.type === 'ack' ? ack(frame.cursor) : close(CLOSE.badFrame, 'hello comes once')
  })
  socket.on('pong', () => {
    unanswered = 0
  })
  socket.on('close', closed)
  // ws closes the socket itself after an error; without a listener it would end the process.
  socket.on('error', () => {})
  stream.on('drain', pump)

  const connection: Connection = {
    tokenId,
    reader: () => reader,
    update(member) {
      reader = { ...reader, member }
    },
    push(frame, seqs) {
      if (phase !== 'live') return false
      // One item is a page of its own however large it is, and this way its bytes are there once for all clients.
      const isPage = seqs.length === 1 || frame.length <= PAGE.bytes
      if (window.room() >= seqs.length && isPage && writable()) {
        sendItems(frame, seqs)
        return true
      }
      // What was committed just now is read back from the journal, from before its first item on.
      position = (seqs[0] ?? source.head()) - 1
      phase = 'replay'
      pump()
      return false
    },
    heartbeat() {
      if (unanswered >= 2) {
        if (socket.bufferedAmount > 0) return close(CLOSE.tooSlow, 'too slow')
        return socket.terminate()
      }
      unanswered += 1
      socket.ping()
    },
    send,
    close,
    terminate: () => socket.terminate(),
  }
  return connection
}

function readFrame(data: RawData): ClientFrame | null {
  try {
    const parsed = clientFrameSchema.safeParse(JSON.parse(data.toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
