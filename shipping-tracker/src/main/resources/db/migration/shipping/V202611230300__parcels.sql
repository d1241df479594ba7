-- Parcels, their events, and the serials of their tracking numbers.

-- Numbers of blocks of a thousand serials of the sandbox post. A block belongs to one shop.
CREATE SEQUENCE tracking_block MINVALUE 0 MAXVALUE 99999 NO CYCLE;

-- The serials that a shop may still use. A new block of the sandbox post replaces what is left of the old one; a range
-- that a post allocated is used up before the one that follows.
CREATE TABLE tracking_serial (
  shop_id     uuid    NOT NULL,
  carrier     text    NOT NULL,
  indicator   text    NOT NULL CHECK (indicator ~ '^[A-Z]{2}$'),
  next_serial integer NOT NULL,
  last_serial integer NOT NULL,
  following_first integer,
  following_last  integer,
  PRIMARY KEY (shop_id, carrier, indicator),
  CHECK ((following_first IS NULL) = (following_last IS NULL)),
  CHECK (following_first BETWEEN 0 AND following_last),
  CHECK (following_last < 100000000),
  CHECK (next_serial BETWEEN 0 AND last_serial + 1),
  CHECK (last_serial < 100000000)
);
SELECT keep_to_tenant('tracking_serial');

CREATE TABLE parcel (
  shop_id         uuid        NOT NULL,
  id              uuid        NOT NULL,
  order_id        uuid        NOT NULL,
  -- The number that people use. It never changes, so that lists need not read the order.
  order_number    text        NOT NULL,
  carrier         text        NOT NULL,
  -- The name of a carrier that the shop named itself; empty for a known one.
  carrier_name    text        NOT NULL,
  -- Capital letters and digits; null if it was sent without a number.
  tracking_number text        CHECK (tracking_number ~ '^[0-9A-Z]{3,40}$'),
  -- The service and weight on the label that Puente prints; null if the carrier prints its own.
  service         text,
  grams           integer     CHECK (grams > 0),
  origin          text        NOT NULL,
  destination     text        NOT NULL,
  -- What the shop paid to the carrier; null until somebody enters it.
  cost_minor      bigint      CHECK (cost_minor >= 0),
  cost_currency   char(3),
  shipped_at      timestamptz NOT NULL,
  -- Entered by mistake; the row stays for the history.
  withdrawn_at    timestamptz,
  -- Derived from the events, for lists; null until a milestone is known.
  milestone       text,
  milestone_since timestamptz,
  delivered_at    timestamptz,
  -- Whether the milestone is none that ends the journey.
  on_the_way      boolean     GENERATED ALWAYS AS (withdrawn_at IS NULL AND (
    milestone IS NULL OR milestone NOT IN ('DELIVERED', 'RETURNED', 'SEIZED', 'LOST'))) STORED,
  PRIMARY KEY (shop_id, id),
  CHECK ((carrier = 'own') = (carrier_name <> '')),
  CHECK ((service IS NULL) = (grams IS NULL)),
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL)),
  CHECK ((milestone IS NULL) = (milestone_since IS NULL)),
  CHECK ((milestone IS NOT DISTINCT FROM 'DELIVERED') = (delivered_at IS NOT NULL))
);
-- The number of a withdrawn parcel may be used again.
CREATE UNIQUE INDEX parcel_number ON parcel (shop_id, tracking_number, carrier, carrier_name)
  WHERE withdrawn_at IS NULL;
CREATE INDEX parcel_of_order ON parcel (shop_id, order_id);
CREATE INDEX parcel_on_the_way ON parcel (shop_id, milestone) WHERE on_the_way;
SELECT keep_to_tenant('parcel');

-- The pieces of an order that are in a parcel.
CREATE TABLE parcel_line (
  shop_id   uuid    NOT NULL,
  parcel_id uuid    NOT NULL,
  order_id  uuid    NOT NULL,
  position  integer NOT NULL,
  quantity  integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shop_id, parcel_id, position),
  FOREIGN KEY (shop_id, parcel_id) REFERENCES parcel (shop_id, id)
);
SELECT keep_to_tenant('parcel_line');

-- Every event that a carrier reported or a person of the shop entered. The application only adds rows.
CREATE TABLE parcel_event (
  shop_id        uuid        NOT NULL,
  parcel_id      uuid        NOT NULL,
  event_id       text        NOT NULL,
  code           text        NOT NULL,
  local_time     timestamp   NOT NULL,
  -- Seconds east of UTC; null if the carrier did not report the offset.
  offset_seconds integer,
  country        text        NOT NULL,
  place          text        NOT NULL,
  reason         text,
  -- The event_id of the event that this one declares void.
  voids          text,
  received_at    timestamptz NOT NULL,
  source         text        NOT NULL DEFAULT 'carrier' CHECK (source IN ('carrier', 'shop')),
  -- Who entered it.
  account_name   text,
  PRIMARY KEY (shop_id, parcel_id, event_id),
  FOREIGN KEY (shop_id, parcel_id) REFERENCES parcel (shop_id, id),
  CHECK ((source = 'shop') = (account_name IS NOT NULL))
);
SELECT keep_to_tenant('parcel_event');
REVOKE UPDATE, DELETE ON parcel_event FROM puente_app, puente_operator;
