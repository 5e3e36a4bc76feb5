/** What the windows are told of a set-up by hand. Secrets go in through `setup:save` and never come back. */
import type { Agent } from '../relay-protocol.ts'

/** The three systems of the provider, each with its own credential, never mixed. */
export const CHECK_GROUPS = ['contacts', 'calls', 'users'] as const
export type CheckGroup = (typeof CHECK_GROUPS)[number]

/** What may be read back. Empty = not typed yet. */
export const PLAIN_FIELDS = [
  'companyId',
  'publicApiUrl',
  'phoneNumberId',
  'wabaId',
  'obdUrl',
  'publicIvrId',
  'userId',
  /** The agent's own numbers, separated by commas: needed only where the plan has no user API. */
  'phones',
  'developersUrl',
] as const
export type PlainField = (typeof PLAIN_FIELDS)[number]

/** What is never read back: a window only learns whether it is there. */
export const SECRET_FIELDS = ['publicApiKey', 'obdKey', 'obdSecretToken', 'developersToken'] as const
export type SecretField = (typeof SECRET_FIELDS)[number]

export type SetupField = PlainField | SecretField

/** What a live test of one credential group found; renderer/locales/ says each in words. */
export type CheckCode =
  | 'ok'
  /** Fine: this plan has no user API, so user id and phones are typed in. */
  | 'no-user-api'
  | 'incomplete'
  | 'bad-key'
  | 'bad-secret-token'
  | 'company-mismatch'
  | 'ip-not-allowed'
  | 'ivr-not-found'
  | 'user-unknown'
  /** The credential of another system was typed here; `detail` names the field it belongs to. */
  | 'wrong-place'
  | 'rate-limited'
  | 'unreachable'
  | 'unexpected'

export interface CheckResult {
  readonly ok: boolean
  readonly code: CheckCode
  /** The fields the agent should look at. */
  readonly fields: readonly SetupField[]
  /** The other side's own words, without secrets. */
  readonly detail: string | null
  /** ISO instant. */
  readonly checkedAt: string
}

export interface SetupDraft {
  /** Joined already: the one-time code is spent, this desk has its token. */
  readonly relay: { readonly url: string; readonly agent: Agent } | null
  /** An invitation link was opened from outside and waits for the agent's word: the relay's host. */
  readonly invitedBy: string | null
  readonly fields: Readonly<Record<PlainField, string>>
  readonly secrets: Readonly<Record<SecretField, boolean>>
  /** The last test of each group; null when not tested since its fields changed. */
  readonly checks: Readonly<Record<CheckGroup, CheckResult | null>>
  readonly kept: 'vault' | 'memory'
}

/** The account of a desk that is set up, masked: secrets only as "is there". */
export interface AccountView {
  readonly relayUrl: string
  readonly agent: Agent
  readonly fields: Readonly<Record<Exclude<PlainField, 'phones'>, string>>
  /** All phones of this agent: those the relay routes by, and those the provider's user record names. */
  readonly phones: readonly {
    readonly number: string
    readonly numberText: string
    /** The relay knows it: calls on it reach this desk. */
    readonly routed: boolean
    /** Typed in on this desk, and so removable here. */
    readonly typed: boolean
  }[]
  readonly checks: Readonly<Record<CheckGroup, CheckResult | null>>
}
