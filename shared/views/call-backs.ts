/** Customers who were missed and whom nobody has reached since. */

/** One row per person, whichever of their numbers they called from. */
export interface CallBack {
  /** The number they called from last, E.164. */
  readonly customer: string
  readonly names: readonly string[]
  readonly numberText: string
  readonly dialable: boolean
  readonly place: string | null
  readonly line: string | null
  readonly department: string | null
  /** ISO; of the first missed call since they were last reached. */
  readonly missedAt: string
  /** ISO; of the newest one. */
  readonly lastMissedAt: string
  readonly missedCalls: number
  /** Calls to them since, which did not reach them. */
  readonly tries: number
  readonly lastTryAt: string | null
  readonly lastTryBy: string | null
  readonly claim: { readonly by: string; readonly mine: boolean; readonly until: string } | null
}

export interface CallBacksView {
  /** Oldest first; at most 50. */
  readonly rows: readonly CallBack[]
  readonly total: number
}
