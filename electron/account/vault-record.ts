/** What the vault holds, as it is written before it is encrypted. */
import { z } from 'zod'
import { accountSchema } from '../../shared/account.ts'
import { agentSchema } from '../../shared/relay-protocol.ts'
import { CHECK_GROUPS, type CheckCode, PLAIN_FIELDS, SECRET_FIELDS } from '../../shared/views/setup.ts'

const secretsSchema = z.object({
  relayUrl: z.string(),
  token: z.string(),
  agent: agentSchema,
  account: accountSchema,
})
export type Secrets = z.infer<typeof secretsSchema>

const setupField = z.enum([...PLAIN_FIELDS, ...SECRET_FIELDS])

const CHECK_CODES = [
  'ok',
  'no-user-api',
  'incomplete',
  'bad-key',
  'bad-secret-token',
  'company-mismatch',
  'ip-not-allowed',
  'ivr-not-found',
  'user-unknown',
  'wrong-place',
  'rate-limited',
  'unreachable',
  'unexpected',
] as const satisfies readonly CheckCode[]

const checkSchema = z.object({
  ok: z.boolean(),
  code: z.enum(CHECK_CODES),
  fields: z.array(setupField),
  detail: z.string().nullable(),
  checkedAt: z.string(),
})

/** A set-up by hand that is not finished. A part that cannot be read is done again, the others stay. */
const draftSchema = z.object({
  typed: z.partialRecord(setupField, z.string()).catch({}),
  relay: z.object({ url: z.string(), token: z.string(), agent: agentSchema }).nullable().catch(null),
  checks: z.partialRecord(z.enum(CHECK_GROUPS), checkSchema).catch({}),
  /** As the last test of the users group found it; null = not found yet. */
  prefix: accountSchema.shape.developers.shape.prefix.unwrap().nullable().catch(null),
})
export type Draft = z.infer<typeof draftSchema>

const recordSchema = z.object({
  version: z.literal(2),
  secrets: secretsSchema.nullable(),
  draft: draftSchema.nullable().catch(null),
  /** What the recordings on this machine are encrypted with, base64; made when the first is kept. */
  cacheKey: z.string().nullable().catch(null),
})
export type VaultRecord = z.infer<typeof recordSchema>

export const EMPTY_RECORD: VaultRecord = { version: 2, secrets: null, draft: null, cacheKey: null }

/** Null for what is no record. The first version of the file held the secrets alone. */
export function parseRecord(text: string): VaultRecord | null {
  try {
    const raw: unknown = JSON.parse(text)
    const record = recordSchema.safeParse(raw)
    if (record.success) return record.data
    const first = secretsSchema.safeParse(raw)
    return first.success ? { ...EMPTY_RECORD, secrets: first.data } : null
  } catch {
    return null
  }
}
