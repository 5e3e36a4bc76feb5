/** Recordings for the screens: of the simulator's making, under /recordings/, as main serves them. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { wavBytes, wavSize } from '../../simulator/recordings/wav.ts'

const SECONDS = 372

/** Of "slow" only the first half ever comes. */
export async function answerSound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const size = wavSize(SECONDS)
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  const first = Number(from)
  const last = Math.min(to === '' ? size : Number(to), size - 1)
  if (request.url?.endsWith('/slow') && first > size / 2) return
  response.writeHead(206, {
    'content-type': 'audio/wav',
    'content-length': last - first + 1,
    'content-range': `bytes ${first}-${last}/${size}`,
    'accept-ranges': 'bytes',
  })
  for await (const piece of wavBytes('screens', SECONDS, first, last)) response.write(piece)
  response.end()
}
