/**
 * Campaigns are watched by supervisors, as the provider tells of them at that moment: their figures move. Asked for
 * one alone it may leave out the text of its template, which its list has; that does not change, and is kept.
 */
import type { Result } from '../../shared/ipc.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type {
  CampaignDetail,
  CampaignPage,
  CampaignQuery,
  CampaignRow,
} from '../../shared/views/campaigns.ts'
import type { CampaignsApi } from '../api/campaigns.ts'
import { fail, ok } from '../result.ts'

interface CampaignsOptions {
  readonly api: CampaignsApi
  readonly agent: () => Pick<Agent, 'role'>
}

/** `not-allowed` for whoever is no supervisor. */
export interface Campaigns {
  list(query: CampaignQuery, offset: number, limit: number): Promise<Result<CampaignPage>>
  read(id: string): Promise<Result<CampaignDetail>>
}

const MOST_KEPT = 500
/** Names are not unique; the one that is looked for is among the newest of its name. */
const LOOKED_AT = 10

/** What the list shows of it. */
function rowOf(one: CampaignRow): CampaignRow {
  const { id, name, status, templateName, createdAt, scheduledAt, createdBy, figures } = one
  return { id, name, status, templateName, createdAt, scheduledAt, createdBy, figures }
}

/** What one alone does not tell, as the list told it; never its figures, which may be older there. */
const filled = (one: CampaignDetail, listed: CampaignDetail): CampaignDetail => ({
  ...one,
  templateName: one.templateName ?? listed.templateName,
  templateId: one.templateId ?? listed.templateId,
  category: one.category ?? listed.category,
  template: one.template ?? listed.template,
  startedAt: one.startedAt ?? listed.startedAt,
  audience: {
    ...one.audience,
    headers: one.audience.headers.length > 0 ? one.audience.headers : listed.audience.headers,
  },
})

export function createCampaigns({ api, agent }: CampaignsOptions): Campaigns {
  const kept = new Map<string, CampaignDetail>()

  const list = async (...question: Parameters<CampaignsApi['list']>) => {
    const page = await api.list(...question)
    if (!page.ok) return page
    for (const one of page.value.items) {
      kept.delete(one.id)
      kept.set(one.id, one)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
    }
    return page
  }
  /** Null where the list does not have it either, or cannot be read: one alone is enough. */
  const listed = async ({ id, name }: CampaignDetail): Promise<CampaignDetail | null> => {
    if (!kept.has(id) && name !== '') {
      const query = { search: name, status: null, createdAfter: null, createdBefore: null } as const
      await list({ ...query, order: '-created' }, 0, LOOKED_AT)
    }
    return kept.get(id) ?? null
  }
  const isSupervisor = () => agent().role === 'supervisor'

  return {
    async list(query, offset, limit) {
      if (!isSupervisor()) return fail('not-allowed')
      const page = await list(query, offset, limit)
      return page.ok ? ok({ total: page.value.total, items: page.value.items.map(rowOf) }) : page
    },
    async read(id) {
      if (!isSupervisor()) return fail('not-allowed')
      const one = await api.read(id)
      if (!one.ok || one.value.template !== null) return one
      const more = await listed(one.value)
      return more === null ? one : ok(filled(one.value, more))
    },
  }
}
