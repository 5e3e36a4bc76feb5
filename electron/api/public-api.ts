/** Contacts (reference.md, "Contact APIs"). */
import { z } from 'zod'
import type { Account } from '../../shared/account.ts'
import type { Fault, FaultCode } from '../../shared/ipc.ts'
import {
  contactAnswerSchema,
  contactPageSchema,
  contactSearchSchema,
  type ProviderContact,
  toSearchBody,
} from '../../shared/myoperator/contacts.ts'
import { providerErrorSchema } from '../../shared/myoperator/errors.ts'
import { isRecord } from '../../shared/myoperator/lenient.ts'
import type { ContactFilter, ContactPatch, CustomValue } from '../../shared/views/contacts.ts'
import { publicHeaders } from './public-headers.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { retryAfterOf } from './retry-after.ts'

/** The most the provider gives per page. */
export const PAGE_SIZE = 100
const TIMEOUT_MS = 20_000

/** A fault with what only the caller needs to know: how the provider answered, and when to ask again. */
export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly fault: Fault
      /** null: no answer. */
      readonly status: number | null
      /** The provider's limit was reached; 0 when it does not say for how long. null: for another reason. */
      readonly retryAfterMs: number | null
    }

/** A contact as the provider keeps it. */
interface Written {
  readonly name: string
  readonly countryCode: string
  readonly nationalNumber: string
  readonly email: string | null
  readonly marketingOptIn: boolean
  readonly customFields: Readonly<Record<string, CustomValue>>
}

export interface ContactsApi {
  /** One page of all contacts, with how many there are. */
  list(offset: number): Promise<ApiResult<{ count: number; contacts: ProviderContact[] }>>
  /** A page of what fits, after a pagination token. */
  search(
    filter: ContactFilter,
    after: string | null,
  ): Promise<ApiResult<{ total: number; contacts: ProviderContact[]; after: string | null }>>
  /** Everybody on a number. */
  withNumber(countryCode: string, nationalNumber: string): Promise<ApiResult<ProviderContact[]>>
  read(id: string): Promise<ApiResult<ProviderContact>>
  create(contact: Written): Promise<ApiResult<ProviderContact>>
  /** Sends only what the patch names. */
  update(id: string, patch: ContactPatch): Promise<ApiResult<ProviderContact>>
  remove(id: string): Promise<ApiResult<null>>
}

/** The provider's field names, and ours. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'name',
  phone_number: 'number',
  country_code: 'number',
  email_id: 'email',
  marketing_opt_in: 'marketingOptIn',
}
const CUSTOM = 'custom_fields'
/** An answer of which only the status counts. */
const anything = z.unknown()

const sentence = (value: unknown): string => [value].flat(3).map(String).join(' ')

/** What is wrong with each field: `errors` holds sentences per field, those of custom fields one level deeper. */
function fieldsOf(body: unknown): Record<string, string> {
  const errors = isRecord(body) && isRecord(body.errors) ? body.errors : {}
  return Object.fromEntries(
    Object.entries(errors).flatMap(([key, value]): [string, string][] => {
      if (key === CUSTOM && isRecord(value)) {
        return Object.entries(value).map(([id, words]) => [`${CUSTOM}.${id}`, sentence(words)])
      }
      const name = key.startsWith(CUSTOM) ? key : FIELD_NAMES[key]
      return name === undefined ? [] : [[name, sentence(value)]]
    }),
  )
}

type Failed = Extract<ApiResult<never>, { ok: false }>

const failed = (
  code: FaultCode,
  detail: string | null = null,
  status: number | null = null,
  retryAfterMs: number | null = null,
): Failed => ({ ok: false, fault: { code, detail }, status, retryAfterMs })

