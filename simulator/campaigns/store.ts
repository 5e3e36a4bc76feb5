/** The account's campaigns, in memory. */
import type { Campaign } from './campaign.ts'

/** The id of the document's example. */
const FIRST_ID = 1009

export interface CampaignStore {
  /** @returns it with its id */
  add(campaign: Omit<Campaign, 'id'>): Campaign
  byId(id: number): Campaign | null
  all(): readonly Campaign[]
  clear(): void
  readonly size: number
}

export const createCampaignStore = (): CampaignStore => {
  const byId = new Map<number, Campaign>()
  return {
    add(given) {
      const campaign = { ...given, id: FIRST_ID + byId.size }
      byId.set(campaign.id, campaign)
      return campaign
    },
    byId: (id) => byId.get(id) ?? null,
    all: () => [...byId.values()],
    clear: () => byId.clear(),
    get size() {
      return byId.size
    },
  }
}
