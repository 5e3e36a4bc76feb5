/** The options of the command line, checked before anything is done. */
import { parseArgs } from 'node:util'
import { toE164 } from '../../shared/phone.ts'
import { ROLES, type Role } from '../../shared/relay-protocol.ts'
import type { NewAgent } from '../agents/store.ts'

/** The command was not understood; the message says which option and why. */
export class UsageError extends Error {
  override name = 'UsageError'
}

const OPTIONS = {
  'user-id': { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string', multiple: true },
  extension: { type: 'string' },
  role: { type: 'string' },
  since: { type: 'string' },
  file: { type: 'string' },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unreadable options')
  }
}

export function readUserId(args: readonly string[]): string {
  return userIdOf(parse(args)['user-id'])
}

export function readAgent(args: readonly string[]): NewAgent {
  const values = parse(args)
  const userId = userIdOf(values['user-id'])
  const name = values.name?.trim()
  if (!name) throw new UsageError('--name is missing')
  const phones = (values.phone ?? []).map(phoneOf)
  if (phones.length === 0) throw new UsageError('--phone is missing')
  return {
    userId,
    name,
    phones: [...new Set(phones)],
    role: roleOf(values.role ?? 'agent'),
    extension: values.extension ?? null,
  }
}

export function readFilePath(args: readonly string[]): string {
  const { file } = parse(args)
  if (!file) throw new UsageError('--file is missing')
  return file
}

/** ISO 8601 -> ms since 1970. */
export function readSince(args: readonly string[]): number {
  const { since } = parse(args)
  const ms = since !== undefined && /^\d{4}-\d\d-\d\d/.test(since) ? Date.parse(since) : Number.NaN
  if (Number.isNaN(ms)) throw new UsageError('--since must be a time like 2026-11-22T09:00:00Z')
  return ms
}

function userIdOf(value: string | undefined): string {
  if (value === undefined) throw new UsageError('--user-id is missing')
  if (!/^[0-9a-f]{1,64}$/i.test(value))
    throw new UsageError("--user-id must be the provider's user id, hexadecimal")
  return value.toLowerCase()
}

function phoneOf(typed: string): string {
  const phone = toE164(typed)
  if (phone === null) throw new UsageError('--phone must be a number like +919876543210')
  return phone
}

function roleOf(value: string): Role {
  const role = ROLES.find((one) => one === value)
  if (role === undefined) throw new UsageError(`--role must be ${ROLES.join(' or ')}`)
  return role
}
