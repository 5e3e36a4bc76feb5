/** What the list is asked for. Pure. */
import type { CampaignQuery } from '../../shared/views/campaigns.ts'
import { FIRST_RANGE, type RangeChoice, rangeOf } from '../lib/range.ts'

/** What is chosen above the list. */
export interface CampaignChoice {
  readonly search: string
  readonly status: string | null
  readonly range: RangeChoice
  readonly order: CampaignQuery['order']
}

export const FIRST_CHOICE: CampaignChoice = {
  search: '',
  status: null,
  range: { ...FIRST_RANGE, kind: 'all' },
  order: '-created',
}

export const EVERY_CAMPAIGN: CampaignQuery = {
  search: '',
  status: null,
  createdAfter: null,
  createdBefore: null,
  order: '-created',
}

/** @param today when the day of now began, ms */
export function queryOf({ search, status, range, order }: CampaignChoice, today: number): CampaignQuery {
  const { from, to } = rangeOf(range, today)
  return { search: search.trim(), status, createdAfter: from, createdBefore: to, order }
}

export const queryKey = (query: CampaignQuery): string => JSON.stringify(query)

/** Whether it leaves any out. */
export const isNarrow = ({ search, status, createdAfter, createdBefore }: CampaignQuery): boolean =>
  search !== '' || status !== null || createdAfter !== null || createdBefore !== null
