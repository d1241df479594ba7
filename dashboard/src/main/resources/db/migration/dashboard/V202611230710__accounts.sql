-- The accounts of the people who work on a shop's dashboard.
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
  -- When its owner was last told of wrong passwords.
  warned_at     timestamptz,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, email)
);
SELECT keep_to_tenant('owner_account');

-- A session of a browser, found by the hash of the token in its cookie.
CREATE TABLE dashboard_session (
  shop_id    uuid        NOT NULL REFERENCES shop,
  token_hash bytea       NOT NULL,
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  address    text        NOT NULL,
  user_agent text        NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, token_hash),
  UNIQUE (shop_id, id),
  FOREIGN KEY (shop_id, account_id) REFERENCES owner_account ON DELETE CASCADE
);
SELECT keep_to_tenant('dashboard_session');

-- A browser in which somebody has signed in to an account, found by the hash of the token in its cookie. Its attempts
-- are counted apart, so that wrong passwords from elsewhere do not lock it out.
CREATE TABLE known_browser (
  shop_id    uuid        NOT NULL REFERENCES shop,
  account_id uuid        NOT NULL,
  token_hash bytea       NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (shop_id, account_id, token_hash),
  FOREIGN KEY (shop_id, account_id) REFERENCES owner_account ON DELETE CASCADE
);
SELECT keep_to_tenant('known_browser');

-- The latest attempts to sign in. They limit the rate of attempts on all nodes together.
CREATE TABLE sign_in_attempt (
  shop_id uuid        NOT NULL REFERENCES shop,
  id      uuid        NOT NULL,
  email   text        NOT NULL,
  -- The network that the attempt came from.
  network text        NOT NULL,
  -- Of the known browser that the attempt came from.
  browser bytea,
  failed  boolean     NOT NULL DEFAULT true,
  at      timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX sign_in_attempt_latest ON sign_in_attempt (shop_id, at);
SELECT keep_to_tenant('sign_in_attempt');
