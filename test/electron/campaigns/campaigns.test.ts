import { expect, test } from 'vitest'
import type { CampaignsApi } from '../../../electron/api/campaigns.ts'
import { createCampaigns } from '../../../electron/campaigns/campaigns.ts'
import { fail } from '../../../electron/result.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'

const QUERY = {
  search: '',
  status: null,
  createdAfter: null,
  createdBefore: null,
  order: '-created',
} as const

test('campaigns are for supervisors: for an agent the provider is not even asked', async () => {
  let asked = 0
  let role: Agent['role'] = 'agent'
  const api: CampaignsApi = {
    list: async () => {
      asked += 1
      return { ok: true, value: { items: [], total: 0 } }
    },
    read: async () => {
      asked += 1
      return fail('campaign-gone')
    },
  }
  const campaigns = createCampaigns({ api, agent: () => ({ role }) })
  expect(await campaigns.list(QUERY, 0, 40)).toEqual(fail('not-allowed'))
  expect(await campaigns.read('1')).toEqual(fail('not-allowed'))
  expect(asked).toBe(0)
  role = 'supervisor'
  expect(await campaigns.list(QUERY, 0, 40)).toMatchObject({ ok: true })
  expect(await campaigns.read('1')).toEqual(fail('campaign-gone'))
})
