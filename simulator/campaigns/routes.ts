/** "Campaigns / List Campaign, Fetch Campaign By ID", under /publicapi. */
import type { FastifyInstance } from 'fastify'
import { failure, success } from '../contacts/view.ts'
import { paged, type Query, queryOf } from '../http/pages.ts'
import { parseMicros } from '../micros.ts'
import { type Campaign, campaignDetail, campaignItem } from './campaign.ts'
import type { CampaignStore } from './store.ts'

const among = (list: string | undefined, value: string): boolean =>
  !list || list.split(',').some((one) => one.trim() === value)

/** Ms; null: no instant. */
const instantAt = (text: string | undefined): number | null => {
  const micros = text === undefined ? null : parseMicros(text)
  return micros === null ? null : micros / 1000
}

const wanted = (query: Query) => {
  const after = instantAt(query.created_at_after) ?? Number.NEGATIVE_INFINITY
  const before = instantAt(query.created_at_before) ?? Number.POSITIVE_INFINITY
  const search = query.search?.trim().toLowerCase() ?? ''
  return ({ name, status, createdAt }: Campaign): boolean =>
    name.toLowerCase().includes(search) &&
    among(query.status, status) &&
    createdAt >= after &&
    createdAt <= before
}

const KEYS: Readonly<Record<string, (campaign: Campaign) => number | string>> = {
  created: ({ createdAt }) => createdAt,
  created_at: ({ createdAt }) => createdAt,
  modified: ({ modifiedAt }) => modifiedAt,
  modified_at: ({ modifiedAt }) => modifiedAt,
  scheduled_at: ({ scheduledAt }) => scheduledAt,
  name: ({ name }) => name,
  status: ({ status }) => status,
}

/** "-created", newest first, is also what comes without an order. */
const compared = (ordering = '-created') => {
  const down = ordering.startsWith('-')
  const key = KEYS[ordering.replace(/^-/, '')] ?? KEYS.created
  return (a: Campaign, b: Campaign): number => {
    const [one, other] = [key?.(a) ?? 0, key?.(b) ?? 0]
    const order = one < other ? -1 : one > other ? 1 : 0
    return down ? -order : order
  }
}

export const campaignRoutes = (app: FastifyInstance, campaigns: CampaignStore): void => {
  app.get('/chat/campaigns', async (request) => {
    const query = queryOf(request)
    const list = campaigns.all().filter(wanted(query)).sort(compared(query.ordering))
    return success('OK', paged(request, list, campaignItem))
  })

  // The document's address has no s, the requests of its examples have one.
  for (const path of ['/chat/campaigns/:id', '/chat/campaign/:id']) {
    app.get<{ Params: { id: string } }>(path, async ({ params: { id } }, reply) => {
      const campaign = campaigns.byId(Number(id))
      return campaign
        ? success('OK', campaignDetail(campaign))
        : reply
            .code(404)
            .send(failure('not_found', 'Not found.', { campaign_id: `Campaign ${id} does not exist!` }))
    })
  }
}
