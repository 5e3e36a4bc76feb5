/** Lists in pages of `limit` from `offset`, as /publicapi answers all of them. */
import type { FastifyRequest } from 'fastify'

export type Query = Readonly<Record<string, string | undefined>>

const DEFAULT_LIMIT = 10
const MAX_LIMIT = 100

const whole = (text: string | undefined, fallback: number): number =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : fallback

export const queryOf = (request: FastifyRequest): Query => request.query as Query

export const limitOf = (query: Query, fallback = DEFAULT_LIMIT): number =>
  Math.min(MAX_LIMIT, whole(query.limit, fallback) || fallback)

/** The same list at another offset, as the document's `next` shows it: other parameters first. */
const linkTo = (request: FastifyRequest, limit: number, offset: number): string => {
  const { limit: _limit, offset: _offset, ...others } = queryOf(request)
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(others)) if (value !== undefined) parameters.set(key, value)
  parameters.set('limit', String(limit))
  if (offset > 0) parameters.set('offset', String(offset))
  return `http://${request.host}${request.url.split('?')[0]}?${parameters}`
}

/** @param show an item as the answer has it */
export const paged = <T>(request: FastifyRequest, list: readonly T[], show: (item: T) => unknown) => {
  const query = queryOf(request)
  const limit = limitOf(query)
  const offset = whole(query.offset, 0)
  return {
    count: list.length,
    next: offset + limit < list.length ? linkTo(request, limit, offset + limit) : null,
    previous: offset > 0 ? linkTo(request, limit, Math.max(0, offset - limit)) : null,
    results: list.slice(offset, offset + limit).map(show),
  }
}
