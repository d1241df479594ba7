-- Shops. The operator makes them; each shop sees its own row only.
CREATE TABLE shop (
  shop_id       uuid        PRIMARY KEY,
  slug          text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name          text        NOT NULL,
  language      char(2)     NOT NULL,
  country       char(2)     NOT NULL,
  currency      char(3)     NOT NULL,
  city          text        NOT NULL DEFAULT '',
  theme         text        NOT NULL DEFAULT 'plain',
  contact_email text        NOT NULL,
  tagline       jsonb       NOT NULL DEFAULT '{}',
  about         jsonb       NOT NULL DEFAULT '{}',
  sender        jsonb       NOT NULL,
  -- What box and padding add to the net weight of a parcel.
  packaging_grams integer   NOT NULL DEFAULT 250 CHECK (packaging_grams >= 0),
  -- The SHA-256 of the picture on its front.
  hero          text        CHECK (hero ~ '^[0-9a-f]{64}$'),
  featured      text[]      NOT NULL DEFAULT '{}',
  created_at    timestamptz NOT NULL DEFAULT now()
);
SELECT keep_to_tenant('shop');

-- The names under which a shop answers.
CREATE TABLE shop_host (
  shop_id uuid NOT NULL REFERENCES shop,
  host    text NOT NULL UNIQUE CHECK (host = lower(host)),
  PRIMARY KEY (shop_id, host)
);
SELECT keep_to_tenant('shop_host');

CREATE TABLE market (
  shop_id  uuid     NOT NULL REFERENCES shop,
  code     text     NOT NULL CHECK (code ~ '^[a-z]{2}-[a-z]{2}$'),
  currency char(3)  NOT NULL,
  margin   numeric  NOT NULL DEFAULT 1 CHECK (margin > 0),
  ending   text     NOT NULL DEFAULT '',
  position smallint NOT NULL,
  PRIMARY KEY (shop_id, code)
);
SELECT keep_to_tenant('market');

-- What it costs to send a parcel of up to so many grams to a country, in the shop's currency.
CREATE TABLE shipping_rate (
  shop_id     uuid     NOT NULL REFERENCES shop,
  country     char(2)  NOT NULL,
  service     text     NOT NULL CHECK (service IN ('post', 'courier')),
  up_to_grams integer  NOT NULL CHECK (up_to_grams > 0),
  price_minor bigint   NOT NULL CHECK (price_minor >= 0),
  days_least  smallint NOT NULL,
  days_most   smallint NOT NULL CHECK (days_most >= days_least),
  PRIMARY KEY (shop_id, country, service, up_to_grams)
);
SELECT keep_to_tenant('shipping_rate');
