/** All templates of an account as its provider has them, asked beside the client that is tested. */
import { publicHeaders } from '../../electron/api/public-headers.ts'
import type { Account } from '../../shared/account.ts'
import { readAllTemplates, templatePageSchema } from '../../shared/myoperator/templates.ts'
import type { TemplateDetail } from '../../shared/views/templates.ts'

/** Newest first; of any status unless one is asked for. */
export async function accountTemplates(account: Account, status?: string): Promise<TemplateDetail[]> {
  const results: unknown[] = []
  for (let isMore = true; isMore; ) {
    const url = new URL(`${account.publicApi.baseUrl}/chat/templates`)
    url.searchParams.set('limit', '10')
    url.searchParams.set('offset', String(results.length))
    if (status !== undefined) url.searchParams.set('waba_template_status', status)
    const response = await fetch(url, { headers: publicHeaders(account) })
    const page = templatePageSchema.parse(await response.json())
    results.push(...page.results)
    isMore = page.results.length > 0 && results.length < page.count
  }
  return readAllTemplates(results)
}
