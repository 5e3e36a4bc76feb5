/** Reading request bodies: JSON where nothing at all is also allowed, and forms with brackets. */
import type { FastifyInstance } from 'fastify'
import qs from 'qs'

class MalformedBody extends Error {
  readonly statusCode = 400
}

const parseJson = (text: string): unknown => {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new MalformedBody('The body is not JSON.')
  }
}

export const acceptBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => parseJson(body),
  )
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => qs.parse(body),
  )
}
