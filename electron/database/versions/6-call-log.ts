/** What the call log is searched by. */
export const CALL_LOG = `
  -- 0: no event of the relay has told of this call, only the provider's log: it never lies on the desk.
  ALTER TABLE calls ADD COLUMN told INTEGER NOT NULL DEFAULT 1;

  -- What a call is found by in the call log, derived from it when it is saved; the calls themselves carry the whole
  -- session and are slow to look through. A call without a row is of the version before and gets it in the background.
  -- \`key\` is that of the call; \`changed\` grows with every change of any row, so that a copy in memory can follow.
  -- \`class\`: connected, missed, voicemail, not-answered; NULL while it goes on. \`agent\`: a user id. \`outcome\`: JSON,
  -- the newest. \`said\`: outcomes, their notes and comments, a line each.
  CREATE TABLE call_rows (
    key INTEGER PRIMARY KEY, changed INTEGER NOT NULL, started_at TEXT NOT NULL, customer TEXT, direction TEXT,
    class TEXT, agent TEXT, department TEXT, recorded INTEGER NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL,
    said TEXT NOT NULL
  );
  CREATE UNIQUE INDEX call_rows_by_change ON call_rows (changed);
  `
