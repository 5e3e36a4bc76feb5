/** WhatsApp messages on their way, drafts and their files (electron/chats/sending). */
export const SENDING = `
  -- Every message that was written here. \`place\`: the order in which they leave, within a thread. \`ref_id\`: ours, the
  -- request's myop_ref_id and the key of the bubble. \`written_at\`, \`left_at\`: this machine's clock; \`shown_at\`: the
  -- relay's, as the bubble has it. \`content\`: OutgoingContent; \`template\`: which one, with whether its name is that of
  -- several, NULL of other content. \`file_id\`: what is uploaded first. \`print\`: what a webhook must say to be this
  -- message's, where no id does. \`state\`: waiting, uploading, sending, then accepted, refused or unconfirmed by the
  -- answer, sent or failed by a webhook. \`forced\`: it leaves although the feed has not caught up. \`replaced\`: another
  -- one was sent in its stead.
  CREATE TABLE outgoing (
    place INTEGER PRIMARY KEY AUTOINCREMENT, ref_id TEXT NOT NULL UNIQUE, chat TEXT NOT NULL, number TEXT NOT NULL,
    written_at TEXT NOT NULL, shown_at TEXT NOT NULL, left_at TEXT, content TEXT NOT NULL, template TEXT,
    file_id TEXT, reply_to TEXT, print TEXT NOT NULL, language TEXT, state TEXT NOT NULL, fault TEXT,
    forced INTEGER NOT NULL DEFAULT 0, replaced INTEGER NOT NULL DEFAULT 0, message_id TEXT, conversation_id TEXT
  );
  CREATE INDEX outgoing_by_chat ON outgoing (chat, place);
  CREATE INDEX outgoing_by_number ON outgoing (number, written_at);
  CREATE INDEX outgoing_under_way ON outgoing (state) WHERE state IN ('waiting', 'uploading', 'sending', 'unconfirmed');
  CREATE UNIQUE INDEX outgoing_by_message ON outgoing (message_id) WHERE message_id IS NOT NULL;
  CREATE INDEX outgoing_by_file ON outgoing (file_id) WHERE file_id IS NOT NULL;

  -- What webhooks told of messages nobody could place while one of ours to that customer was under way.
  CREATE TABLE outgoing_heard (message_id TEXT PRIMARY KEY, number TEXT NOT NULL, at TEXT NOT NULL, told TEXT NOT NULL)
    WITHOUT ROWID;

  CREATE TABLE chat_drafts (chat TEXT PRIMARY KEY, text TEXT NOT NULL, reply_to TEXT) WITHOUT ROWID;
  CREATE TABLE chat_draft_files (
    place INTEGER PRIMARY KEY AUTOINCREMENT, file_id TEXT NOT NULL UNIQUE, chat TEXT NOT NULL
  );
  CREATE INDEX draft_files_of_chat ON chat_draft_files (chat, place);

  -- What was sent before threads were kept: its webhooks may still come. It is in no thread.
  INSERT INTO outgoing
      (ref_id, chat, number, written_at, shown_at, left_at, content, print, language, state, replaced, message_id,
       conversation_id)
    SELECT id, number, number, sent_at, sent_at, sent_at,
      json_object('type', 'template', 'templateId', '', 'values', json('[]'), 'headerMedia', NULL),
      'template ' || template, language, state, 1, message_id, conversation_id
    FROM sent_templates ORDER BY sent_at;
  DROP TABLE sent_templates;
  `
