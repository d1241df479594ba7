-- The state of the sandbox, our own small Stripe. It belongs to no shop, as the real one does not; only the operator's
-- transactions see it.

CREATE TABLE sandbox_account (
  id             text    PRIMARY KEY,
  -- Who asked for the account; a second time it is given the same one.
  holder         text    NOT NULL UNIQUE,
  name           text    NOT NULL,
  settlement_currency char(3) NOT NULL,
  api_key        text    NOT NULL UNIQUE,
  webhook_secret text    NOT NULL,
  webhook_url    text    NOT NULL,
  revoked        boolean NOT NULL DEFAULT false
);

CREATE TABLE sandbox_object (
  account_id text        NOT NULL REFERENCES sandbox_account,
  id         text        NOT NULL UNIQUE,
  kind       text        NOT NULL,
  body       jsonb       NOT NULL,
  -- What the API does not show: a session's lines, the card that waits for its owner's word.
  hidden     jsonb       NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX sandbox_object_newest ON sandbox_object (account_id, kind, created_at DESC, id);
CREATE INDEX sandbox_session_open ON sandbox_object (((body ->> 'expires_at')::bigint))
  WHERE kind = 'checkout.session' AND body ->> 'status' = 'open';

-- The first answer to each idempotency key.
CREATE TABLE sandbox_key (
  account_id  text        NOT NULL REFERENCES sandbox_account,
  key         text        NOT NULL,
  fingerprint text        NOT NULL,
  answer      text        NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);

CREATE TABLE sandbox_delivery (
  id           uuid        PRIMARY KEY,
  account_id   text        NOT NULL REFERENCES sandbox_account,
  event_id     text        NOT NULL REFERENCES sandbox_object (id),
  tries        integer     NOT NULL DEFAULT 0,
  next_try_at  timestamptz NOT NULL,
  -- When it was taken, or given up after three days.
  done_at      timestamptz,
  last_answer  text
);
CREATE INDEX sandbox_delivery_due ON sandbox_delivery (next_try_at) WHERE done_at IS NULL;

REVOKE ALL ON sandbox_account, sandbox_object, sandbox_key, sandbox_delivery FROM puente_app;
