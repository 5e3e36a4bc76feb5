/** Campaigns are watched by supervisors. Nothing is kept: their figures move while they run. */
import type { Result } from '../../shared/ipc.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { CampaignsApi } from '../api/campaigns.ts'
import { fail } from '../result.ts'

interface CampaignsOptions {
  readonly api: CampaignsApi
  readonly agent: () => Pick<Agent, 'role'>
}

/** `not-allowed` for whoever is no supervisor. */
export type Campaigns = CampaignsApi

export function createCampaigns({ api, agent }: CampaignsOptions): Campaigns {
  const supervised = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    agent().role === 'supervisor' ? work() : fail('not-allowed')
  return {
    list: (query, offset, limit) => supervised(() => api.list(query, offset, limit)),
    read: (id) => supervised(() => api.read(id)),
  }
}
