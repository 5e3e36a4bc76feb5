/** Recordings kept on this machine, and notes in them. */
export const RECORDINGS = `
  -- What lies encrypted in the folder of recordings. \`file\` is the provider's name of it, \`disk_name\` ours;
  -- \`chunks\` is a bit per 64 KiB that is there; \`size\` and \`bytes\` are of the plain audio.
  CREATE TABLE recordings (
    session_id TEXT PRIMARY KEY, file TEXT NOT NULL, disk_name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
    size INTEGER, chunks BLOB NOT NULL, bytes INTEGER NOT NULL, used_at TEXT NOT NULL
  );
  CREATE INDEX recordings_by_use ON recordings (used_at);

  -- Of this desk only: nobody else sees them.
  CREATE TABLE recording_notes (
    id TEXT PRIMARY KEY, session_id TEXT NOT NULL, at_seconds REAL NOT NULL, text TEXT NOT NULL
  );
  CREATE INDEX recording_notes_by_session ON recording_notes (session_id, at_seconds);
  `
