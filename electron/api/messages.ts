/** WhatsApp (reference.md, "Whatsapp Business APIs"): the account's templates, and sending one of them. */
import type { Account } from '../../shared/account.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import { isRecord } from '../../shared/myoperator/lenient.ts'
import { sentMessageSchema, templateMessage } from '../../shared/myoperator/send-message.ts'
import { readTemplates } from '../../shared/myoperator/templates.ts'
import { toParts } from '../../shared/phone.ts'
import type { TemplateList, TemplateValue, TemplateView } from '../../shared/views/templates.ts'
import { ok } from '../result.ts'
import { maskedFault } from './masked-fault.ts'
import { refusalOf } from './message-refusal.ts'
import { publicHeaders } from './public-headers.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { allPages, type TemplateQuery } from './template-pages.ts'
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
const isGood = (status: number) => status >= 200 && status < 300

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

  const ask = (query: TemplateQuery) => {
    const url = address('templates')
    if (wabaId !== '') url.searchParams.set('waba_id', wabaId)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    return request(fetch, url, { method: 'GET', headers }, timeOuts.listMs)
  }

  return {
    async listTemplates() {
      const all = await allPages(ask, { waba_template_status: 'approved' })
      return all.ok ? ok(readTemplates(all.value)) : { ok: false, fault: maskedFault(all.fault, apiKey) }
    },

    async sendTemplate({ number, template, values, refId }) {
      const parts = toParts(number)
      if (parts === null) return { kind: 'refused', fault: { code: 'invalid-number', detail: null } }
      const body = templateMessage({ phoneNumberId, ...parts, refId }, template, values)
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const outcome = readOutcome(await request(fetch, address('messages'), init, timeOuts.sendMs), template)
      return outcome.kind === 'refused' ? { ...outcome, fault: maskedFault(outcome.fault, apiKey) } : outcome
    },
  }
}
