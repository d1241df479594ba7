-- One try to have an order paid; committed before the provider hears of it.
CREATE TABLE payment_attempt (
  shop_id            uuid        NOT NULL,
  id                 uuid        NOT NULL,
  order_id           uuid        NOT NULL,
  provider           text        NOT NULL,
  amount_minor       bigint      NOT NULL CHECK (amount_minor > 0),
  currency           char(3)     NOT NULL,
  -- What the provider knows the attempt by when it is asked again: the id, kept apart so that it may be seen and searched.
  idempotency_key    text        NOT NULL,
  request            jsonb       NOT NULL,
  state              text        NOT NULL
    CHECK (state IN ('opening', 'open', 'superseded', 'paid', 'failed', 'mismatched', 'surplus')),
  provider_reference text,
  payment_reference  text,
  pay_url            text,
  created_at         timestamptz NOT NULL,
  -- When the sweeper last asked after it.
  asked_at           timestamptz NOT NULL,
  expires_at         timestamptz NOT NULL,
  -- When the provider said that a superseded attempt can take no more money.
  closed_at          timestamptz,
  settled_at         timestamptz,
  failure            text,
  received_minor     bigint,
  received_currency  char(3),
  -- The sum of all refunds of this attempt, given or due.
  refunded_minor     bigint      NOT NULL DEFAULT 0,
  -- What the buyer's card statement says, where the provider converted.
  presented_minor    bigint,
  presented_currency char(3),
  PRIMARY KEY (shop_id, id),
  CHECK ((state IN ('paid', 'mismatched', 'surplus'))
         = (received_minor IS NOT NULL AND received_currency IS NOT NULL)),
  CHECK (refunded_minor BETWEEN 0 AND coalesce(received_minor, 0))
);
SELECT keep_to_tenant('payment_attempt');

-- An order has one attempt that the buyer may pay. What is paid is compared with the order under the order's lock.
CREATE UNIQUE INDEX payment_attempt_live ON payment_attempt (shop_id, order_id)
  WHERE state IN ('opening', 'open');
CREATE INDEX payment_attempt_of_order ON payment_attempt (shop_id, order_id, id);
-- For the sweeper, which looks across shops.
CREATE INDEX payment_attempt_waiting ON payment_attempt (asked_at)
  WHERE state IN ('opening', 'open', 'superseded');

-- Money to go back; committed before the provider hears of it.
CREATE TABLE payment_refund (
  shop_id            uuid        NOT NULL,
  id                 uuid        NOT NULL,
  attempt_id         uuid        NOT NULL,
  payment_reference  text        NOT NULL,
  amount_minor       bigint      NOT NULL CHECK (amount_minor > 0),
  currency           char(3)     NOT NULL,
  reason             text        NOT NULL CHECK (reason IN
                       ('surplus', 'excess', 'sold_out', 'cancelled_by_shop', 'undecided',
                        'requested_by_buyer', 'returned', 'lost', 'defective')),
  state              text        NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'given', 'refused')),
  provider_reference text,
  failure            text,
  created_at         timestamptz NOT NULL DEFAULT now(),
  done_at            timestamptz,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, attempt_id) REFERENCES payment_attempt (shop_id, id)
);
SELECT keep_to_tenant('payment_refund');
CREATE INDEX payment_refund_of_attempt ON payment_refund (shop_id, attempt_id, id);

-- What Stripe has told us, as it came; an event is kept once, however often it is sent.
CREATE TABLE stripe_delivery (
  shop_id     uuid        NOT NULL,
  event_id    text        NOT NULL,
  type        text        NOT NULL,
  body        text        NOT NULL,
  state       text        NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled', 'ignored')),
  note        text,
  received_at timestamptz NOT NULL DEFAULT now(),
  handled_at  timestamptz,
  PRIMARY KEY (shop_id, event_id)
);
SELECT keep_to_tenant('stripe_delivery');

-- What one unit of the base was worth in the quote currency. Of the operator, the same for all shops.
CREATE TABLE exchange_rate (
  base        char(3)     NOT NULL,
  quote       char(3)     NOT NULL CHECK (quote <> base),
  as_of       timestamptz NOT NULL,
  source      text        NOT NULL,
  rate        numeric     NOT NULL CHECK (rate > 0),
  -- A held rate jumped too far and waits for a person; a dismissed one was found wrong.
  state       text        NOT NULL CHECK (state IN ('accepted', 'held', 'dismissed')),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (base, quote, as_of, source)
);
