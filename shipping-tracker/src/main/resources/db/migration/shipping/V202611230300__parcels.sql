-- Parcels, what posts said of them, and the serials for their numbers.

-- A block of a thousand serials of the sandbox post, handed out once to one shop and never again.
CREATE SEQUENCE tracking_block MINVALUE 0 MAXVALUE 99999 NO CYCLE;

-- The serials that a shop may still use; the rest of a block is lost when a new one is taken.
CREATE TABLE tracking_serial (
  shop_id     uuid    NOT NULL,
  carrier     text    NOT NULL,
  indicator   text    NOT NULL,
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
  order_reference text        NOT NULL,
  carrier         text        NOT NULL,
  number          text        NOT NULL,
  service         text        NOT NULL,
  origin          text        NOT NULL,
  destination     text        NOT NULL,
  grams           integer     NOT NULL CHECK (grams > 0),
  posted_at       timestamptz NOT NULL,
  -- What the events amount to, kept for lists; null until the post has spoken.
  milestone       text,
  milestone_since timestamptz,
  delivered_at    timestamptz,
  PRIMARY KEY (shop_id, id),
  UNIQUE (shop_id, carrier, number),
  CHECK ((milestone IS NULL) = (milestone_since IS NULL))
);
CREATE INDEX parcel_of_order ON parcel (shop_id, order_reference);
SELECT keep_to_tenant('parcel');

-- Everything a post ever said; nothing in it is changed or forgotten by the application.
CREATE TABLE parcel_event (
  shop_id        uuid        NOT NULL,
  parcel_id      uuid        NOT NULL,
  event_id       text        NOT NULL,
  code           text        NOT NULL,
  wall_time      timestamp   NOT NULL,
  -- Seconds east of UTC; null while the post has not told.
  offset_seconds integer,
  country        text        NOT NULL,
  place          text        NOT NULL,
  reason         text,
  voids          text,
  received_at    timestamptz NOT NULL,
  PRIMARY KEY (shop_id, parcel_id, event_id),
  FOREIGN KEY (shop_id, parcel_id) REFERENCES parcel (shop_id, id)
);
SELECT keep_to_tenant('parcel_event');
REVOKE UPDATE, DELETE ON parcel_event FROM puente_app;
