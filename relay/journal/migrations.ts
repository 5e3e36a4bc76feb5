/** The database's shape, by user_version. A step, once released, never changes. */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

const STEPS: ReadonlyArray<string> = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

  -- event is null once it is older than the retention: the row stays as long as its deduplication key must.
  -- body is what the request brought, kept with the first event it held; the others name that one.
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    event TEXT,
    body BLOB,
    body_type TEXT,
    body_seq INTEGER
  );

  -- Deduplication (keys.ts): grows at its end only, unlike an index over random ids.
  CREATE TABLE keys (seq INTEGER PRIMARY KEY, hash INTEGER NOT NULL);

  -- Who gets an event, decided when it is journalled. Audience 0 is everybody; supervisors need no row.
  CREATE TABLE deliveries (audience INTEGER, seq INTEGER, PRIMARY KEY (audience, seq)) WITHOUT ROWID;

  -- The phones and user ids that were part of a call session, as a JSON list.
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE,
    people TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  );

  CREATE TABLE conversations (
    conversation_id TEXT PRIMARY KEY,
    assignee TEXT,
    modified_at TEXT
  ) WITHOUT ROWID;

  CREATE TABLE agents (
    id INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    phones TEXT NOT NULL,
    extension TEXT,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    -- An agent gets nothing that was journalled before, nor a supervisor everything from before.
    since_seq INTEGER NOT NULL,
    supervisor_since INTEGER
  );

  CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    agent_id INTEGER NOT NULL REFERENCES agents (id),
    hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  );

  CREATE TABLE codes (
    hash BLOB PRIMARY KEY,
    agent_id INTEGER NOT NULL REFERENCES agents (id),
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- One row, once a supervisor has changed them; JSON with its version.
  CREATE TABLE team_settings (id INTEGER PRIMARY KEY CHECK (id = 1), value TEXT NOT NULL);
  `,
]

/** Brings the database to the newest version, in one transaction; two processes may try at once. */
export function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version)
    if (version > STEPS.length)
      throw new Error('the data directory was written by a later version of the relay')
    for (const step of STEPS.slice(version)) db.exec(step)
    db.exec(`PRAGMA user_version = ${STEPS.length}`)
    // A new journal is a new epoch: cursors of another one mean nothing in it.
    db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('epoch', ?)").run(
      randomBytes(8).toString('hex'),
    )
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
