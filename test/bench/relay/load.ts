/**
 * The load generator, in a process of its own: CONNECTIONS keep-alive sockets that each post the next body as
 * soon as the last is answered, for SECONDS. Raw sockets, so that it costs less than what it measures.
 */
import { connect } from 'node:net'
import { percentile } from '../row.ts'
import { webhookBody } from './bodies.ts'

const [url = '', seconds = '3', connections = '64'] = process.argv.slice(2)
const { hostname, port } = new URL(url)
const WARM_UP_MS = 700
const latencies: number[] = []
let failures = 0
const countFrom = performance.now() + WARM_UP_MS
const until = countFrom + Number(seconds) * 1000

function client(index: number) {
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  let sentAt = 0
  let count = 0
  const post = () => {
    const body = webhookBody(`${index}-${count++}`)
    sentAt = performance.now()
    socket.write(
      `POST /webhooks/myoperator HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  }
  socket.on('connect', post)
  socket.on('data', (data) => {
    const now = performance.now()
    if (!data.includes('"accepted":1')) failures += 1
    else if (sentAt >= countFrom) latencies.push(now - sentAt)
    if (now < until) post()
    else socket.destroy()
  })
}

console.log('{}')
for (let index = 0; index < Number(connections); index++) client(index)
setTimeout(
  () => {
    console.log(
      JSON.stringify({
        perSecond: Math.round(latencies.length / Number(seconds)),
        p50: percentile(latencies, 0.5),
        p99: percentile(latencies, 0.99),
        failures,
      }),
    )
    process.exit(0)
  },
  WARM_UP_MS + Number(seconds) * 1000 + 300,
)
