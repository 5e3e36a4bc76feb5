/** "Contact APIs": mounted under /publicapi, behind its credentials. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { limitOf, paged, type Query, queryOf } from '../http/pages.ts'
import { createListCache, newestFirst, oldestFirst, pageByToken } from './lists.ts'
import { compileSearch } from './search.ts'
import { type Contact, type ContactStore, numberOf } from './store.ts'
import { checkChange, checkNewContact, isRecord } from './validate.ts'
import { contactBody, failure, searchBody, success } from './view.ts'

/** The document names no page size for a search; the list's greatest stands in for it. */
const SEARCH_LIMIT = 100

/** A number in a query may come with its country code or without. */
const numberFilter = (query: Query): ((contact: Contact) => boolean) => {
  const code = query.country_code?.replace(/^[+ ]/, '') || null
  const number = query.phone_number?.replace(/^[+ ]/, '') || null
  return (contact) =>
    (code === null || contact.countryCode === code) &&
    (number === null || contact.phoneNumber === number || numberOf(contact) === number)
}

const wantsCustomFields = (query: Query): boolean =>
  (query.include ?? '').split(',').includes('custom_fields')

export const contactRoutes = (app: FastifyInstance, store: ContactStore, companyId: string): void => {
  const listed = createListCache(store)
  const searched = createListCache(store)

  app.get('/contacts', async (request) => {
    const query = queryOf(request)
    const key = JSON.stringify([query.country_code, query.phone_number])
    const list = listed(key, numberFilter(query), newestFirst)
    const shown = (contact: Contact) => contactBody(contact, companyId, wantsCustomFields(query))
    return success('Data', paged(request, list, shown))
  })

  const search = (and: Record<string, unknown>, query: Query, reply: FastifyReply) => {
    const compiled = compileSearch(and)
    if (!compiled.ok) return reply.code(400).send(failure('400', 'Validation Error', compiled.errors))
    const list = searched(JSON.stringify(and), compiled.matches, oldestFirst)
    const page = pageByToken(list, { after: query.after, before: query.before }, limitOf(query, SEARCH_LIMIT))
    if (!page) return reply.code(400).send(failure('invalid', 'Invalid input.', { detail: 'Invalid token.' }))
    // As in the document's example, where `total` counts this answer and `filter_total` all that match.
    const found = {
      total: page.length,
      filter_total: list.length,
      results: page.map((contact) => searchBody(contact, wantsCustomFields(query))),
    }
    return reply.send(success('Contacts Searched', found, 200))
  }

  const create = (body: Record<string, unknown>, reply: FastifyReply) => {
    const checked = checkNewContact(body)
    if (!checked.ok) return reply.code(400).send(failure('400', 'Validation Error', checked.errors))
    if (store.byNumber(numberOf(checked.value)).length > 0) {
      const errors = { phone_number: ['Contact with this phone number already exists.'] }
      return reply.code(400).send(failure('400', 'Validation Error', errors))
    }
    const contact = store.add(checked.value)
    return reply.send(success('Contact Created', contactBody(contact, companyId, 'custom_fields' in body)))
  }

  // The document gives one address to both: a body with `and` searches, any other creates.
  app.post('/contacts', async (request, reply) => {
    const body = request.body
    if (!isRecord(body)) return reply.code(400).send(failure('400', 'Validation Error', {}))
    return isRecord(body.and) ? search(body.and, queryOf(request), reply) : create(body, reply)
  })

  app.get<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
    const contact = store.get(request.params.id)
    if (!contact) return reply.code(404).send(failure('404', 'Invalid Contact ID'))
    return success('Contact Fetched', contactBody(contact, companyId, wantsCustomFields(queryOf(request))))
  })

  app.patch<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
    const { id } = request.params
    const byId = store.get(id)
    const contact = byId ?? store.byNumber(id.replace(/^\+/, ''))[0]
    if (!contact) {
      const errors = { detail: 'Contact not found for given identifier.' }
      return reply.code(404).send(failure('not_found', 'Not found.', errors))
    }
    const body = isRecord(request.body) ? request.body : {}
    if ('phone_number' in body || 'country_code' in body) {
      const errors = { detail: 'Phone Number cannot be updated.' }
      return reply.code(400).send(failure('invalid', 'Invalid input.', errors))
    }
    const checked = checkChange(body)
    if (!checked.ok) return reply.code(400).send(failure('400', 'Validation Error', checked.errors))
    const customFields = { ...contact.customFields, ...checked.value.customFields }
    const changed = store.update(contact.id, { ...checked.value, customFields }) ?? contact
    return success('Contact Updated', contactBody(changed, companyId, byId !== undefined))
  })

  app.delete<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
    if (!store.remove(request.params.id)) return reply.code(404).send(failure('404', 'Invalid Contact ID'))
    return success('Contact Deleted', {})
  })
}
