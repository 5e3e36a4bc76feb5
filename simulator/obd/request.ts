/**
 * Checks an outbound request in the document's two layers ("OBD APIs", Dialer Field Matrix and Request
 * Validation Layers): the gateway's, which knows fields and datatypes, then the application's. The document
 * names the application's reasons and not its words.
 */
import { isDialable } from '../../shared/phone.ts'
import { CREDENTIALS } from '../data/account.ts'
import type { User } from '../data/team.ts'

export interface ObdRequest {
  readonly number: string
  /** User dialer; then `number_2` is null. Both are null for the IVR dialer. */
  readonly user: User | null
  readonly number2: string | null
  readonly referenceId: string
  readonly callHold: boolean
}

interface Refusal {
  readonly status: 400 | 403 | 404
  readonly details: string
}

type Body = Readonly<Record<string, unknown>>

const TEXTS = [
  'company_id',
  'secret_token',
  'type',
  'number',
  'number_2',
  'user_id',
  'public_ivr_id',
  'region',
  'std_code',
  'caller_id',
  'reference_id',
]
const REQUIRED = ['company_id', 'secret_token', 'type', 'number', 'public_ivr_id']
const MAX_DURATION = 5_400

/** What the gateway lets through: every required field is there, if only as "", and all have their types. */
export const fitsSchema = (body: Body): boolean =>
  REQUIRED.every((key) => body[key] !== undefined) &&
  TEXTS.every((key) => body[key] === undefined || typeof body[key] === 'string') &&
  (body.call_hold === undefined || typeof body.call_hold === 'boolean') &&
  (body.max_call_duration === undefined || Number.isInteger(body.max_call_duration)) &&
  Object.entries(body).every(([key, value]) => !key.startsWith('custom_') || typeof value === 'string')

const textAt = (body: Body, key: string): string => {
  const value = body[key]
  return typeof value === 'string' ? value : ''
}

const bad = (details: string): Refusal => ({ status: 400, details })
const forbidden = (details: string): Refusal => ({ status: 403, details })

const dialerRefusal = (type: string, userId: string, number2: string): Refusal | null => {
  if (type === '2') {
    return userId || number2 ? forbidden('user_id and number_2 are not allowed for type 2') : null
  }
  if (type !== '1') return bad('Invalid type, allowed values are 1 and 2')
  if (userId && number2) return forbidden('user_id and number_2 are not allowed together')
  return userId || number2 ? null : bad('Missing required field: user_id or number_2')
}

const numberRefusal = (body: Body): Refusal | null => {
  if (!isDialable(textAt(body, 'number'))) return bad('Invalid number, country code is required')
  const number2 = textAt(body, 'number_2')
  if (number2 && !isDialable(number2)) return bad('Invalid number_2, country code is required')
  const duration = body.max_call_duration
  if (typeof duration === 'number' && (duration < 1 || duration > MAX_DURATION)) {
    return bad(`max_call_duration should be between 1 and ${MAX_DURATION}`)
  }
  return null
}

export type CheckedObd =
  | { readonly ok: true; readonly request: ObdRequest }
  | { readonly ok: false; readonly refusal: Refusal }

interface Surroundings {
  readonly users: readonly User[]
  /** Whether a reference_id was accepted before. */
  readonly isUsed: (referenceId: string) => boolean
  readonly isIpAllowed: () => boolean
}

/**
 * The numbers come last but for the reference: a request with an impossible number tells whether all
 * credentials hold, and dials nobody.
 */
export const checkObd = (body: Body, { users, isUsed, isIpAllowed }: Surroundings): CheckedObd => {
  const refuse = (refusal: Refusal): CheckedObd => ({ ok: false, refusal })
  const missing = REQUIRED.filter((key) => textAt(body, key) === '')
  if (missing.length > 0) return refuse(bad(`Missing required field: ${missing.join(', ')}`))
  if (body.secret_token !== CREDENTIALS.obdSecretToken) return refuse(bad('Invalid secret_token'))
  if (body.company_id !== CREDENTIALS.companyId) return refuse(bad('Invalid company_id'))
  if (!isIpAllowed()) return refuse(forbidden('Unauthorised source IP'))
  const userId = textAt(body, 'user_id')
  const number2 = textAt(body, 'number_2')
  const wrongDialer = dialerRefusal(textAt(body, 'type'), userId, number2)
  if (wrongDialer) return refuse(wrongDialer)
  if (body.public_ivr_id !== CREDENTIALS.publicIvrId) {
    return refuse({ status: 404, details: 'IVR not found for the given public_ivr_id' })
  }
  const user = users.find((one) => one.userId === userId) ?? null
  if (userId && !user) return refuse(bad('Invalid user_id'))
  const wrongNumber = numberRefusal(body)
  if (wrongNumber) return refuse(wrongNumber)
  const referenceId = textAt(body, 'reference_id')
  if (referenceId && isUsed(referenceId)) return refuse(forbidden('Duplicate reference_id'))
  return {
    ok: true,
    request: {
      number: textAt(body, 'number'),
      user,
      number2: number2 || null,
      referenceId,
      callHold: body.call_hold !== false,
    },
  }
}
