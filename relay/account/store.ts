/** The account's credentials in the relay's database, encrypted; written by the command line, read at enrolment. */
import type { KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { z } from 'zod'
import { sharedAccountSchema } from '../../shared/account.ts'
import { seal, unseal } from './seal.ts'

const PURPOSE = 'account'

export type SharedAccount = z.infer<typeof sharedAccountSchema>

/** `locked`: there is one, but it cannot be read; the reason is for the operator and holds no secret. */
export type StoredAccount =
  | { readonly state: 'none' }
  | { readonly state: 'locked'; readonly reason: string }
  | { readonly state: 'open'; readonly account: SharedAccount }

export function createAccountStore(db: DatabaseSync) {
  const select = db.prepare('SELECT value FROM meta WHERE key = ?')
  const replace = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM meta WHERE key = ?')

  return {
    read(key: KeyObject | null): StoredAccount {
      const record = select.get(PURPOSE)?.value
      if (record === undefined) return { state: 'none' }
      if (key === null) return { state: 'locked', reason: 'RELAY_SECRET_KEY is not set' }
      const account = record instanceof Uint8Array ? accountOf(unseal(key, PURPOSE, record)) : null
      return account === null
        ? { state: 'locked', reason: 'RELAY_SECRET_KEY is not the one it was stored with' }
        : { state: 'open', account }
    },

    save(key: KeyObject, account: SharedAccount): void {
      replace.run(PURPOSE, seal(key, PURPOSE, JSON.stringify(account)))
    },

    /** False when there was none. Needs no key: who lost it can start anew. */
    clear: (): boolean => Number(remove.run(PURPOSE).changes) > 0,
  }
}

function accountOf(text: string | null): SharedAccount | null {
  const parsed = sharedAccountSchema.safeParse(text === null ? null : JSON.parse(text))
  return parsed.success ? parsed.data : null
}
