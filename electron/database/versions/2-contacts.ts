/** Contacts whole, their custom fields, writes under way, imports. */
export const CONTACTS = `
  ALTER TABLE contacts ADD COLUMN country_code TEXT;
  ALTER TABLE contacts ADD COLUMN national_number TEXT NOT NULL DEFAULT '';
  ALTER TABLE contacts ADD COLUMN created_at TEXT;
  ALTER TABLE contacts ADD COLUMN status TEXT;
  -- Only searches give it; null while none has.
  ALTER TABLE contacts ADD COLUMN source TEXT;
  ALTER TABLE contacts ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;
  -- Lower case as JavaScript has it: SQLite's own lower() knows ASCII only.
  ALTER TABLE contacts ADD COLUMN name_lower TEXT NOT NULL DEFAULT '';
  ALTER TABLE contacts ADD COLUMN email_lower TEXT;
  UPDATE contacts SET name_lower = lower(name), email_lower = lower(email);
  CREATE INDEX contacts_by_email ON contacts (email_lower) WHERE email_lower IS NOT NULL;
  CREATE INDEX contacts_by_creation ON contacts (created_at);
  CREATE INDEX contacts_by_change ON contacts (modified_at);
  CREATE INDEX contacts_unsourced ON contacts (key) WHERE source IS NULL;

  -- What a contact is found by: read into memory, where a hundred thousand are searched within milliseconds.
  DROP TABLE contacts_search;
  CREATE TABLE contact_texts (key INTEGER PRIMARY KEY, text TEXT NOT NULL);
  INSERT INTO contact_texts
    SELECT key, lower(name) || char(10) || lower(coalesce(email, '')) || char(10) || number FROM contacts;

  -- \`type\` and \`label\` are null until a person says so; \`shapes\` are those of the values seen.
  CREATE TABLE contact_fields (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT, type TEXT, shapes TEXT NOT NULL DEFAULT ''
  );
  -- One row per value; \`number\` and \`at\` (ms since 1970) where the value reads as such.
  CREATE TABLE contact_values (
    field INTEGER NOT NULL, value TEXT NOT NULL, contact INTEGER NOT NULL, lower TEXT NOT NULL, number REAL, at INTEGER,
    PRIMARY KEY (field, value, contact)
  ) WITHOUT ROWID;
  CREATE INDEX contact_values_by_contact ON contact_values (contact);

  -- Written here, and not yet known to be written at the provider. \`before\`: what a refusal brings back.
  CREATE TABLE contact_writes (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, before TEXT, wanted TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE imports (
    id TEXT PRIMARY KEY, file_name TEXT NOT NULL, state TEXT NOT NULL, columns INTEGER NOT NULL, mapping TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE import_rows (
    import_id TEXT NOT NULL, at INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'new', number TEXT, fault TEXT,
    PRIMARY KEY (import_id, at)
  ) WITHOUT ROWID;
  CREATE INDEX import_rows_by_state ON import_rows (import_id, state, at);
  CREATE INDEX import_rows_by_number ON import_rows (import_id, number) WHERE number IS NOT NULL;

  -- The contacts of the version before lack most of this: the next synchronisation reads them all again.
  DELETE FROM meta WHERE key IN ('contacts.offset', 'contacts.expected', 'contacts.wholeAt', 'contacts.newest');
  `
