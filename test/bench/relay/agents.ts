/** COUNT desktops that say hello, acknowledge every 64th item, and count what they get. A process of its own. */
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { percentile } from '../row.ts'

const [url = '', count = '1000'] = process.argv.slice(2)
const ACK_EVERY = 64
const RECEIVED_AT = /"receivedAt":"([^"]+)"/
let open = 0
let expected = 0
let got = 0
let lags: number[] = []
let startedAt = 0

function desktop(index: number) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/events`, {
    perMessageDeflate: false,
    headers: { authorization: `Bearer ${index + 1}` },
  })
  let seq = 0
  socket.on('open', () => {
    socket.send('{"type":"hello","protocol":1,"cursor":null,"client":"bench"}')
    open += 1
    if (open === Number(count)) setTimeout(() => console.log(JSON.stringify({ open })), 300)
    else if (open < Number(count) && open % 50 === 0) for (let i = 0; i < 50; i++) desktop(open + i)
  })
  socket.on('message', (data: Buffer) => {
    if (data.length < 500) return
    seq += 1
    got += 1
    if (seq % ACK_EVERY === 0) socket.send(`{"type":"ack","cursor":"e:${seq}"}`)
    // One in ten tells the lag, so that telling it does not make it.
    if (got % 10 === 0) lags.push(Date.now() - Date.parse(RECEIVED_AT.exec(data.toString())?.[1] ?? ''))
    if (got !== expected) return
    const seconds = (performance.now() - startedAt) / 1000
    console.log(JSON.stringify({ perSecond: Math.round(got / seconds), p99: percentile(lags, 0.99) }))
  })
}

createInterface({ input: process.stdin }).on('line', (line) => {
  expected = JSON.parse(line).expected
  got = 0
  lags = []
  startedAt = performance.now()
  console.log('{}')
})
console.log('{}')
for (let i = 0; i < Math.min(50, Number(count)); i++) desktop(i)
process.on('SIGTERM', () => process.exit(0))
