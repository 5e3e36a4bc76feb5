/** Campaigns (document: Campaigns / List Campaign, Fetch Campaign By ID): read only, for supervisors. */

export const CAMPAIGN_ORDERS = ['-created', 'created', '-name', 'name'] as const

/** The words the document shows; the provider may use others. */
export const CAMPAIGN_STATUSES = ['scheduled', 'completed', 'failed'] as const

export interface CampaignQuery {
  readonly search: string
  /** The provider's word: "scheduled", "completed", "failed", ...; null = any. */
  readonly status: string | null
  /** ISO instants. */
  readonly createdAfter: string | null
  readonly createdBefore: string | null
  readonly order: (typeof CAMPAIGN_ORDERS)[number]
}

/** How many of the audience each figure counts, as the provider counts them: they may contradict each other. Null: not told. */
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
  /** The provider's word, in lower case. */
  readonly status: string
  readonly templateName: string | null
  readonly createdAt: string | null
  readonly scheduledAt: string | null
  readonly createdBy: string | null
  readonly figures: CampaignFigures
}

export interface CampaignPage {
  readonly items: readonly CampaignRow[]
  readonly total: number
}

/** What is put in the place of a variable. */
export interface CampaignMapping {
  readonly variable: string
  /** "header", "body", "button" */
  readonly scope: string | null
  /** Of `button`, which one: its `index`. */
  readonly button: number | null
  /** From the audience's file or the contact; false: the same for everybody. */
  readonly dynamic: boolean
  readonly value: string
  /** Where the audience has no value. */
  readonly fallback: string | null
}

export interface CampaignTemplate {
  readonly header: string | null
  readonly hasMedia: boolean
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly {
    readonly index: number
    readonly text: string
    /** The address or number behind it, variables included; null of a reply. */
    readonly target: string | null
  }[]
}

export interface CampaignDetail extends CampaignRow {
  /** "immediate", "scheduled" */
  readonly scheduledType: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly modifiedAt: string | null
  /** When the figures were counted. */
  readonly countedAt: string | null
  /** The provider's word: "daily_limit_reached". */
  readonly failureReason: string | null
  readonly mapping: readonly CampaignMapping[]
  readonly templateId: string | null
  readonly category: string | null
  /** Null when only its id is told. */
  readonly template: CampaignTemplate | null
  readonly audience: {
    readonly count: number | null
    readonly filename: string | null
    readonly headers: readonly string[]
  }
  /** Of links in the message: how many were sent, and how many of them opened; null when there is none. */
  readonly links: { readonly total: number | null; readonly visited: number } | null
}
