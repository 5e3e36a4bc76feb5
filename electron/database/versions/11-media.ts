/** Which files of messages are kept on this computer. */
export const MEDIA = `
  -- What lies encrypted in the folder of media, columns as of \`recordings\`. \`id\` says which file it is: a
  -- digest of its link, or our own file's id.
  CREATE TABLE media_files (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, disk_name TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
    size INTEGER, chunks BLOB NOT NULL, bytes INTEGER NOT NULL, used_at TEXT NOT NULL
  );
  CREATE INDEX media_files_by_use ON media_files (used_at);

  -- Files that wait to be sent, encrypted beside them under the name \`file_id\`.
  CREATE TABLE media_staged (
    file_id TEXT PRIMARY KEY, filename TEXT NOT NULL, mime_type TEXT NOT NULL, kind TEXT NOT NULL,
    size INTEGER NOT NULL
  );

  -- Which of our files a message of ours shows, before and after it was sent.
  CREATE TABLE media_own (
    key TEXT NOT NULL, part TEXT NOT NULL, file_id TEXT NOT NULL, filename TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (key, part)
  );
  CREATE INDEX media_own_by_file ON media_own (file_id);

  -- Which of \`media_files\` a message's file is: its link may be another one by now.
  CREATE TABLE media_seen (
    key TEXT NOT NULL, part TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (key, part)
  );
  `
