/** The account's WhatsApp numbers (document: List Phone Numbers, with settings, profile and waba_account). */

/** A number as the provider tells of it. */
export interface PhoneNumber {
  /** The provider's own id of the row. */
  readonly id: string
  /** What messages are sent from: "204983902706432". */
  readonly phoneNumberId: string
  readonly number: string
  readonly numberText: string
  /** The provider's words, in lower case: "connected", "otp_verified"; "success", "pending"; "active". */
  readonly connection: string | null
  readonly onboarding: string | null
  readonly status: string | null
  /** "GREEN", "YELLOW", "RED"; null: not told. */
  readonly quality: string | null
  /** "TIER_250", "TIER_1K", "TIER_UNLIMITED": customers to whom a conversation may be opened in 24 hours. */
  readonly limit: string | null
  readonly official: boolean | null
  /** "verified", "not_verified" */
  readonly verification: string | null
  readonly profile: {
    readonly about: string | null
    readonly description: string | null
    readonly address: string | null
    readonly category: string | null
    readonly email: string | null
    readonly website: string | null
  } | null
  readonly account: {
    readonly name: string | null
    readonly wabaId: string | null
    readonly review: string | null
  } | null
}

export interface PhoneNumberView extends PhoneNumber {
  /** This desk sends from it. */
  readonly inUse: boolean
  /** The one of this desk's credentials: used where the agent has chosen no other. */
  readonly accounts: boolean
}
