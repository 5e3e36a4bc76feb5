/** A small client of the protocol: says hello, collects frames, acknowledges what it got. */
import { WebSocket } from 'ws'
import type { RingsideEvent } from '../../../shared/events.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'

const LIMIT_MS = 20_000

interface Item {
  readonly cursor: string
  readonly receivedAt: string
  readonly event: RingsideEvent
}
type Frame =
  | { type: 'welcome'; agent: Agent; cursor: string; backlog: number; serverTime: string }
  | { type: 'events'; items: Item[] }
  | { type: 'caught-up'; cursor: string }
  | { type: 'reset'; reason: string; cursor: string }
  | { type: 'reconnect'; afterMs: number }

export interface ClientOptions {
  readonly cursor?: string | null
  /** False: nothing is acknowledged. */
  readonly ack?: boolean
  /** False: no hello is sent. */
  readonly hello?: boolean
  readonly protocol?: number
  /** Asks for the team's one history; left out of the hello unless given. */
  readonly team?: boolean
  readonly headers?: Record<string, string>
}

export interface Client {
  readonly socket: WebSocket
  readonly frames: Frame[]
  readonly items: Item[]
  /** The cursor a client would resume with. */
  cursor(): string | null
  ids(): string[]
  closeCode(): number | null
  send(frame: unknown): void
  /** Resolves when the condition holds; rejects with what was seen when it never does. */
  until(what: string, condition: () => boolean): Promise<void>
  /** The first frame of a type, waited for. */
  frame<T extends Frame['type']>(type: T): Promise<Extract<Frame, { type: T }>>
  closed(): Promise<number>
  close(): Promise<void>
}

/** Polls; for conditions that no event of ours announces. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export function connectAgent(url: string, token: string, options: ClientOptions = {}): Client {
  const { cursor = null, ack = true, hello = true, protocol = 1, headers = {}, team } = options
  const asked = team === undefined ? {} : { team }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/events`, {
    perMessageDeflate: false,
    headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...headers },
  })
  const frames: Frame[] = []
  const items: Item[] = []
  let latest = cursor
  let code: number | null = null
  const send = (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  socket.on('open', () => {
    if (hello) send({ type: 'hello', protocol, cursor, client: 'test/1', ...asked })
  })
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as Frame
    frames.push(frame)
    if (frame.type === 'welcome' || frame.type === 'caught-up' || frame.type === 'reset')
      latest = frame.cursor
    if (frame.type !== 'events') return
    items.push(...frame.items)
    latest = frame.items.at(-1)?.cursor ?? latest
    if (ack) send({ type: 'ack', cursor: latest })
  })
  socket.on('close', (closed) => {
    code = closed
  })
  socket.on('error', () => {})
  const client: Client = {
    socket,
    frames,
    items,
    cursor: () => latest,
    ids: () => items.map(({ event }) => event.eventId),
    closeCode: () => code,
    send,
    until: (what, condition) =>
      until(what, condition).catch(() => {
        throw new Error(
          `never: ${what}; ${items.length} items, close ${code}, ${JSON.stringify(frames.slice(-3))}`,
        )
      }),
    async frame(type) {
      const find = () => frames.find((one) => one.type === type)
      await client.until(`frame ${type}`, () => find() !== undefined)
      return find() as Extract<Frame, { type: typeof type }>
    },
    async closed() {
      await client.until('closed', () => code !== null)
      return code ?? 0
    },
    async close() {
      socket.close()
      await client.closed()
    },
  }
  return client
}
