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

-- The last order number of a year. No number is used twice; some are never used.
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
  cart_id     uuid,
  state       text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'held', 'cancelled')),
  payment     text        NOT NULL DEFAULT 'awaiting'
                CHECK (payment IN ('awaiting', 'part', 'paid', 'part_refunded', 'refunded')),
  fulfilment  text        NOT NULL DEFAULT 'none' CHECK (fulfilment IN
                ('none', 'part', 'shipped', 'delivered', 'returning', 'returned')),
  market      text        NOT NULL,
  language    char(2)     NOT NULL,
  country     char(2)     NOT NULL,
  currency    char(3)     NOT NULL,
  total_minor bigint      NOT NULL CHECK (total_minor > 0),
  email       text        NOT NULL,
  payer_name  text        NOT NULL,
  recipient   jsonb       NOT NULL,
  -- The shipping service as it was when it was bought.
  service     jsonb       NOT NULL,
  -- The exchange rate of the shop's prices, its source and its date.
  rate        numeric     NOT NULL,
  rate_source text        NOT NULL,
  rate_as_of  timestamptz NOT NULL,
  -- The import quote, whole, as it was shown to the buyer.
  quote       jsonb       NOT NULL,
  placed_at   timestamptz NOT NULL DEFAULT now(),
  -- A keyed hash of the network that it was placed from, to bound how many unpaid orders a network has.
  placed_from text        NOT NULL DEFAULT '',
  -- Until when stock is reserved for an order that is not paid.
  pay_until    timestamptz NOT NULL,
  -- Received for the order, and refunded of that.
  received_minor bigint   NOT NULL DEFAULT 0,
  refunded_minor bigint   NOT NULL DEFAULT 0,
  paid_at      timestamptz,
  shipped_at   timestamptz,
  delivered_at timestamptz,
  returned_at  timestamptz,
  hold_reason  text        CHECK (hold_reason IN ('payment_mismatch', 'sold_out')),
  held_at      timestamptz,
  -- Until when somebody may decide on a held order.
  hold_until   timestamptz,
  cancel_reason text       CHECK (cancel_reason IN ('unpaid', 'shop', 'undecided')),
  cancelled_at timestamptz,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, number),
  CONSTRAINT order_held CHECK ((state = 'held') = (hold_reason IS NOT NULL)
    AND (state = 'held') = (held_at IS NOT NULL)
    AND (state = 'held') = (hold_until IS NOT NULL)),
  CONSTRAINT order_cancelled CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)
    AND (state = 'cancelled') = (cancelled_at IS NOT NULL)),
  CONSTRAINT order_paid_at CHECK ((payment IN ('paid', 'part_refunded')) = (paid_at IS NOT NULL)),
  -- No order is paid with another sum than its own total; only a held one may have more.
  CONSTRAINT order_received CHECK (CASE payment
    WHEN 'awaiting' THEN received_minor = 0
    WHEN 'part' THEN received_minor - refunded_minor BETWEEN 1 AND total_minor - 1
    WHEN 'paid' THEN received_minor = total_minor OR (received_minor > total_minor AND state <> 'open')
    ELSE received_minor > 0 END),
  CONSTRAINT order_refunded CHECK (CASE payment
    WHEN 'part' THEN refunded_minor BETWEEN 0 AND received_minor - 1
    WHEN 'part_refunded' THEN refunded_minor BETWEEN 1 AND received_minor - 1
    WHEN 'refunded' THEN refunded_minor = received_minor
    ELSE refunded_minor = 0 END),
  CONSTRAINT order_shipped_at CHECK ((fulfilment = 'none') = (shipped_at IS NULL)),
  CONSTRAINT order_delivered_at CHECK ((fulfilment = 'delivered') <= (delivered_at IS NOT NULL)),
  CONSTRAINT order_returned_at CHECK ((fulfilment = 'returned') = (returned_at IS NOT NULL)),
  CONSTRAINT order_shipped_paid CHECK (fulfilment = 'none' OR payment IN ('paid', 'part_refunded', 'refunded'))
);
-- A cart has one open order at a time: paying twice, or from two tabs, is paying the same one.
CREATE UNIQUE INDEX customer_order_open ON customer_order (shop_id, cart_id)
  WHERE state = 'open' AND payment = 'awaiting';
CREATE INDEX customer_order_to_ship ON customer_order (shop_id, paid_at)
  WHERE state = 'open' AND payment = 'paid' AND fulfilment IN ('none', 'part');
CREATE INDEX customer_order_held ON customer_order (shop_id, held_at) WHERE state = 'held';
CREATE INDEX customer_order_unpaid ON customer_order (shop_id, pay_until) WHERE payment = 'awaiting';
CREATE INDEX customer_order_of_cart ON customer_order (shop_id, cart_id);
CREATE INDEX customer_order_latest ON customer_order (shop_id, placed_at DESC, id DESC);
-- The revenue of the last weeks is summed up from this index alone.
CREATE INDEX customer_order_revenue ON customer_order (shop_id, paid_at)
  INCLUDE (currency, received_minor, refunded_minor)
  WHERE state = 'open' AND payment IN ('paid', 'part_refunded');
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
  -- The language of the two.
  language     text    NOT NULL,
  picture_src  text,
  quantity     integer NOT NULL CHECK (quantity > 0),
  unit_minor   bigint  NOT NULL CHECK (unit_minor >= 0),
  amount_minor bigint  NOT NULL,
  hs_code      text,
  origin       char(2),
  customs_description text,
  grams        integer,
  PRIMARY KEY (shop_id, order_id, position),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE,
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant
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

-- Stock reserved for an order. Rows are deleted when the order is paid (sold) or cancelled.
CREATE TABLE stock_reservation (
  shop_id    uuid    NOT NULL,
  order_id   uuid    NOT NULL,
  variant_id uuid    NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shop_id, order_id, variant_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE,
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant
);
SELECT keep_to_tenant('stock_reservation');

-- The import quote of an order in the form of the JSON interface: the request (codes, origins, weights, declarations,
-- day, exchange rates) and the answer (each charge with its measure).
CREATE TABLE order_quote (
  shop_id    uuid  NOT NULL,
  order_id   uuid  NOT NULL,
  asked      jsonb NOT NULL,
  answer     jsonb NOT NULL,
  -- The charges in words, by language, for the people of the shop; what the buyer saw is in customer_order.quote.
  breakdowns jsonb NOT NULL,
  PRIMARY KEY (shop_id, order_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('order_quote');

-- The charges of an import as billed by the carrier or the authority. At most one row for each kind of charge.
CREATE TABLE charged_duty (
  shop_id      uuid   NOT NULL,
  order_id     uuid   NOT NULL,
  kind         text   NOT NULL CHECK (kind IN ('duty', 'tax', 'fee')),
  -- In the order's currency.
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  -- The number of the bill or customs receipt.
  paper        text   NOT NULL CHECK (paper <> ''),
  PRIMARY KEY (shop_id, order_id, kind),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('charged_duty');
