/** A scripted relay on a real socket: it says what a test tells it to, and writes down what it is told. */
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { type ClientFrame, clientFrameSchema, type ServerFrame } from '../../shared/relay-protocol.ts'
import { until } from './until.ts'

type Hello = Extract<ClientFrame, { type: 'hello' }>

export const AGENT = {
  userId: '694e6be5a520b301',
  name: 'Asha',
  role: 'agent' as const,
  phones: ['+919000000001'],
}

interface Connection {
  readonly authorization: string | undefined
  readonly hello: () => Hello | undefined
  readonly acks: () => string[]
  readonly isClosed: () => boolean
  send(...frames: ServerFrame[]): void
  /** All of them in one write, so that the other side reads them in one go. */
  sendAtOnce(...frames: ServerFrame[]): void
  sendText(text: string): void
  welcome(backlog?: number): void
  close(code: number): void
  /** Reads nothing any more, answers nothing, and does not close: the peer of a broken network. */
  goSilent(): void
}

export interface RelayDouble {
  readonly url: string
  readonly connections: readonly Connection[]
  /** Upgrades that were answered with a status. */
  readonly refusals: () => number
  /** The connection number `index`, from 0, once it has said hello. */
  connection(index: number): Promise<Connection>
  /** Answers the next upgrades with this status; null: lets them in. */
  refuseWith(status: number | null): void
  /** Ends everything; `restart` listens on the same port again. */
  stop(): Promise<void>
  restart(): Promise<void>
}

function watch(socket: WebSocket, stream: Socket, authorization: string | undefined): Connection {
  const frames: ClientFrame[] = []
  socket.on('message', (data) => frames.push(clientFrameSchema.parse(JSON.parse(String(data)))))
  socket.on('error', () => {})
  const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame))
  return {
    authorization,
    hello: () => frames.find((frame) => frame.type === 'hello'),
    acks: () => frames.flatMap((frame) => (frame.type === 'ack' ? [frame.cursor] : [])),
    isClosed: () => stream.destroyed,
    send: (...all) => all.forEach(send),
    sendAtOnce(...all) {
      stream.cork()
      all.forEach(send)
      stream.uncork()
    },
    sendText: (text) => socket.send(text),
    welcome: (backlog = 0) =>
      send({ type: 'welcome', agent: AGENT, cursor: 'e:0', backlog, serverTime: '2026-04-07T10:00:00.000Z' }),
    close: (code) => socket.close(code),
    goSilent: () => {
      stream.pause()
    },
  }
}

export async function startRelayDouble(): Promise<RelayDouble> {
  const server = createServer((_request, response) => response.writeHead(404).end())
  const door = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const streams = new Set<Socket>()
  const connections: Connection[] = []
  let refusal: number | null = null
  let refusals = 0
  server.on('connection', (stream) => {
    streams.add(stream)
    stream.on('close', () => streams.delete(stream))
  })
  server.on('upgrade', (request, stream, head) => {
    if (refusal !== null || request.url !== '/v1/events') {
      refusals += 1
      stream.end(`HTTP/1.1 ${refusal ?? 404} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    door.handleUpgrade(request, stream, head, (socket) => {
      connections.push(watch(socket, request.socket, request.headers.authorization))
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    connections,
    refusals: () => refusals,
    async connection(index) {
      await until(() => connections[index]?.hello() !== undefined)
      return connections[index]!
    },
    refuseWith(status) {
      refusal = status
    },
    async stop() {
      for (const stream of streams) stream.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
    restart: () => listen(port),
  }
}
