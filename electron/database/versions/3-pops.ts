/** Whether each call popped, when this desk was connected, and quick ways into a long history of calls. */
export const POPS = `
  -- By card: the session, or the request it came from. \`received_at\` and \`applied_at\` are of the first event,
  -- both on the relay's clock; \`live\` is 0 when that was replayed. \`outcome\`: silent, blocked or shown.
  CREATE TABLE pops (
    card_id TEXT PRIMARY KEY, received_at TEXT, applied_at TEXT, live INTEGER, outcome TEXT, detail TEXT,
    kept_at TEXT NOT NULL
  ) WITHOUT ROWID;

  -- When this desk was not connected, on this machine's clock; until_at NULL = still.
  CREATE TABLE outages (key INTEGER PRIMARY KEY, from_at TEXT NOT NULL, until_at TEXT);

  -- These hold all that lists and counts ask for: the rows themselves carry the whole session.
  DROP INDEX calls_by_customer;
  CREATE INDEX calls_by_customer ON calls (customer, started_at, session_id);
  DROP INDEX calls_by_start;
  CREATE INDEX calls_by_start ON calls (started_at, session_id, customer);
  CREATE INDEX calls_to_return ON calls (customer, started_at) WHERE missed = 1 AND dismissed = 0;
  CREATE INDEX calls_of_mine ON calls (started_at, phase, direction, status, missed, talk_seconds) WHERE mine = 1;
  CREATE INDEX events_wrapups ON events (customer, at, event_id) WHERE type = 'wrapup';
  `