/** @param isOne the request was about one contact: only then a 404 says that it is gone */
function faultOf(reply: Reply, retryAfterMs: number, isOne: boolean): Failed {
  if (reply.kind === 'unsent') return failed('offline', reply.detail)
  if (reply.kind === 'unanswered') return failed('timeout')
  const { status, body } = reply
  const error = providerErrorSchema.safeParse(body)
  const first = error.success ? (Object.values(error.data.errors).flat()[0] ?? error.data.message) : null
  if (status === 401 || status === 403) return failed('contacts-bad-key', first, status)
  if (status === 429) return failed('contacts-unavailable', first, status, retryAfterMs)
  if (status >= 500) return failed('contacts-unavailable', first, status)
  if (status === 404 && isOne) return failed('contact-gone', first, status)
  const fields = fieldsOf(body)
  if (Object.keys(fields).length === 0) return failed('contacts-refused', first, status)
  return { ok: false, fault: { code: 'contact-invalid', detail: null, fields }, status, retryAfterMs: null }
}

const wirePatch = ({ name, email, marketingOptIn, customFields }: ContactPatch) => ({
  ...(name === undefined ? {} : { name }),
  ...(email === undefined ? {} : { email_id: email }),
  ...(marketingOptIn === undefined ? {} : { marketing_opt_in: marketingOptIn }),
  ...(customFields === undefined || Object.keys(customFields).length === 0
    ? {}
    : { custom_fields: customFields }),
})

/** @param timeoutMs for each request */
export function createContactsApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  timeoutMs = TIMEOUT_MS,
): ContactsApi {
  const headers = publicHeaders(account)
  const base = `${account.publicApi.baseUrl.replace(/\/$/, '')}/contacts`
  const address = (query: Record<string, string>, id?: string) => {
    const url = new URL(id === undefined ? base : `${base}/${encodeURIComponent(id)}`)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    return url
  }

  const ask = async <T>(
    method: string,
    url: URL,
    schema: z.ZodType<T>,
    body?: unknown,
  ): Promise<ApiResult<T>> => {
    let retryAfterMs = 0
    const watched: Fetch = async (...args) => {
      const response = await fetch(...args)
      retryAfterMs = retryAfterOf(response.headers)
      return response
    }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const reply = await request(watched, url, init, timeoutMs)
    if (reply.kind !== 'answer' || reply.status < 200 || reply.status >= 300)
      return faultOf(reply, retryAfterMs, url.pathname !== new URL(base).pathname)
    const parsed = schema.safeParse(reply.body)
    if (parsed.success) return { ok: true, value: parsed.data }
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    return failed('contacts-unavailable', `unexpected answer at ${path}`, reply.status)
  }

  const include = { include: 'custom_fields' }

  return {
    async list(offset) {
      const query = { limit: String(PAGE_SIZE), offset: String(offset), ...include }
      const page = await ask('GET', address(query), contactPageSchema)
      return page.ok ? { ok: true, value: { count: page.value.count, contacts: page.value.results } } : page
    },

    async search(filter, after) {
      const url = address({ ...(after === null ? {} : { after }), ...include })
      const page = await ask('POST', url, contactSearchSchema, toSearchBody(filter))
      if (!page.ok) return page
      const { total, results } = page.value
      return { ok: true, value: { total, contacts: results, after: results.at(-1)?.paginationToken ?? null } }
    },

    async withNumber(countryCode, nationalNumber) {
      // The document's own example puts the country in front of the number here as well.
      const query = { country_code: countryCode, phone_number: `${countryCode}${nationalNumber}`, ...include }
      const page = await ask('GET', address(query), contactPageSchema)
      return page.ok ? { ok: true, value: page.value.results } : page
    },

    read: (id) => ask('GET', address(include, id), contactAnswerSchema),

    create: ({ countryCode, nationalNumber, name, email, marketingOptIn, customFields }) =>
      ask('POST', address({}), contactAnswerSchema, {
        country_code: countryCode,
        phone_number: nationalNumber,
        ...wirePatch({ name, marketingOptIn, customFields, ...(email === null ? {} : { email }) }),
      }),

    update: (id, patch) => ask('PATCH', address({}, id), contactAnswerSchema, wirePatch(patch)),

    async remove(id) {
      const removed = await ask('DELETE', address({}, id), anything)
      return removed.ok ? { ok: true, value: null } : removed
    },
  }
}
