/** Outcomes that are due, the outbox, the settings of the team. */
export const WRAPUPS = `
  -- What the desk tells others, until they have it. \`lane\`: to whom; each is emptied in the order of \`place\`, given
  -- at the release. \`state\`: held (it can be undone), waiting, refused. \`release_at\`: this machine's clock.
  CREATE TABLE outbox (
    key INTEGER PRIMARY KEY, lane TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
    body TEXT NOT NULL, customer TEXT NOT NULL, release_at TEXT NOT NULL, state TEXT NOT NULL, place INTEGER,
    reason TEXT, UNIQUE (lane, id)
  );
  `
