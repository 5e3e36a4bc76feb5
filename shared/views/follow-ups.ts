/** What was promised to a customer for later; shared by the team through the relay. */

export interface FollowUp {
  readonly id: string
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
  /** ISO. */
  readonly dueAt: string
  readonly note: string
  /** The outcome it was promised with; empty for one made by hand. */
  readonly outcome: readonly string[]
  readonly assignee: { readonly userId: string; readonly name: string }
  readonly mine: boolean
  readonly done: boolean
}

export interface FollowUpsView {
  /** Mine, open, due until the end of tomorrow, soonest first; at most 50. */
  readonly soon: readonly FollowUp[]
  /** Mine and open, whenever they are due. */
  readonly open: number
  /** Mine and due now. */
  readonly due: number
}

export interface FollowUpPage {
  readonly total: number
  readonly items: readonly FollowUp[]
}

export interface TeamMember {
  readonly userId: string
  readonly name: string
}
