import type { campaigns as en } from '../en/campaigns.ts'
import type { Words } from '../words.ts'

export const campaigns = {} as const satisfies Words<typeof en>
