/**
 * Many open sockets, in a process of its own: `bare` is ws and nothing else, `hub` is the relay's door,
 * connections and hub over an empty journal. Told on stdin what to do, answers on stdout.
 */
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Stored } from '../../../relay/journal/journal.ts'
import { createMetrics } from '../../../relay/metrics.ts'
import { createConnection } from '../../../relay/socket/connection.ts'
import { createHub } from '../../../relay/socket/hub.ts'
import { serveUpgrades } from '../../../relay/socket/upgrade.ts'

const PAD = 'x'.repeat(850)
const server = createServer()

function itemOf(seq: number): Stored {
  const receivedAt = Date.now()
  const event = JSON.stringify({ eventId: `event-${seq}`, type: 'message.received', pad: PAD })
  const item = `{"cursor":"e:${seq}","receivedAt":"${new Date(receivedAt).toISOString()}","event":${event}}`
  return { seq, item, everyone: true, team: false, personal: false, agents: [], receivedAt }
}

function bare(): (item: Stored) => void {
  const sockets = new Set<WebSocket>()
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
    sockets.add(socket)
    socket.on('message', () => {})
  })
  return ({ item }) => {
    const frame = Buffer.from(`{"type":"events","items":[${item}]}`)
    for (const socket of sockets) socket.send(frame, { binary: false })
  }
}

function hub(): (item: Stored) => void {
  const metrics = createMetrics(() => 0)
  const relay = createHub({ metrics, now: Date.now, random: Math.random })
  let head = 0
  const source = {
    epoch: 'e',
    head: () => head,
    prunedThrough: () => 0,
    page: () => ({ items: [], last: true }),
    count: () => 0,
  }
  let tokenId = 0
  const timings = { heartbeatMs: 60_000, helloMs: 60_000, stallMs: 60_000 }
  const admit = (token: string) => Number(token)
  serveUpgrades(
    server,
    admit,
    () => false,
    (socket, stream, id) => {
      const agent = { userId: String(id), name: 'Agent', role: 'agent' as const, phones: ['+919810000001'] }
      const member = { id, agent, sinceSeq: 0, supervisorSince: null }
      relay.add(
        createConnection({
          socket,
          stream,
          member,
          tokenId: ++tokenId,
          source,
          timings,
          now: Date.now,
          onClose: relay.remove,
        }),
      )
    },
  )
  return (item) => {
    head = item.seq
    relay.publish([item])
  }
}

const broadcast = process.argv[2] === 'bare' ? bare() : hub()
let seq = 0
createInterface({ input: process.stdin }).on('line', (line) => {
  const { rounds } = JSON.parse(line) as { rounds: number }
  if (rounds === 0) {
    for (let i = 0; i < 3; i++) globalThis.gc?.()
    console.log(JSON.stringify({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed }))
    return
  }
  let left = rounds
  const round = () => {
    broadcast(itemOf(++seq))
    left -= 1
    if (left > 0) setImmediate(round)
  }
  round()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(JSON.stringify({ url: `http://127.0.0.1:${address?.port}` }))
})
process.on('SIGTERM', () => process.exit(0))
