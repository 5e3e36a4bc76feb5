/** The relay's own connection to its database: the journal behind its group commit, and who the agents are. */
import type { DatabaseSync } from 'node:sqlite'
import { createDirectory, type Directory } from '../agents/directory.ts'
import { createAgentStore } from '../agents/store.ts'
import type { InboxMode } from '../config.ts'
import { createGroupCommit, type Transaction } from './group-commit.ts'
import { createJournal, type Receipt, type Stored, type Submission } from './journal.ts'

export interface StoreEvents {
  /** Committed just now, in order of seq. */
  readonly onStored: (items: readonly Stored[]) => void
  /** Another process (the command line) changed agents or tokens. */
  readonly onAgents: (directory: Directory) => void
}

/** Larger than a usual event with its body, so that a disk that is as good as full shows. */
const PROBE_BYTES = 64 * 1024

export type Store = ReturnType<typeof createStore>

export function createStore(db: DatabaseSync, inbox: InboxMode, now: () => number, events: StoreEvents) {
  const agents = createAgentStore(db, now)
  let directory = createDirectory(agents.members())
  const journal = createJournal(db, inbox, () => directory)

  const dataVersion = db.prepare('PRAGMA data_version')
  const readVersion = () => Number(dataVersion.get()?.data_version)
  let version = readVersion()
  const checkAgents = () => {
    const current = readVersion()
    if (current === version) return
    version = current
    directory = createDirectory(agents.members())
    events.onAgents(directory)
  }

  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const transaction: Transaction = {
    begin() {
      begin.run()
      // Inside the transaction nobody else can write, so an agent added a moment ago is not missed.
      checkAgents()
    },
    commit: () => {
      commit.run()
    },
    rollback() {
      if (db.isTransaction) db.exec('ROLLBACK')
      journal.rolledBack()
    },
  }
  const committed = (receipts: readonly Receipt[]) => {
    const stored = receipts.flatMap((receipt) => receipt.stored)
    journal.committed(stored.at(-1)?.seq ?? 0)
    if (stored.length > 0) events.onStored(stored)
  }
  const commits = createGroupCommit<Submission, Receipt>(transaction, journal.append, committed, setImmediate)

  const probe = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', zeroblob(?))")
  const forget = db.prepare("DELETE FROM meta WHERE key = 'probe'")

  return {
    journal,
    agents,
    directory: () => directory,
    checkAgents,
    submit: commits.submit,
    flush: commits.flush,

    /** Whether a write reaches the disk, tried for real: pages freed within one transaction would never be written. */
    takesWrites(): boolean {
      try {
        probe.run(PROBE_BYTES)
        forget.run()
        return true
      } catch {
        return false
      }
    },
  }
}
