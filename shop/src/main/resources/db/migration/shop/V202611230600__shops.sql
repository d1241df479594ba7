-- Shops. The operator creates shops; each shop sees only its own row.
CREATE TABLE shop (
  shop_id       uuid        PRIMARY KEY,
  slug          text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name          text        NOT NULL,
  language      char(2)     NOT NULL,
  country       char(2)     NOT NULL,
  -- A name of the IANA time zone database: whose days orders, reports and papers have.
  time_zone     text        NOT NULL,
  currency      char(3)     NOT NULL,
  city          text        NOT NULL DEFAULT '',
  theme         text        NOT NULL DEFAULT 'plain'
                  CHECK (theme IN ('plain', 'majolica', 'cacao', 'alpaca', 'market')),
  -- The color of links and buttons; NULL for the theme's own.
  accent        text        CHECK (accent ~ '^#[0-9a-f]{6}$'),
  contact_email text        NOT NULL,
  -- How else to reach the shop: whatsApp (E.123), address, links by site.
  contact       jsonb       NOT NULL DEFAULT '{}',
  -- Who sells by law: name, taxId, address.
  seller        jsonb       NOT NULL DEFAULT '{}',
  tagline       jsonb       NOT NULL DEFAULT '{}',
  about         jsonb       NOT NULL DEFAULT '{}',
  sender        jsonb       NOT NULL,
  -- What box and padding add to the net weight of a parcel.
  packaging_grams integer   NOT NULL DEFAULT 250 CHECK (packaging_grams >= 0),
  -- Programmes of other countries' customs that the shop has joined, by the names that the measures use.
  programmes    text[]      NOT NULL DEFAULT '{}',
  -- The SHA-256 of the picture on the home page.
  hero          bytea       CHECK (octet_length(hero) = 32),
  -- The SHA-256 of the logo, and the size of the rendition that is shown.
  logo          bytea       CHECK (octet_length(logo) = 32),
  logo_width    integer     CHECK (logo_width > 0),
  logo_height   integer     CHECK (logo_height > 0),
  featured      text[]      NOT NULL DEFAULT '{}',
  state         text        NOT NULL DEFAULT 'preparation'
                  CHECK (state IN ('unconfirmed', 'preparation', 'published', 'suspended', 'closed')),
  published_at  timestamptz,
  -- The operator's words, which the owner reads.
  suspended_for text,
  -- Whether the shop wants to be on the server's front page.
  listed        boolean     NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nulls(logo, logo_width, logo_height) IN (0, 3)),
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  CHECK ((state = 'suspended') = (suspended_for IS NOT NULL))
);
SELECT keep_to_tenant('shop');

-- The host names of a shop beside the one that it has by its slug, below the server's own.
CREATE TABLE shop_host (
  shop_id uuid NOT NULL REFERENCES shop,
  host    text NOT NULL UNIQUE CHECK (host = lower(host)),
  -- The one that the shop's addresses have.
  main    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (shop_id, host)
);
CREATE UNIQUE INDEX shop_host_main ON shop_host (shop_id) WHERE main;
SELECT keep_to_tenant('shop_host');

CREATE TABLE market (
  shop_id  uuid     NOT NULL REFERENCES shop,
  code     text     NOT NULL CHECK (code ~ '^[a-z]{2}-[a-z]{2}$'),
  currency char(3)  NOT NULL,
  margin   numeric  NOT NULL DEFAULT 1 CHECK (margin > 0),
  ending   text     NOT NULL DEFAULT '',
  position smallint NOT NULL,
  -- If not, the pages of its orders stay, and its other pages lead to a market that is open.
  selling  boolean  NOT NULL DEFAULT true,
  PRIMARY KEY (shop_id, code)
);
SELECT keep_to_tenant('market');

-- A way in which the shop sends its goods, as buyers choose it.
CREATE TABLE shipping_service (
  shop_id     uuid     NOT NULL REFERENCES shop,
  id          uuid     NOT NULL,
  position    smallint NOT NULL,
  -- A slug of carriers.csv, 'own' for a carrier that the shop names itself, or empty.
  carrier     text     NOT NULL,
  carrier_name text    NOT NULL DEFAULT '',
  -- The service's own name.
  name        text     NOT NULL DEFAULT '',
  channel     text     NOT NULL CHECK (channel IN ('post', 'courier', 'pickup', 'local')),
  days_least  smallint NOT NULL CHECK (days_least >= 0),
  days_most   smallint NOT NULL CHECK (days_most >= days_least),
  -- Who settles the charges of an import: the shop (DDP), or the buyer at delivery (DAP).
  duties      text     NOT NULL DEFAULT 'ddp' CHECK (duties IN ('ddp', 'dap')),
  -- The goods of an order from which it costs nothing, in the shop's currency.
  free_from_minor bigint CHECK (free_from_minor > 0),
  active      boolean  NOT NULL DEFAULT true,
  -- Where and when a buyer collects the goods.
  collect_at  text     NOT NULL DEFAULT '',
  PRIMARY KEY (shop_id, id),
  CHECK ((carrier = 'own') = (carrier_name <> '')),
  CHECK ((channel = 'pickup') = (collect_at <> ''))
);
SELECT keep_to_tenant('shipping_service');

-- The price of a parcel up to a weight to a country or one of its regions, in the shop's currency.
CREATE TABLE shipping_rate (
  shop_id     uuid    NOT NULL REFERENCES shop,
  service_id  uuid    NOT NULL,
  country     char(2) NOT NULL,
  -- ISO 3166-2 without its country; empty for the whole country.
  region      text    NOT NULL DEFAULT '',
  -- The highest 32-bit integer: any weight.
  up_to_grams integer NOT NULL CHECK (up_to_grams > 0),
  price_minor bigint  NOT NULL CHECK (price_minor >= 0),
  PRIMARY KEY (shop_id, service_id, country, region, up_to_grams),
  FOREIGN KEY (shop_id, service_id) REFERENCES shipping_service
);
SELECT keep_to_tenant('shipping_rate');

-- What a payment costs the shop, by its contract: a share of the whole payment, and an amount for each payment.
CREATE TABLE payment_fee (
  shop_id     uuid    PRIMARY KEY REFERENCES shop,
  percent     numeric NOT NULL CHECK (percent BETWEEN 0 AND 50),
  -- In the shop's currency.
  fixed_minor bigint  NOT NULL CHECK (fixed_minor >= 0)
);
SELECT keep_to_tenant('payment_fee');

-- The secret that a carrier signs its messages to a shop with. The previous one is accepted during a change.
CREATE TABLE carrier_secret (
  shop_id    uuid        NOT NULL REFERENCES shop,
  carrier    text        NOT NULL,
  current    text        NOT NULL,
  previous   text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, carrier)
);
SELECT keep_to_tenant('carrier_secret');
