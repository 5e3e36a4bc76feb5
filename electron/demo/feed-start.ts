/** Where the relay's feed stands now, as a desk learns it that says hello for the first time. */
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION, serverFrameSchema } from '../../shared/relay-protocol.ts'

const TIMEOUT_MS = 10_000

export function feedPosition(relayUrl: string, token: string): Promise<string> {
  const socket = new WebSocket(`${relayUrl.replace(/^http/, 'ws')}/v1/events`, {
    headers: { authorization: `Bearer ${token}` },
    perMessageDeflate: false,
  })
  const limit = setTimeout(() => socket.terminate(), TIMEOUT_MS)
  return new Promise<string>((found, lost) => {
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ type: 'hello', protocol: PROTOCOL_VERSION, cursor: null, client: 'ringside/demo' }),
      ),
    )
    socket.on('message', (data) => {
      const frame = serverFrameSchema.parse(JSON.parse(String(data)))
      if (frame.type === 'welcome') found(frame.cursor)
    })
    socket.on('error', lost)
    socket.on('close', (code) => lost(new Error(`the relay of the demo closed with ${code}`)))
  }).finally(() => {
    clearTimeout(limit)
    socket.terminate()
  })
}
