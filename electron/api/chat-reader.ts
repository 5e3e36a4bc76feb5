/** Questions to the chat part of publicapi that change nothing, and why one could not be answered. */
import type { z } from 'zod'
import type { Account } from '../../shared/account.ts'
import type { Fault, FaultCode } from '../../shared/ipc.ts'
import { providerErrorSchema } from '../../shared/myoperator/errors.ts'
import { publicHeaders } from './public-headers.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { verdictOf } from './verdict.ts'

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly fault: Fault
      /** Null: no answer. */
      readonly status: number | null
      /** The fields the provider complains of. */
      readonly about: readonly string[]
    }

interface Question<T> {
  /** After `/chat/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly schema: z.ZodType<T>
}

export type ChatReader = <T>(question: Question<T>) => Promise<Read<T>>

const TIMEOUT_MS = 20_000

/**
 * @param unavailable the fault of what cannot be read
 * @param timeoutMs for each request
 */
export function createChatReader(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  unavailable: FaultCode,
  timeoutMs = TIMEOUT_MS,
): ChatReader {
  const { apiKey, baseUrl } = account.publicApi
  const base = `${baseUrl.replace(/\/$/, '')}/chat/`

  const faultOf = (reply: Reply): Extract<Read<never>, { ok: false }> => {
    if (reply.kind !== 'answer') {
      const fault: Fault =
        reply.kind === 'unsent'
          ? { code: 'offline', detail: reply.detail }
          : { code: unavailable, detail: null }
      return { ok: false, fault, status: null, about: [] }
    }
    const status = verdictOf(reply)
    const error = providerErrorSchema.safeParse(reply.body)
    const said = error.success ? (Object.values(error.data.errors).flat()[0] ?? error.data.message) : ''
    const code = status === 401 || status === 403 ? 'whatsapp-bad-key' : unavailable
    return {
      ok: false,
      // A provider that quotes what it did not like may quote the credential.
      fault: { code, detail: said.replaceAll(apiKey, '***') || null },
      status,
      about: error.success ? Object.keys(error.data.errors) : [],
    }
  }

  return async ({ path, query = {}, headers = {}, schema }) => {
    const url = new URL(base + path)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    const init = { method: 'GET', headers: { ...publicHeaders(account), ...headers } }
    const reply = await request(fetch, url, init, timeoutMs)
    if (reply.kind !== 'answer' || verdictOf(reply) !== 200) return faultOf(reply)
    const read = schema.safeParse(reply.body)
    if (read.success) return { ok: true, value: read.data }
    return { ok: false, fault: { code: unavailable, detail: null }, status: reply.status, about: [] }
  }
}
