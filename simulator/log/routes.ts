/** "Call Apis": POST /search and GET /filters of /developers. */
import type { FastifyInstance } from 'fastify'
import type { ContactStore } from '../contacts/store.ts'
import { isRecord } from '../contacts/validate.ts'
import type { LogEntry } from './entry.ts'
import { compileFilters, FILTERS } from './filters.ts'
import { hit } from './long-names.ts'
import { createLogSearch } from './search.ts'
import { shortLog } from './short-names.ts'
import type { CallLog } from './store.ts'

const DEFAULT_PAGE_SIZE = 20
const MAX_PAGE_SIZE = 100

/**
 * `hits`: as live accounts answer. `short`: as the document describes its answers, a `data` array under the
 * short names and a value to page on from.
 */
export type LogShape = 'hits' | 'short'

interface LogDependencies {
  readonly log: CallLog
  readonly contacts: ContactStore
  readonly companyId: string
  readonly shape: () => LogShape
}

const refusal = (message: string) => ({ status: 'error', code: 400, message })

/** Numbers come as numbers, and from forms as text; null when there is none, NaN when it is none. */
const numberAt = (body: Readonly<Record<string, unknown>>, key: string): number | null => {
  const value = body[key] ?? ''
  return value === '' ? null : /^\d+$/.test(String(value)) ? Number(value) : Number.NaN
}
const textAt = (body: Readonly<Record<string, unknown>>, key: string): string =>
  typeof body[key] === 'string' || typeof body[key] === 'number' ? String(body[key]) : ''

export const logRoutes = (
  app: FastifyInstance,
  { log, contacts, companyId, shape }: LogDependencies,
): void => {
  const search = createLogSearch(log, contacts)

  const nameOf = ({ call }: LogEntry): string =>
    contacts.byNumber(call.customer.replace(/^\+/, ''))[0]?.name ?? ''

  app.get('/filters', async () => ({ status: 'success', code: 200, filters: FILTERS }))

  app.post('/search', async (request, reply) => {
    const { body } = request
    // Seen: parameters in the address alone are not read, and what has none is not authorised.
    if (!isRecord(body) || Object.keys(body).length === 0) {
      return reply.code(400).send(refusal('This is not an authorized request.'))
    }
    const [from, to, offset, size] = ['from', 'to', 'log_from', 'page_size'].map((key) => numberAt(body, key))
    const wrong = { from, to, log_from: offset, page_size: size }
    for (const [key, value] of Object.entries(wrong)) {
      if (Number.isNaN(value)) return reply.code(400).send(refusal(`Invalid value for ${key}.`))
    }
    const filters = textAt(body, 'filters')
    const compiled = compileFilters(filters)
    if (!compiled.ok) return reply.code(400).send(refusal(`Invalid filters: ${compiled.message}.`))
    const key = textAt(body, 'search_key')
    const { matches } = compiled
    const list = search({ from: from ?? null, to: to ?? null, key, filters, matches })
    const start = offset ?? 0
    const page = list.slice(start, start + Math.min(MAX_PAGE_SIZE, size || DEFAULT_PAGE_SIZE))
    const success = { status: 'success', code: 200 }
    return shape() === 'hits'
      ? { ...success, data: { total: list.length, hits: page.map((entry) => hit(entry, companyId)) } }
      : {
          ...success,
          log_from: start + page.length,
          data: page.map((entry) => shortLog(entry, companyId, nameOf(entry))),
        }
  })
}
