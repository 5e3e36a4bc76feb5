/** The list of the account's templates, page by page to its end (document: List Templates). */
import type { Fault, Result } from '../../shared/ipc.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { templatePageSchema } from '../../shared/myoperator/templates.ts'
import { fail, ok } from '../result.ts'
import type { Reply } from './request.ts'
import { verdictOf } from './verdict.ts'

/** As the document asks for them: whether more at once are given is not said. */
const PAGE = 10
/** More templates than an account may have. */
const MOST_PAGES = 600

export function listFault(reply: Reply): Fault {
  if (reply.kind === 'unsent') return { code: 'offline', detail: reply.detail }
  if (reply.kind === 'unanswered') return { code: 'templates-unavailable', detail: null }
  const said = isRecord(reply.body) ? readText(reply.body.message) : null
  const denied = reply.status === 401 || reply.status === 403
  return { code: denied ? 'whatsapp-bad-key' : 'templates-unavailable', detail: said }
}

/** What is asked for; `waba_id` is left out where it is ''. */
export type TemplateQuery = Readonly<Record<string, string>>

/**
 * All of them, unread: each is read by itself, so that one that cannot be read spoils no other.
 *
 * @param ask one GET with this query
 */
export async function allPages(
  ask: (query: TemplateQuery) => Promise<Reply>,
  query: TemplateQuery,
): Promise<Result<unknown[]>> {
  const all: unknown[] = []
  for (let i = 0; i < MOST_PAGES; i += 1) {
    const reply = await ask({ ...query, limit: String(PAGE), offset: String(all.length) })
    if (reply.kind !== 'answer' || verdictOf(reply) !== 200) return { ok: false, fault: listFault(reply) }
    const page = templatePageSchema.safeParse(reply.body)
    if (!page.success) return fail('templates-unavailable')
    all.push(...page.data.results)
    if (page.data.results.length === 0 || all.length >= page.data.count) break
  }
  return ok(all)
}
