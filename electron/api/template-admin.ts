/**
 * What supervisors do with the account's templates (reference.md, "Whatsapp Business APIs / Templates"): all of them,
 * one, those of a name; creating and deleting.
 */
import type { Account } from '../../shared/account.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import { createRequest } from '../../shared/myoperator/create-template.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import {
  createdTemplateSchema,
  readAllTemplates,
  readTemplate,
  templateAnswerSchema,
} from '../../shared/myoperator/templates.ts'
import type { TemplateDetail, TemplateDraft } from '../../shared/views/templates.ts'
import { fail, ok } from '../result.ts'
import { maskedFault } from './masked-fault.ts'
import { publicHeaders } from './public-headers.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { allPages, listFault, type TemplateQuery } from './template-pages.ts'
import { draftRefusal } from './template-refusal.ts'
import { verdictOf } from './verdict.ts'

/** What became of a change. */
export type Change<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** It left, and nobody can say what became of it. */
  | { readonly kind: 'unconfirmed' }

export interface TemplateAdminApi {
  /** Of any status, newest first. */
  listAll(): Promise<Result<TemplateDetail[]>>
  /** Fails with `template-gone`. */
  read(id: string): Promise<Result<TemplateDetail>>
  /** By its exact name, all languages. */
  find(name: string): Promise<Result<TemplateDetail[]>>
  /** @param mediaIds of the draft's files, which are uploaded by then. Gives the new one's id where it is told. */
  create(draft: TemplateDraft, mediaIds: ReadonlyMap<string, string>): Promise<Change<string | null>>
  remove(id: string): Promise<Change<null>>
}

interface TimeOuts {
  /** Of one page, and of one template. */
  readonly readMs: number
  readonly writeMs: number
}
const TIME_OUTS: TimeOuts = { readMs: 20_000, writeMs: 20_000 }

const isGood = (status: number) => status >= 200 && status < 300
const wordsOf = (body: unknown) => (isRecord(body) ? readText(body.message) : readText(body))

/** What is said of any change, whatever it was; null: it was done, or it is the change's own. */
function changeOf(reply: Reply): Exclude<Change<never>, { kind: 'done' }> | null {
  if (reply.kind === 'unsent') return { kind: 'refused', fault: { code: 'offline', detail: reply.detail } }
  // A server that failed, or gave up waiting, says nothing of what it did before.
  if (reply.kind === 'unanswered' || verdictOf(reply) >= 500 || reply.status === 408)
    return { kind: 'unconfirmed' }
  const status = verdictOf(reply)
  const said = wordsOf(reply.body)
  if (status === 401 || status === 403)
    return { kind: 'refused', fault: { code: 'whatsapp-bad-key', detail: said } }
  if (status === 429) return { kind: 'refused', fault: { code: 'templates-unavailable', detail: said } }
  return null
}

export function createTemplateAdminApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  timeOuts = TIME_OUTS,
): TemplateAdminApi {
  const { apiKey, baseUrl, wabaId } = account.publicApi
  const headers = publicHeaders(account)
  const address = (id?: string) => {
    const list = `${baseUrl.replace(/\/$/, '')}/chat/templates`
    return new URL(id === undefined ? list : `${list}/${encodeURIComponent(id)}`)
  }
  const get = (url: URL) => request(fetch, url, { method: 'GET', headers }, timeOuts.readMs)
  const refused = (fault: Fault) => ({ kind: 'refused', fault: maskedFault(fault, apiKey) }) as const

  const pages = async (query: TemplateQuery): Promise<Result<TemplateDetail[]>> => {
    const ask = (wanted: TemplateQuery) => {
      const url = address()
      if (wabaId !== '') url.searchParams.set('waba_id', wabaId)
      for (const [key, value] of Object.entries(wanted)) url.searchParams.set(key, value)
      return get(url)
    }
    const all = await allPages(ask, query)
    return all.ok ? ok(readAllTemplates(all.value)) : { ok: false, fault: maskedFault(all.fault, apiKey) }
  }

  return {
    listAll: () => pages({}),

    async read(id) {
      const reply = await get(address(id))
      // The code of this error is a number, and a text everywhere else.
      if (reply.kind === 'answer' && verdictOf(reply) === 404)
        return fail(
          'template-gone',
          maskedFault({ code: 'template-gone', detail: wordsOf(reply.body) }, apiKey).detail,
        )
      if (reply.kind !== 'answer' || verdictOf(reply) !== 200)
        return { ok: false, fault: maskedFault(listFault(reply), apiKey) }
      const answer = templateAnswerSchema.safeParse(reply.body)
      const template = answer.success ? readTemplate(answer.data) : null
      return template === null ? fail('templates-unavailable') : ok(template)
    },

    async find(name) {
      const found = await pages({ name })
      // A deployment that does not know the parameter gives everything.
      return found.ok ? ok(found.value.filter((one) => one.name === name)) : found
    },

    async create(draft, mediaIds) {
      const body = createRequest(draft, { wabaId, mediaIds })
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const reply = await request(fetch, address(), init, timeOuts.writeMs)
      const known = changeOf(reply)
      if (known !== null || reply.kind !== 'answer')
        return known?.kind === 'refused' ? refused(known.fault) : { kind: 'unconfirmed' }
      if (!isGood(verdictOf(reply))) return refused(draftRefusal(reply.body, body))
      const created = createdTemplateSchema.safeParse(reply.body)
      return { kind: 'done', value: created.success ? created.data : null }
    },

    async remove(id) {
      const reply = await request(fetch, address(id), { method: 'DELETE', headers }, timeOuts.writeMs)
      const known = changeOf(reply)
      if (known !== null || reply.kind !== 'answer')
        return known?.kind === 'refused' ? refused(known.fault) : { kind: 'unconfirmed' }
      const status = verdictOf(reply)
      if (isGood(status)) return { kind: 'done', value: null }
      return refused({
        code: status === 404 ? 'template-gone' : 'template-kept',
        detail: wordsOf(reply.body),
      })
    },
  }
}
