/** The file an administrator wrote. What is wrong with it is said by field, never with a value: they are secrets. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { sharedAccountSchema } from '../../shared/account.ts'
import type { SharedAccount } from './store.ts'

/** The message is one line and names fields only. */
class AccountFileError extends Error {
  override name = 'AccountFileError'
}

/** @param path of the file; "-" is the standard input. Throws AccountFileError. */
export function readAccountFile(path: string): SharedAccount {
  return parseAccount(readText(path))
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch {
    throw new AccountFileError(`the account file ${path} cannot be read`)
  }
}

/** Throws AccountFileError. */
export function parseAccount(text: string): SharedAccount {
  const value = parseJson(text)
  const parsed = sharedAccountSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => problemOf(issue, value))
  throw new AccountFileError(`the account file does not fit: ${problems.join(', ')}`)
}

/** The parser's own message repeats a piece of the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new AccountFileError('the account file is not JSON')
  }
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path.join('.') || 'the whole'
  switch (issue.code) {
    case 'invalid_format':
      return `${name} is not an http or https address`
    case 'too_small':
      return `${name} is empty`
    case 'invalid_value':
      return `${name} is not one of the allowed values`
    default:
      return valueAt(value, issue.path) === undefined ? `${name} is missing` : `${name} has the wrong type`
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (Object(inner) === inner ? Reflect.get(Object(inner), key) : undefined),
    value,
  )
}
