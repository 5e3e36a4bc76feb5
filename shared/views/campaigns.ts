/** Campaigns (document: Campaigns / List Campaign, Fetch Campaign By ID): read only, for supervisors. */

export const CAMPAIGN_ORDERS = ['-created', 'created', '-name', 'name'] as const

export interface CampaignQuery {
  readonly search: string
  /** The provider's word: "scheduled", "completed", "failed", ...; null = any. */
  readonly status: string | null
  /** ISO instants. */
  readonly createdAfter: string | null
  readonly createdBefore: string | null
  readonly order: (typeof CAMPAIGN_ORDERS)[number]
}

/** How many of the audience each figure counts; null: not told. */
export interface CampaignFigures {
  readonly audience: number | null
  readonly sent: number | null
  readonly delivered: number | null
  readonly read: number | null
  readonly replied: number | null
  readonly failed: number | null
  readonly billable: number | null
}

export interface CampaignRow {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly templateName: string | null
  readonly createdAt: string | null
  readonly scheduledAt: string | null
  readonly createdBy: string | null
  readonly figures: CampaignFigures
}

export interface CampaignPage {
  readonly rows: readonly CampaignRow[]
  readonly total: number
}

export interface CampaignDetail extends CampaignRow {
  /** "immediate", "scheduled" */
  readonly scheduledType: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly failureReason: string | null
  readonly mapping: readonly {
    readonly variable: string
    readonly scope: string | null
    /** Of `button`, which one. */
    readonly button: number | null
    /** From the audience's file or the contact; false: the same for everybody. */
    readonly dynamic: boolean
    readonly value: string
    readonly fallback: string | null
  }[]
  /** Drawn with the template's preview; null when only its id is told. */
  readonly template: {
    readonly header: string | null
    readonly hasMedia: boolean
    readonly body: string
    readonly footer: string | null
    readonly buttons: readonly string[]
  } | null
  readonly audience: {
    readonly count: number | null
    readonly filename: string | null
    readonly headers: readonly string[]
  }
  /** Of links in the message; null when there is none. */
  readonly links: { readonly total: number; readonly visited: number } | null
}
