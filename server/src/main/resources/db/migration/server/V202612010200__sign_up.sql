-- The latest sign-ups, which bound how many shops one network and one address may open. Both are keyed hashes.
CREATE TABLE sign_up (
  id      uuid        PRIMARY KEY,
  network text        NOT NULL,
  email   text        NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX sign_up_latest ON sign_up (at);

-- Links with which an operator lets somebody open a shop, found by the hash of the token in them. Each serves once.
CREATE TABLE invitation (
  token_hash bytea       PRIMARY KEY,
  -- For the operator: who is invited.
  note       text        NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  -- The shop that was opened with it.
  opened     uuid,
  CHECK ((used_at IS NULL) = (opened IS NULL))
);
