/** Campaigns (reference.md, "Campaigns"): a page of them, and one. */
import type { Account } from '../../shared/account.ts'
import type { Result } from '../../shared/ipc.ts'
import { campaignAnswerSchema, campaignPageSchema } from '../../shared/myoperator/campaigns.ts'
import type { CampaignDetail, CampaignQuery } from '../../shared/views/campaigns.ts'
import { fail, ok } from '../result.ts'
import { createChatReader } from './chat-reader.ts'
import type { Fetch } from './request.ts'

interface Listed {
  /** As whole as the list tells them: it knows the template's text, one alone may not. */
  readonly items: readonly CampaignDetail[]
  readonly total: number
}

export interface CampaignsApi {
  list(query: CampaignQuery, offset: number, limit: number): Promise<Result<Listed>>
  /** `campaign-gone` when the account has none with this id. */
  read(id: string): Promise<Result<CampaignDetail>>
}

/** The document's examples ask at the first; its text names the second. */
const SPELLINGS = ['campaigns', 'campaign'] as const
type Spelling = (typeof SPELLINGS)[number]

/** As the document writes instants: without a fraction. */
const wholeSeconds = (at: string) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

function queryOf({ search, status, createdAfter, createdBefore, order }: CampaignQuery) {
  return {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(status === null ? {} : { status }),
    ...(createdAfter === null ? {} : { created_at_after: wholeSeconds(createdAfter) }),
    ...(createdBefore === null ? {} : { created_at_before: wholeSeconds(createdBefore) }),
    ordering: order,
  }
}

/**
 * @param sendsFrom the id of the number whose campaigns are meant; '' = the provider decides
 * @param timeoutMs for each request
 */
export function createCampaignsApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  sendsFrom: () => string,
  timeoutMs?: number,
): CampaignsApi {
  const ask = createChatReader(fetch, account, 'campaigns-unavailable', timeoutMs)
  const ofNumber = (): Record<string, string> => {
    const id = sendsFrom()
    return id === '' ? {} : { 'X-WABA-PHONENUMBER-ID': id }
  }
  /** The one that was answered. */
  let spelling: Spelling | null = null

  return {
    async list(query, offset, limit) {
      const items: CampaignDetail[] = []
      const headers = ofNumber()
      let total = 0
      let held = 0
      // The provider may give fewer at once than it is asked for.
      while (held < limit) {
        const place = { limit: String(limit - held), offset: String(offset + held) }
        const page = await ask({
          path: 'campaigns',
          query: { ...queryOf(query), ...place },
          headers,
          schema: campaignPageSchema,
        })
        if (!page.ok) return { ok: false, fault: page.fault }
        items.push(...page.value.campaigns)
        held += page.value.held
        total = page.value.total ?? offset + held
        if (page.value.held === 0 || offset + held >= total) break
      }
      return ok({ items: items.slice(0, limit), total })
    },

    async read(id) {
      for (const one of spelling === null ? SPELLINGS : [spelling]) {
        const path = `${one}/${encodeURIComponent(id)}`
        const answer = await ask({ path, headers: ofNumber(), schema: campaignAnswerSchema })
        const known = answer.ok || answer.about.includes('campaign_id')
        if (known) spelling = one
        if (answer.ok) return ok(answer.value)
        if (answer.status !== 404) return { ok: false, fault: answer.fault }
        if (known) break
      }
      return fail('campaign-gone')
    },
  }
}
