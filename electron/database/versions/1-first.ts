export const FIRST = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- Every event as the relay sent it: the desk's own archive, and what "why did it not pop?" is answered from.
  CREATE TABLE events (
    event_id TEXT PRIMARY KEY, type TEXT NOT NULL, session_id TEXT, customer TEXT,
    at TEXT NOT NULL, received_at TEXT NOT NULL, event TEXT NOT NULL
  );
  CREATE INDEX events_by_session ON events (session_id);
  CREATE INDEX events_by_age ON events (received_at);

  -- \`session\` is the merged facts (shared/calls/session.ts); the columns beside it are derived, for queries.
  -- \`key\` grows with arrival: it orders calls that began in the same second, which is all a summary knows.
  CREATE TABLE calls (
    key INTEGER PRIMARY KEY, session_id TEXT NOT NULL UNIQUE, session TEXT NOT NULL,
    customer TEXT, direction TEXT, phase TEXT NOT NULL, status TEXT NOT NULL,
    mine INTEGER NOT NULL, missed INTEGER NOT NULL, started_at TEXT NOT NULL, talk_seconds INTEGER,
    last_received_at TEXT NOT NULL, seen_live INTEGER NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
  );
  CREATE INDEX calls_by_customer ON calls (customer, started_at);
  CREATE INDEX calls_by_start ON calls (started_at);
  CREATE INDEX calls_live ON calls (last_received_at) WHERE phase <> 'ended';
  CREATE INDEX calls_missed ON calls (started_at) WHERE missed = 1 AND dismissed = 0;

  -- Who is who in the team: early events name an agent by phone only.
  CREATE TABLE team (phone TEXT PRIMARY KEY, user_id TEXT, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX team_by_user ON team (user_id);

  -- What the agent asked the provider to dial: written before it is sent.
  CREATE TABLE call_requests (
    reference_id TEXT PRIMARY KEY, number TEXT NOT NULL, requested_at TEXT NOT NULL, state TEXT NOT NULL,
    fault TEXT, session_id TEXT, dismissed INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT ''
  );
  CREATE INDEX requests_by_time ON call_requests (requested_at);
  CREATE INDEX requests_by_session ON call_requests (session_id);

  CREATE TABLE contacts (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, number TEXT NOT NULL, email TEXT,
    custom_fields TEXT NOT NULL DEFAULT '{}', marketing_opt_in INTEGER, modified_at TEXT, seen_in INTEGER NOT NULL
  );
  CREATE INDEX contacts_by_name ON contacts (name COLLATE NOCASE, id);
  CREATE INDEX contacts_by_number ON contacts (number);
  -- Trigrams find any part of a name, an e-mail or a number, in any script.
  CREATE VIRTUAL TABLE contacts_search USING fts5 (name, email, digits, content='', contentless_delete=1, tokenize='trigram');
  `
