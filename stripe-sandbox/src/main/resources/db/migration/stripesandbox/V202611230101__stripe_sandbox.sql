-- The state of the double of Stripe. It belongs to no shop, as Stripe's own state does not. Only transactions of the
-- operator read and write these tables.

CREATE TABLE stripe_sandbox_account (
  id                  text    PRIMARY KEY,
  -- The name under which the caller finds its account again, such as the id of a shop.
  holder              text    NOT NULL UNIQUE,
  name                text    NOT NULL,
  -- In lower case, as in Stripe's JSON.
  settlement_currency char(3) NOT NULL,
  api_key             text    NOT NULL UNIQUE,
  webhook_secret      text    NOT NULL,
  webhook_url         text    NOT NULL,
  revoked             boolean NOT NULL DEFAULT false
);

CREATE TABLE stripe_sandbox_object (
  account_id text        NOT NULL REFERENCES stripe_sandbox_account,
  id         text        NOT NULL UNIQUE,
  type       text        NOT NULL,
  body       jsonb       NOT NULL,
  -- Data that the API does not return: the line items of a session, a card that waits for authorisation.
  hidden     jsonb       NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX stripe_sandbox_object_newest ON stripe_sandbox_object (account_id, type, created_at DESC, id);
CREATE INDEX stripe_sandbox_session_open ON stripe_sandbox_object (((body ->> 'expires_at')::bigint))
  WHERE type = 'checkout.session' AND body ->> 'status' = 'open';

-- The first response to each idempotency key.
CREATE TABLE stripe_sandbox_idempotency_key (
  account_id  text        NOT NULL REFERENCES stripe_sandbox_account,
  key         text        NOT NULL,
  fingerprint text        NOT NULL,
  response    text        NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);

CREATE TABLE stripe_sandbox_delivery (
  id              uuid        PRIMARY KEY,
  account_id      text        NOT NULL REFERENCES stripe_sandbox_account,
  event_id        text        NOT NULL REFERENCES stripe_sandbox_object (id),
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  -- When the receiver accepted the event, or when the sandbox gave up after three days.
  done_at         timestamptz,
  -- The status of the last response, or the reason why there was none.
  last_result     text
);
CREATE INDEX stripe_sandbox_delivery_due ON stripe_sandbox_delivery (next_attempt_at) WHERE done_at IS NULL;

REVOKE ALL ON stripe_sandbox_account, stripe_sandbox_object, stripe_sandbox_idempotency_key, stripe_sandbox_delivery
  FROM puente_app;
