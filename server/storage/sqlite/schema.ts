/**
 * Tables by version; a database that is older gets the missing steps in one transaction at start.
 * All that hold what people did are WITHOUT ROWID: rows lie in key order, so that the order of arrival of
 * ballots is not kept.
 */
export const schema: readonly string[] = [
  `
  CREATE TABLE workshop_events (
    workshop TEXT NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (workshop, seq)
  ) WITHOUT ROWID;
  CREATE TABLE board_editions (board TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE board_updates (
    board TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (board, epoch, seq)
  ) WITHOUT ROWID;
  CREATE TABLE board_archive (
    board TEXT NOT NULL, epoch INTEGER NOT NULL, snapshot TEXT NOT NULL,
    PRIMARY KEY (board, epoch)
  ) WITHOUT ROWID;
  CREATE TABLE note_numbers (workshop TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE memberships (
    device TEXT NOT NULL, workshop TEXT NOT NULL, person TEXT NOT NULL,
    PRIMARY KEY (device, workshop)
  ) WITHOUT ROWID;
  CREATE INDEX memberships_by_workshop ON memberships (workshop);
  CREATE TABLE ballots (
    workshop TEXT NOT NULL, activity TEXT NOT NULL, key TEXT NOT NULL, choices TEXT NOT NULL,
    PRIMARY KEY (workshop, activity, key)
  ) WITHOUT ROWID;
  CREATE TABLE papers (
    workshop TEXT NOT NULL, name TEXT NOT NULL, paper TEXT NOT NULL,
    PRIMARY KEY (workshop, name)
  ) WITHOUT ROWID;
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `,
  // A checksum for each update (rows from before have none), and a place for those that did not hold.
  `
  ALTER TABLE board_updates ADD COLUMN crc INTEGER;
  CREATE TABLE board_damage (
    id INTEGER PRIMARY KEY, board TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    data BLOB, crc INTEGER
  );
  CREATE INDEX board_damage_by_board ON board_damage (board);
  `,
  // Pictures on notes, each under the board that it was sent to.
  `
  CREATE TABLE images (
    board TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL,
    small_type TEXT, small BLOB,
    PRIMARY KEY (board, id)
  ) WITHOUT ROWID;
  CREATE INDEX images_by_id ON images (id);
  `,
  // The boards' time lines. Who did it is in the line, and not there where a workshop names nobody.
  `
  CREATE TABLE board_history (
    board TEXT NOT NULL, entry INTEGER NOT NULL, at REAL NOT NULL, line TEXT NOT NULL,
    PRIMARY KEY (board, entry)
  ) WITHOUT ROWID;
  `,
  // Several votes of an activity; what was cast before belongs to the first.
  `
  CREATE TABLE ballots_by_vote (
    workshop TEXT NOT NULL, activity TEXT NOT NULL, vote TEXT NOT NULL, key TEXT NOT NULL,
    choices TEXT NOT NULL, weight INTEGER NOT NULL,
    PRIMARY KEY (workshop, activity, vote, key)
  ) WITHOUT ROWID;
  INSERT INTO ballots_by_vote SELECT workshop, activity, 'first', key, choices, 1 FROM ballots;
  DROP TABLE ballots;
  ALTER TABLE ballots_by_vote RENAME TO ballots;
  `,
]
