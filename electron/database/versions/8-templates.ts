/** WhatsApp templates that this desk has sent. */
export const TEMPLATES = `
  -- \`id\` is also the request's myop_ref_id. \`state\`: sending, accepted, refused, unconfirmed by the answer; sent,
  -- failed by a webhook. \`sent_at\`: this machine's clock. \`message_id\`, \`conversation_id\`: the provider's.
  CREATE TABLE sent_templates (
    id TEXT PRIMARY KEY, number TEXT NOT NULL, template TEXT NOT NULL, language TEXT NOT NULL, sent_at TEXT NOT NULL,
    state TEXT NOT NULL, message_id TEXT, conversation_id TEXT
  ) WITHOUT ROWID;
  CREATE INDEX sent_templates_by_number ON sent_templates (number, sent_at);
  CREATE UNIQUE INDEX sent_templates_by_message ON sent_templates (message_id) WHERE message_id IS NOT NULL;
  `
