/** WhatsApp threads (electron/chats/threads). */
export const CHATS = `
  -- One row per thread. \`chat\`: the customer's number (E.164), or an opaque id where none can be read. All but
  -- \`read_at\`, what the agent has seen, and \`replied_at\`, when a colleague wrote what this desk is not shown, is
  -- derived from the tables below, for lists. \`listed_at\`: its place in a list; NULL = nothing to show yet.
  -- \`is_open\`: in a list, and not closed. \`waits\`: the customer wrote last. \`name\` is WhatsApp's; \`name_lower\` as it
  -- is searched.
  CREATE TABLE chats (
    chat TEXT PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', name_lower TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'unassigned', owner TEXT, is_open INTEGER NOT NULL DEFAULT 0, window_ends_at TEXT,
    last_key INTEGER, listed_at TEXT, unread INTEGER NOT NULL DEFAULT 0, waits INTEGER NOT NULL DEFAULT 0,
    answered_at TEXT, read_at TEXT, replied_at TEXT
  ) WITHOUT ROWID;
  CREATE INDEX chats_listed ON chats (listed_at, chat, status, owner) WHERE listed_at IS NOT NULL;
  CREATE INDEX chats_open ON chats (is_open, owner, unread);
  CREATE INDEX chats_waiting ON chats (window_ends_at, owner) WHERE waits = 1 AND is_open = 1;

  -- The provider's conversations; \`facts\`: shared/chats/conversation-facts.ts.
  CREATE TABLE chat_conversations (id TEXT PRIMARY KEY, chat TEXT NOT NULL, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX conversations_of_chat ON chat_conversations (chat);

  -- Messages and the lines between them. \`at\`: its place, which does not move once the provider's instant of creation
  -- is known; one of ours stays where it was written. \`role\`: 0 a line, 1 the customer's, 2 an answer of ours,
  -- 3 another of ours (a campaign's, a failed one), 4 a reaction that is shown at its message. \`revision\` grows with
  -- every change of any row. \`message_id\`: the provider's; of a line "activity:" and the activity's. \`ref_id\`: ours, of
  -- what was sent from here, with \`own\`, the state it has for us, and \`fault\`. \`reacts_to\`: the message_id or waba_id
  -- of the message a reaction is on. \`facts\`: shared/chats/message-facts.ts, or of a line thread-line.ts.
  CREATE TABLE chat_items (
    key INTEGER PRIMARY KEY, chat TEXT NOT NULL, at TEXT NOT NULL, role INTEGER NOT NULL, revision INTEGER NOT NULL,
    message_id TEXT UNIQUE, ref_id TEXT, waba_id TEXT, reacts_to TEXT, own TEXT, fault TEXT, facts TEXT NOT NULL
  );
  CREATE INDEX chat_items_in_order ON chat_items (chat, at);
  CREATE INDEX chat_items_by_role ON chat_items (chat, role, at);
  CREATE UNIQUE INDEX chat_items_by_change ON chat_items (revision);
  CREATE UNIQUE INDEX chat_items_of_ours ON chat_items (ref_id) WHERE ref_id IS NOT NULL;
  CREATE INDEX chat_items_by_waba ON chat_items (waba_id) WHERE waba_id IS NOT NULL;
  CREATE INDEX chat_reactions ON chat_items (reacts_to) WHERE reacts_to IS NOT NULL;

  -- Words of the messages, made by electron/chats/threads/words.ts; rowid = chat_items.key. The \`ascii\` tokenizer only
  -- splits them at the spaces: SQLite's own idea of words breaks Devanagari and Tamil at their vowel signs, and its
  -- trigrams find no word of two letters and no emoji. Beginnings of words have an index of their own.
  CREATE VIRTUAL TABLE chat_words USING fts5 (
    words, content='', contentless_delete=1, detail='none', prefix='1 2 3', tokenize='ascii'
  );
  `
