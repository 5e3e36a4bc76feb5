/** Where the links to the account's files lead: signed, for a day, none of the account's credentials in them. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Links } from '../recordings/links.ts'
import { rangeOf } from '../recordings/range.ts'
import { denied } from '../recordings/routes.ts'
import type { MediaFile, MediaStore } from './store.ts'

/** @param origin the simulator's own address */
export const fileLink = (origin: string, links: Links, { id, filename }: MediaFile): string =>
  `${origin}/media/files/${id}/${encodeURIComponent(filename)}?${links.give(id)}`

interface FileRoute {
  readonly Params: { readonly id: string; readonly name: string }
  readonly Querystring: { readonly expires?: string; readonly signature?: string }
}

export const fileRoutes = (
  app: FastifyInstance,
  { files, links }: { readonly files: MediaStore; readonly links: Links },
): void => {
  app.get<FileRoute>('/files/:id/:name', { exposeHeadRoute: false }, async (request, reply) => {
    const { id } = request.params
    const { expires = '', signature = '' } = request.query
    if (files.rules.slowMs > 0) await sleep(files.rules.slowMs)
    const standing = links.check(id, expires, signature)
    if (standing === 'wrong') return denied(reply, 403, 'SignatureDoesNotMatch', 'The signature is wrong')
    if (standing === 'expired') return denied(reply, 403, 'AccessDenied', 'Request has expired')
    const file = files.rules.missing ? null : files.byId(id)
    if (!file) return denied(reply, 404, 'NoSuchKey', 'There is no such file')
    const bytes = await file.bytes()
    reply.header('accept-ranges', 'bytes').header('cache-control', 'private')
    const range = rangeOf(request.headers.range, bytes.length)
    if (range.kind === 'outside') {
      return reply.code(416).header('content-range', `bytes */${bytes.length}`).send()
    }
    if (range.kind === 'whole') return reply.type(file.mimeType).send(bytes)
    const { first, last } = range
    return reply
      .code(206)
      .header('content-range', `bytes ${first}-${last}/${bytes.length}`)
      .type(file.mimeType)
      .send(bytes.subarray(first, last + 1))
  })
}
