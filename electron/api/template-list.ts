/** The account's approved templates (reference.md, "List Templates"), over all pages. */
import type { Result } from '../../shared/ipc.ts'
import { readTemplates } from '../../shared/myoperator/templates.ts'
import type { TemplateList } from '../../shared/views/templates.ts'
import { ok } from '../result.ts'
import { type ChatAccount, chatDoor } from './chat-door.ts'
import { type Fetch, request } from './request.ts'
import { allPages, type TemplateQuery } from './template-pages.ts'

/** Of one page. */
const TIMEOUT_MS = 20_000

/** Every one that can be sent from here, newest first. */
export function createTemplateList(fetch: Fetch, account: ChatAccount, timeoutMs = TIMEOUT_MS) {
  const { headers, address, withoutSecrets } = chatDoor(account)
  const { wabaId } = account.publicApi

  const ask = (query: TemplateQuery) => {
    const url = address('templates')
    if (wabaId !== '') url.searchParams.set('waba_id', wabaId)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    return request(fetch, url, { method: 'GET', headers }, timeoutMs)
  }

  return async (): Promise<Result<TemplateList>> => {
    const all = await allPages(ask, { waba_template_status: 'approved' })
    return all.ok ? ok(readTemplates(all.value)) : { ok: false, fault: withoutSecrets(all.fault) }
  }
}
