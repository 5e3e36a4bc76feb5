/** "Get Recording Link" of /developers, and the place its links lead to. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Links } from './links.ts'
import { rangeOf } from './range.ts'
import type { Shelf } from './shelf.ts'
import { wavBytes, wavSize } from './wav.ts'

export const MEDIA = '/media'

/** Where the answer has the link: seen both. */
export type LinkShape = 'url' | 'data'

interface LinkDependencies {
  readonly shelf: Shelf
  readonly links: Links
  readonly shape: () => LinkShape
}

interface Query {
  readonly file?: string
  readonly expires?: string
  readonly signature?: string
}

const refuse = (reply: FastifyReply, code: number, message: string) =>
  reply.code(code).send({ status: 'error', code, message })

export const linkRoutes = (app: FastifyInstance, { shelf, links, shape }: LinkDependencies): void => {
  app.get<{ Querystring: Query }>('/recordings/link', async (request, reply) => {
    const { file = '' } = request.query
    if (file === '') return refuse(reply, 400, 'file is required.')
    const found = shelf.find(file)
    if (found.kind === 'not-permitted') return refuse(reply, 403, 'Recordings are not permitted.')
    if (found.kind === 'missing') return refuse(reply, 404, 'Recording not found.')
    const url = `http://${request.host}${MEDIA}/recordings/${encodeURIComponent(file)}?${links.give(file)}`
    const success = { status: 'success', code: 200 }
    return shape() === 'url' ? { ...success, url } : { ...success, data: { url } }
  })
}

/** Storage speaks its own shape, as such places do. */
export const denied = (reply: FastifyReply, status: 403 | 404, code: string, message: string) =>
  reply
    .code(status)
    .type('application/xml')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    )

export const mediaRoutes = (
  app: FastifyInstance,
  { shelf, links }: Omit<LinkDependencies, 'shape'>,
): void => {
  app.get<{ Params: { file: string }; Querystring: Query }>(
    '/recordings/:file',
    // A signed link is for reading alone.
    { exposeHeadRoute: false },
    async (request, reply) => {
      const { file } = request.params
      const { expires = '', signature = '' } = request.query
      const standing = links.check(file, expires, signature)
      if (standing === 'wrong') return denied(reply, 403, 'SignatureDoesNotMatch', 'The signature is wrong')
      if (standing === 'expired') return denied(reply, 403, 'AccessDenied', 'Request has expired')
      const found = shelf.find(file)
      if (found.kind !== 'there') return denied(reply, 404, 'NoSuchKey', 'There is no such recording')

      const size = wavSize(found.seconds)
      const etag = `"${file}-${size}"`
      reply.header('accept-ranges', 'bytes').header('etag', etag).header('cache-control', 'private')
      const condition = request.headers['if-range']
      const stillSame = condition === undefined || condition === etag
      const range = rangeOf(stillSame ? request.headers.range : undefined, size)
      if (range.kind === 'outside') {
        return reply.code(416).header('content-range', `bytes */${size}`).send()
      }
      const { first, last } = range.kind === 'part' ? range : { first: 0, last: size - 1 }
      if (range.kind === 'part') {
        reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`)
      }
      return reply
        .type('audio/wav')
        .header('content-length', last - first + 1)
        .send(Readable.from(wavBytes(file, found.seconds, first, last), { objectMode: false }))
    },
  )
}
