/** The account's credentials on the command line; nothing printed here holds a secret but a fresh key. */
import type { DatabaseSync } from 'node:sqlite'
import { maskedAccount } from '../account/masked.ts'
import { readAccountFile } from '../account/read-file.ts'
import { createAccountStore } from '../account/store.ts'
import { ConfigError, type Environment, readSecretKey } from '../config.ts'

/** The stored account does not open. */
class LockedAccount extends Error {
  override name = 'LockedAccount'
}

/** Reads key and file before the database is touched. Returns the line to print. */
export function accountSetter(path: string, env: Environment): (db: DatabaseSync) => string {
  const key = readSecretKey(env)
  if (key === null) throw new ConfigError(NO_KEY)
  const account = readAccountFile(path)
  return (db) => {
    const store = createAccountStore(db)
    const before = store.read(key)
    // Written with another key than the running relay has, it would reach nobody: rather say so now.
    if (before.state === 'locked') throw new LockedAccount(`${locked(before.reason)}, then set it again`)
    store.save(key, account)
    return JSON.stringify({ stored: true, account: maskedAccount(account) })
  }
}

export function showAccount(db: DatabaseSync, env: Environment): string {
  const key = readSecretKey(env)
  const found = createAccountStore(db).read(key)
  if (found.state === 'none') return JSON.stringify({ stored: false })
  if (found.state === 'open') return JSON.stringify({ stored: true, account: maskedAccount(found.account) })
  throw key === null ? new ConfigError(NO_KEY) : new LockedAccount(locked(found.reason))
}

export const clearAccount = (db: DatabaseSync): string =>
  JSON.stringify({ cleared: createAccountStore(db).clear() })

const NO_KEY = 'RELAY_SECRET_KEY is not set: make one with `account new-key` and start the relay with it too'

const locked = (reason: string) =>
  `an account is stored, but ${reason}: use that key, or remove the account with \`account clear\``
