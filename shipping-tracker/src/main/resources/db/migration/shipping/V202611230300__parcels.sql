-- Parcels, their events, and the serials of their tracking numbers.

-- Numbers of blocks of a thousand serials of the sandbox post. A block belongs to one shop.
CREATE SEQUENCE tracking_block MINVALUE 0 MAXVALUE 99999 NO CYCLE;

-- The serials that a shop may still use. A new block replaces what is left of the old one.
CREATE TABLE tracking_serial (
  shop_id     uuid    NOT NULL,
  carrier     text    NOT NULL,
  indicator   text    NOT NULL CHECK (indicator ~ '^[A-Z]{2}$'),
  next_serial integer NOT NULL,
  last_serial integer NOT NULL,
  PRIMARY KEY (shop_id, carrier, indicator),
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
  tracking_number text        NOT NULL,
  service         text        NOT NULL,
  origin          text        NOT NULL,
  destination     text        NOT NULL,
  grams           integer     NOT NULL CHECK (grams > 0),
  shipped_at      timestamptz NOT NULL,
  -- Derived from the events, for lists; null until the carrier has reported a milestone.
  milestone       text,
  milestone_since timestamptz,
  delivered_at    timestamptz,
  -- Whether the milestone is none that ends the journey.
  on_the_way      boolean     GENERATED ALWAYS AS (
    milestone IS NULL OR milestone NOT IN ('DELIVERED', 'RETURNED', 'SEIZED', 'LOST')) STORED,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, tracking_number, carrier),
  CHECK ((milestone IS NULL) = (milestone_since IS NULL)),
  CHECK ((milestone IS NOT DISTINCT FROM 'DELIVERED') = (delivered_at IS NOT NULL))
);
CREATE INDEX parcel_of_order ON parcel (shop_id, order_id);
CREATE INDEX parcel_on_the_way ON parcel (shop_id, milestone) WHERE on_the_way;
SELECT keep_to_tenant('parcel');

-- Every event that a carrier reported. The application only adds rows.
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
  PRIMARY KEY (shop_id, parcel_id, event_id),
  FOREIGN KEY (shop_id, parcel_id) REFERENCES parcel (shop_id, id)
);
SELECT keep_to_tenant('parcel_event');
REVOKE UPDATE, DELETE ON parcel_event FROM puente_app, puente_operator;
