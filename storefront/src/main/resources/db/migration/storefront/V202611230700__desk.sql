-- Who may work at a shop's desk.
CREATE TABLE owner_account (
  shop_id       uuid        NOT NULL REFERENCES shop,
  id            uuid        NOT NULL,
  email         text        NOT NULL CHECK (email = lower(email)),
  name          text        NOT NULL,
  -- Argon2id in the PHC form, which names its own parameters.
  password_hash text        NOT NULL,
  role          text        NOT NULL DEFAULT 'owner' CHECK (role IN ('owner')),
  language      char(2)     NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, email)
);
SELECT keep_to_tenant('owner_account');

-- A browser that is signed in, known by the hash of the token in its cookie.
CREATE TABLE desk_session (
  shop_id    uuid        NOT NULL,
  token_hash bytea       NOT NULL,
  account_id uuid        NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, token_hash),
  FOREIGN KEY (shop_id, account_id) REFERENCES owner_account ON DELETE CASCADE
);
SELECT keep_to_tenant('desk_session');

-- Passwords tried lately, so that nobody can try many; the same for all nodes.
CREATE TABLE sign_in_attempt (
  shop_id uuid        NOT NULL,
  id      uuid        NOT NULL,
  email   text        NOT NULL,
  address text        NOT NULL,
  failed  boolean     NOT NULL DEFAULT true,
  at      timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX sign_in_attempt_latest ON sign_in_attempt (shop_id, at);
SELECT keep_to_tenant('sign_in_attempt');

-- Who did what and when; nothing in it is changed or forgotten by the application.
CREATE TABLE audit_entry (
  shop_id    uuid        NOT NULL REFERENCES shop,
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  -- As it was then: accounts may be renamed or closed.
  name       text        NOT NULL,
  action     text        NOT NULL,
  subject    text        NOT NULL,
  address    text        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX audit_entry_of_subject ON audit_entry (shop_id, subject);
SELECT keep_to_tenant('audit_entry');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM puente_app, puente_operator;

-- What a carrier signs its messages with, one for each shop; the one before is honoured during a change-over.
CREATE TABLE carrier_secret (
  shop_id    uuid        NOT NULL REFERENCES shop,
  carrier    text        NOT NULL,
  current    text        NOT NULL,
  previous   text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, carrier)
);
SELECT keep_to_tenant('carrier_secret');
