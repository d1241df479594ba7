-- Editions of tariffs that the operator took in: law, the same for all shops.
CREATE TABLE tariff_edition (
  destination   char(2)     NOT NULL CHECK (destination ~ '^[A-Z]{2}$'),
  name          text        NOT NULL CHECK (name <> ''),
  -- The law until the next edition begins.
  in_force_from date        NOT NULL,
  lines         integer     NOT NULL CHECK (lines > 0),
  -- Lines whose duty goes by facts that no order tells.
  in_words      integer     NOT NULL CHECK (in_words >= 0),
  -- Rates that could not be read; they count as unknown.
  unread        integer     NOT NULL CHECK (unread >= 0),
  -- The SHA-256 of the file.
  file_hash     text        NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  -- The lines, a CSV table compressed by gzip.
  content       bytea       NOT NULL,
  imported_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (destination, name),
  -- Each day has one law.
  UNIQUE (destination, in_force_from)
);
-- No shop sees it.
REVOKE ALL ON tariff_edition FROM puente_app;
