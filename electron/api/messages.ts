/** WhatsApp (reference.md, "Whatsapp Business APIs"): the account's templates, and sending one of them. */
import type { Account } from '../../shared/account.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { sentMessageSchema, templateMessage } from '../../shared/myoperator/send-message.ts'
import { readTemplates, templatePageSchema } from '../../shared/myoperator/templates.ts'
import { toParts } from '../../shared/phone.ts'
import type { TemplateList, TemplateValue, TemplateView } from '../../shared/views/templates.ts'
import { fail, ok } from '../result.ts'
import { refusalOf } from './message-refusal.ts'
import { publicHeaders } from './public-headers.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { verdictOf } from './verdict.ts'

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string | null; readonly conversationId: string | null }
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** It may have been sent. Never sent again by itself; its webhook settles it. */
  | { readonly kind: 'unconfirmed' }

interface Outgoing {
  /** E.164. */
  readonly number: string
  readonly template: TemplateView
  readonly values: readonly TemplateValue[]
  /** New for every message. */
  readonly refId: string
}

export interface MessagesApi {
  /** Every approved template of the account, newest first. */
  listTemplates(): Promise<Result<TemplateList>>
  sendTemplate(message: Outgoing): Promise<SendOutcome>
}

interface TimeOuts {
  /** Of one page. */
  readonly listMs: number
  /** After which a message counts as unconfirmed. */
  readonly sendMs: number
}

const TIME_OUTS: TimeOuts = { listMs: 20_000, sendMs: 10_000 }
/** As the document asks for them: whether more at once are given is not said. */
const PAGE = 10
/** More templates than an account may have. */
const MOST_PAGES = 600

const isGood = (status: number) => status >= 200 && status < 300

function listFault(reply: Reply): Fault {
  if (reply.kind === 'unsent') return { code: 'offline', detail: reply.detail }
  if (reply.kind === 'unanswered') return { code: 'templates-unavailable', detail: null }
  const said = isRecord(reply.body) ? readText(reply.body.message) : null
  const denied = reply.status === 401 || reply.status === 403
  return { code: denied ? 'whatsapp-bad-key' : 'templates-unavailable', detail: said }
}

function readOutcome(reply: Reply, { variables }: TemplateView): SendOutcome {
  if (reply.kind === 'unsent') return { kind: 'refused', fault: { code: 'offline', detail: reply.detail } }
  // A server that failed, or gave up waiting, says nothing of what it did before.
  if (reply.kind === 'unanswered' || reply.status >= 500 || reply.status === 408)
    return { kind: 'unconfirmed' }
  const { status, body } = reply
  // Some deployments put their verdict into the body of a 200.
  if (!isGood(status) || (isRecord(body) && body.status === 'error'))
    return { kind: 'refused', fault: refusalOf(isGood(status) ? verdictOf(reply) : status, body, variables) }
  const sent = sentMessageSchema.safeParse(body)
  const ids = sent.success ? sent.data : { messageId: null, conversationId: null }
  return { kind: 'accepted', ...ids }
}

export function createMessagesApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  timeOuts = TIME_OUTS,
): MessagesApi {
  const { apiKey, baseUrl, phoneNumberId, wabaId } = account.publicApi
  const headers = publicHeaders(account)
  const address = (path: string) => new URL(`${baseUrl.replace(/\/$/, '')}/chat/${path}`)

  /** A provider that quotes what it did not like may quote a credential. */
  const masked = <T extends string | null>(text: T) => text?.replaceAll(apiKey, '***') ?? null
  const withoutSecrets = (fault: Fault): Fault => ({
    ...fault,
    detail: masked(fault.detail),
    ...(fault.fields === undefined
      ? {}
      : {
          fields: Object.fromEntries(
            Object.entries(fault.fields).map(([field, words]) => [field, words.replaceAll(apiKey, '***')]),
          ),
        }),
  })

  const pageAt = async (offset: number): Promise<Result<{ count: number; results: unknown[] }>> => {
    const url = address('templates')
    const query = { waba_template_status: 'approved', limit: String(PAGE), offset: String(offset) }
    if (wabaId !== '') url.searchParams.set('waba_id', wabaId)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    const reply = await request(fetch, url, { method: 'GET', headers }, timeOuts.listMs)
    if (reply.kind !== 'answer' || verdictOf(reply) !== 200)
      return { ok: false, fault: withoutSecrets(listFault(reply)) }
    const page = templatePageSchema.safeParse(reply.body)
    return page.success ? ok(page.data) : fail('templates-unavailable')
  }

  return {
    async listTemplates() {
      const all: unknown[] = []
      for (let i = 0; i < MOST_PAGES; i += 1) {
        const page = await pageAt(all.length)
        if (!page.ok) return page
        all.push(...page.value.results)
        if (page.value.results.length === 0 || all.length >= page.value.count) break
      }
      return ok(readTemplates(all))
    },

    async sendTemplate({ number, template, values, refId }) {
      const parts = toParts(number)
      if (parts === null) return { kind: 'refused', fault: { code: 'invalid-number', detail: null } }
      const body = templateMessage({ phoneNumberId, ...parts, refId }, template, values)
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const outcome = readOutcome(await request(fetch, address('messages'), init, timeOuts.sendMs), template)
      return outcome.kind === 'refused' ? { ...outcome, fault: withoutSecrets(outcome.fault) } : outcome
    },
  }
}
