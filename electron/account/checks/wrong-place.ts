/**
 * Mixing up the provider's credentials is the most common mistake (field-notes.md). When one was refused, this
 * looks for where it belongs: another field holds the same, or it has the shape of another one. Only what was
 * refused is looked at, so that an odd but working key is never doubted.
 */
import type { CheckCode, SetupField } from '../../../shared/views/setup.ts'
import type { Typed } from '../fields.ts'
import { type Finding, finding } from './answer.ts'

const CREDENTIALS: readonly SetupField[] = [
  'publicApiKey',
  'obdKey',
  'obdSecretToken',
  'developersToken',
  'companyId',
  'publicIvrId',
  'userId',
]
const REFUSED = new Set<CheckCode>([
  'bad-key',
  'bad-secret-token',
  'company-mismatch',
  'ivr-not-found',
  'user-unknown',
])
/** The developers' token has 32 characters (field-notes.md); the other keys are longer. */
const TOKEN = /^[0-9a-f]{32}$/i
const GATEWAY_KEYS = new Set<SetupField>(['publicApiKey', 'obdKey'])

function rightField(field: SetupField, typed: Typed): SetupField | null {
  const value = typed[field]
  if (value === '') return null
  const same = CREDENTIALS.find((other) => other !== field && typed[other] === value)
  if (same) return same
  return GATEWAY_KEYS.has(field) && TOKEN.test(value) ? 'developersToken' : null
}

export function findWrongPlace(found: Finding, typed: Typed): Finding {
  if (!REFUSED.has(found.code)) return found
  for (const field of found.fields) {
    const right = rightField(field, typed)
    if (right) return finding('wrong-place', [field], right)
  }
  return found
}
