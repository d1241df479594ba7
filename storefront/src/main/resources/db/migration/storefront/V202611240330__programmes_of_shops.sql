-- Programmes of other countries' customs that a shop has joined, by the names that the measures use.
ALTER TABLE shop ADD COLUMN programmes text[] NOT NULL DEFAULT '{}';
