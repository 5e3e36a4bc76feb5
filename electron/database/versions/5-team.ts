/** Follow-ups and call-backs: what the team shares beside outcomes. */
export const TEAM = `
  -- WhatsApp messages of the team, each with the earliest instant told of it. \`void\`: it failed, or a campaign sent it.
  CREATE TABLE call_back_replies (
    message_id TEXT PRIMARY KEY, customer TEXT NOT NULL, at TEXT NOT NULL, void INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX replies_by_customer ON call_back_replies (customer, at);
  CREATE INDEX replies_by_age ON call_back_replies (at);

  -- What agents did about customers who are to be called back. \`at\` is the relay's instant.
  CREATE TABLE call_back_marks (
    event_id TEXT PRIMARY KEY, customer TEXT NOT NULL, at TEXT NOT NULL, action TEXT NOT NULL, up_to TEXT,
    user_id TEXT NOT NULL, user_name TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX marks_by_customer ON call_back_marks (customer, at);
  CREATE INDEX marks_by_age ON call_back_marks (at);

  -- They hold all that is asked of a customer's calls: the rows themselves carry the whole session.
  DROP INDEX calls_by_customer;
  CREATE INDEX calls_by_customer
    ON calls (customer, started_at, session_id, missed, direction, phase, talk_seconds);
  CREATE INDEX calls_missed_by_anyone ON calls (started_at, customer) WHERE missed = 1;

  -- \`record\` is the merged facts (shared/follow-ups/fold.ts); the columns beside it are derived, for queries.
  -- \`place_at\`: where it stands in a time line. \`reminded_for\`: the due time whose reminder was given here.
  CREATE TABLE follow_ups (
    id TEXT PRIMARY KEY, record TEXT NOT NULL, customer TEXT, due_at TEXT, assignee TEXT, done INTEGER NOT NULL,
    place_at TEXT, reminded_for TEXT
  ) WITHOUT ROWID;
  CREATE INDEX follow_ups_of_agent ON follow_ups (assignee, due_at, id) WHERE done = 0 AND due_at IS NOT NULL;
  CREATE INDEX follow_ups_open ON follow_ups (due_at, id) WHERE done = 0 AND due_at IS NOT NULL;
  CREATE INDEX follow_ups_by_customer ON follow_ups (customer, place_at, id) WHERE place_at IS NOT NULL;
  `
