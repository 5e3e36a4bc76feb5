/** The account's WhatsApp numbers (document: List Phone Numbers, with settings, profile and waba_account). */

export interface PhoneNumberView {
  /** The provider's own id of the row. */
  readonly id: string
  /** What messages are sent from: "204983902706432". */
  readonly phoneNumberId: string
  readonly number: string
  readonly numberText: string
  /** The provider's words: "connected", "otp_verified"; "success", "pending". */
  readonly connection: string | null
  readonly onboarding: string | null
  /** "GREEN", "YELLOW", "RED"; null: not told. */
  readonly quality: string | null
  readonly limit: string | null
  readonly official: boolean | null
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
  /** This desk sends from it. */
  readonly inUse: boolean
}
