/** Answers a window that plays a file: whole or in parts, as far as it listens. */
import { CHUNK_BYTES } from '../encrypted-files/chunk-file.ts'
import { readRange } from './range.ts'
import type { Reader } from './source.ts'

/** Bytes `from` to `to`, both inclusive; null = to the end. The reader is closed with it. */
function stream(reader: Reader, from: number, to: number | null): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const index = Math.floor(at / CHUNK_BYTES)
        const answer = to !== null && at > to ? null : await reader.chunk(index)
        if (answer !== null && !answer.ok) {
          reader.close()
          // The player asks for it again, and is told why.
          controller.error(new Error(answer.fault.code))
          return
        }
        const begin = index * CHUNK_BYTES
        const until = to === null ? undefined : to + 1 - begin
        const part = answer?.value?.subarray(at - begin, until)
        if (part === undefined || part.length === 0) {
          reader.close()
          controller.close()
          return
        }
        at += part.length
        // A copy: the chunk is shared with others, and what is enqueued may be handed over for good.
        controller.enqueue(new Uint8Array(part))
      },
      cancel: () => reader.close(),
    },
    { highWaterMark: 0 },
  )
}

/** GET and HEAD, with ranges (RFC 9110); takes the reader over. */
export function respond(request: Request, reader: Reader): Response {
  const { method, headers: asked } = request
  const { type, size } = reader.facts()
  const headers = new Headers({ 'Content-Type': type, 'Cache-Control': 'no-store' })
  const answer = (status: number, from: number, to: number | null) => {
    if (method === 'HEAD') {
      reader.close()
      return new Response(null, { status, headers })
    }
    return new Response(stream(reader, from, to), { status, headers })
  }
  // Of what never said its length no part can be told from another.
  if (size === null) return answer(200, 0, null)

  headers.set('Accept-Ranges', 'bytes')
  // There is no validator an If-Range could name: it names another, and gets everything.
  const range = readRange(asked.has('if-range') ? null : asked.get('range'), size)
  switch (range.kind) {
    case 'unsatisfiable':
      reader.close()
      headers.set('Content-Range', `bytes */${size}`)
      return new Response(null, { status: 416, headers })
    case 'part':
      headers.set('Content-Range', `bytes ${range.from}-${range.to}/${size}`)
      headers.set('Content-Length', String(range.to - range.from + 1))
      return answer(206, range.from, range.to)
    case 'whole':
      headers.set('Content-Length', String(size))
      return answer(200, 0, size - 1)
  }
}
