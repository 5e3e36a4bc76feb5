import type { CampaignRow } from '../../shared/views/campaigns.ts'

interface GoesOut {
  readonly at: string
  /** Its time has come, and it has not gone out. */
  readonly isPast: boolean
}

/** When a scheduled campaign goes out; null for every other. Pure: `now` in ms. */
export function goesOut(
  { status, scheduledAt }: Pick<CampaignRow, 'status' | 'scheduledAt'>,
  now: number,
): GoesOut | null {
  if (status !== 'scheduled' || scheduledAt === null) return null
  return { at: scheduledAt, isPast: Date.parse(scheduledAt) <= now }
}
