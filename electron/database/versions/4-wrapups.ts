/** Outcomes that are due, the outbox, the settings of the team. */
export const WRAPUPS = `
  -- What the desk tells others, until they have it. \`lane\`: to whom; each is emptied in the order of \`place\`, given
  -- at the release. \`state\`: held (it can be undone), waiting, refused. \`release_at\`: this machine's clock.
  CREATE TABLE outbox (
    key INTEGER PRIMARY KEY, lane TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
    body TEXT NOT NULL, customer TEXT NOT NULL, release_at TEXT NOT NULL, state TEXT NOT NULL, place INTEGER,
    reason TEXT, UNIQUE (lane, id)
  );

  -- By call. \`due\`, \`outcome\` and \`saved_at\` (relay's clock) follow from calls, events and outbox; the rest only
  -- this desk knows. \`noticed_at\`: this machine's clock, when it first was due. \`live\`: it has just ended then.
  CREATE TABLE wrapups (
    session_id TEXT PRIMARY KEY, due INTEGER NOT NULL DEFAULT 0, outcome TEXT, saved_at TEXT, ended_at TEXT,
    noticed_at TEXT, live INTEGER NOT NULL DEFAULT 0, put_off INTEGER NOT NULL DEFAULT 0, reminded INTEGER NOT NULL DEFAULT 0, draft TEXT
  ) WITHOUT ROWID;
  CREATE INDEX wrapups_due ON wrapups (ended_at) WHERE due = 1;
  CREATE INDEX wrapups_saved ON wrapups (saved_at, outcome) WHERE saved_at IS NOT NULL;
  `
