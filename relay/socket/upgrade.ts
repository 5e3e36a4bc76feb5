/** The door of the WebSocket: which upgrade requests get in. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { CLOSE, MAX_INBOUND_FRAME_BYTES } from '../../shared/relay-protocol.ts'
import { bearerOf } from '../agents/bearer.ts'
import { RelaySocket } from './relay-socket.ts'

const EVENTS_PATH = '/v1/events'

/** A token's owner, or null. */
type Admit<T> = (token: string) => T | null
type Welcome<T> = (socket: RelaySocket, stream: Duplex, who: T) => void

/** @param draining true once no more connections are taken */
export function serveUpgrades<T>(
  server: Server,
  admit: Admit<T>,
  draining: () => boolean,
  welcome: Welcome<T>,
): void {
  const door = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_INBOUND_FRAME_BYTES,
    WebSocket: RelaySocket,
  })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    if (request.url?.split('?')[0] !== EVENTS_PATH) return refuse(stream, '404 Not Found')
    // Browsers always send an Origin and our app never does: no web page may talk to a relay on its network.
    if (request.headers.origin !== undefined) return refuse(stream, '403 Forbidden')
    if (draining()) return refuse(stream, '503 Service Unavailable')
    door.handleUpgrade(request, stream, head, (socket) => {
      const token = bearerOf(request.headers)
      const who = token === null ? null : admit(token)
      if (who !== null) return welcome(socket, stream, who)
      socket.on('error', () => {})
      // Accepted first, because a client can read a close code and not every one can read a status.
      socket.close(CLOSE.refused, 'sign in again')
    })
  })
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
