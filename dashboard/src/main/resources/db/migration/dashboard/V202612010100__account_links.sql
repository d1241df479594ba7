-- Links that are sent to the address of an account, found by the hash of the token in them. Each serves once.
CREATE TABLE account_link (
  shop_id    uuid        NOT NULL REFERENCES shop,
  token_hash bytea       NOT NULL,
  account_id uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('confirm', 'reset')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (shop_id, token_hash),
  FOREIGN KEY (shop_id, account_id) REFERENCES owner_account ON DELETE CASCADE
);
SELECT keep_to_tenant('account_link');
