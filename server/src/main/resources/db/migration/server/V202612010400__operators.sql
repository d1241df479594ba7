-- The accounts of the operators of this server. They are not accounts of shops.
CREATE TABLE operator_account (
  id            uuid        PRIMARY KEY,
  email         text        NOT NULL UNIQUE CHECK (email = lower(email)),
  name          text        NOT NULL,
  -- Argon2id in the PHC form, which names its own parameters.
  password_hash text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- A session of a browser, found by the hash of the token in its cookie.
CREATE TABLE operator_session (
  token_hash bytea       PRIMARY KEY,
  account_id uuid        NOT NULL REFERENCES operator_account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

-- The latest attempts to sign in that failed.
CREATE TABLE operator_attempt (
  id      uuid        PRIMARY KEY,
  email   text        NOT NULL,
  network text        NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX operator_attempt_latest ON operator_attempt (at);

REVOKE ALL ON operator_account, operator_session, operator_attempt FROM puente_app;
