-- The tariff editions that the operator imported. The law is the same for all shops.
CREATE TABLE tariff_edition (
  destination   char(2)     NOT NULL CHECK (destination ~ '^[A-Z]{2}$'),
  name          text        NOT NULL CHECK (name <> ''),
  -- The edition is in force until the next edition begins.
  in_force_from date        NOT NULL,
  lines         integer     NOT NULL CHECK (lines > 0),
  -- Lines whose duty depends on facts that no order contains.
  in_words      integer     NOT NULL CHECK (in_words >= 0),
  -- Rates that could not be read. They count as unknown.
  unread        integer     NOT NULL CHECK (unread >= 0),
  -- The SHA-256 of the file.
  file_hash     text        NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  -- The lines: a CSV table, compressed with gzip.
  content       bytea       NOT NULL,
  imported_at   timestamptz NOT NULL,
  PRIMARY KEY (destination, name),
  -- Each day has one law.
  UNIQUE (destination, in_force_from)
);
-- Shops cannot read the table.
REVOKE ALL ON tariff_edition FROM puente_app;
