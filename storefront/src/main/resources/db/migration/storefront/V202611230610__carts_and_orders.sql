-- A visitor's cart, found by the hash of the secret in the visitor's cookie.
CREATE TABLE cart (
  shop_id      uuid        NOT NULL REFERENCES shop,
  id           uuid        NOT NULL,
  visitor_hash bytea       NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, visitor_hash)
);
SELECT keep_to_tenant('cart');

CREATE TABLE cart_line (
  shop_id    uuid        NOT NULL,
  cart_id    uuid        NOT NULL,
  variant_id uuid        NOT NULL,
  quantity   integer     NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  added_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, cart_id, variant_id),
  FOREIGN KEY (shop_id, cart_id) REFERENCES cart ON DELETE CASCADE,
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant
);
SELECT keep_to_tenant('cart_line');

-- The last order number given in a year; numbers are never given twice, and some are never used.
CREATE TABLE order_counter (
  shop_id uuid    NOT NULL REFERENCES shop,
  year    integer NOT NULL,
  last    integer NOT NULL,
  PRIMARY KEY (shop_id, year)
);
SELECT keep_to_tenant('order_counter');

CREATE TABLE customer_order (
  shop_id     uuid        NOT NULL REFERENCES shop,
  id          uuid        NOT NULL,
  number      text        NOT NULL,
  -- The hash of the secret in the order's link, which opens it without an account.
  key_hash    bytea       NOT NULL,
  -- The secret itself, for links in mails; of no use without the database.
  key         text        NOT NULL,
  cart_id     uuid,
  state       text        NOT NULL CHECK (state IN
                ('awaiting_payment', 'paid', 'posted', 'delivered', 'expired', 'held')),
  market      text        NOT NULL,
  language    char(2)     NOT NULL,
  country     char(2)     NOT NULL,
  currency    char(3)     NOT NULL,
  total_minor bigint      NOT NULL CHECK (total_minor > 0),
  email       text        NOT NULL,
  payer_name  text        NOT NULL,
  recipient   jsonb       NOT NULL,
  service     text        NOT NULL,
  -- What the shop's prices were multiplied with, who said so and when.
  rate        numeric     NOT NULL,
  rate_source text        NOT NULL,
  rate_as_of  timestamptz NOT NULL,
  -- The import quote, whole, as it was shown to the buyer.
  quote       jsonb       NOT NULL,
  placed_at   timestamptz NOT NULL DEFAULT now(),
  -- Until when stock is kept for an order that is not paid yet.
  held_until  timestamptz NOT NULL,
  paid_at     timestamptz,
  posted_at   timestamptz,
  delivered_at timestamptz,
  ended_reason text,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, number)
);
-- A cart has one open order at a time: paying twice, or from two tabs, is paying the same one.
CREATE UNIQUE INDEX customer_order_open ON customer_order (shop_id, cart_id)
  WHERE state = 'awaiting_payment';
CREATE INDEX customer_order_latest ON customer_order (shop_id, placed_at DESC);
SELECT keep_to_tenant('customer_order');

-- What was bought, as it was then: later changes of the product change nothing here.
CREATE TABLE order_line (
  shop_id      uuid    NOT NULL,
  order_id     uuid    NOT NULL,
  position     integer NOT NULL,
  variant_id   uuid    NOT NULL,
  sku          text,
  title        text    NOT NULL,
  variant_name text    NOT NULL,
  picture_src  text,
  quantity     integer NOT NULL CHECK (quantity > 0),
  unit_minor   bigint  NOT NULL CHECK (unit_minor >= 0),
  amount_minor bigint  NOT NULL,
  hs_code      text,
  origin       char(2),
  customs_description text,
  grams        integer,
  PRIMARY KEY (shop_id, order_id, position),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('order_line');

-- Every other part of the total, with its name and where it comes from; the total is the sum of rows.
CREATE TABLE order_adjustment (
  shop_id      uuid    NOT NULL,
  order_id     uuid    NOT NULL,
  position     integer NOT NULL,
  kind         text    NOT NULL CHECK (kind IN ('shipping', 'duty', 'tax', 'fee')),
  label        text    NOT NULL,
  source       text    NOT NULL,
  amount_minor bigint  NOT NULL,
  PRIMARY KEY (shop_id, order_id, position),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('order_adjustment');

-- Stock kept for an order; let go when the order is paid (sold) or given up.
CREATE TABLE stock_reservation (
  shop_id    uuid    NOT NULL,
  order_id   uuid    NOT NULL,
  variant_id uuid    NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shop_id, order_id, variant_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('stock_reservation');

-- Mail to buyers: written with what it tells of, sent by a job, readable on the desk.
CREATE TABLE letter (
  shop_id    uuid        NOT NULL REFERENCES shop,
  id         uuid        NOT NULL,
  order_id   uuid,
  kind       text        NOT NULL,
  language   char(2)     NOT NULL,
  recipient  text        NOT NULL,
  subject    text        NOT NULL,
  html       text        NOT NULL,
  plain      text        NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX letter_latest ON letter (shop_id, written_at DESC);
SELECT keep_to_tenant('letter');
