-- An attempt to pay an order; committed before the provider is called. The id is the provider's idempotency key.
CREATE TABLE payment_attempt (
  shop_id            uuid        NOT NULL,
  id                 uuid        NOT NULL,
  order_id           uuid        NOT NULL,
  provider           text        NOT NULL,
  amount_minor       bigint      NOT NULL CHECK (amount_minor > 0),
  currency           char(3)     NOT NULL,
  request            jsonb       NOT NULL,
  state              text        NOT NULL
    CHECK (state IN ('opening', 'open', 'superseded', 'paid', 'failed', 'mismatched', 'surplus')),
  provider_reference text,
  payment_reference  text,
  pay_url            text,
  created_at         timestamptz NOT NULL,
  -- When reconciliation last asked the provider.
  checked_at         timestamptz NOT NULL,
  expires_at         timestamptz NOT NULL,
  -- When the provider confirmed that a superseded attempt can take no more money.
  cancelled_at       timestamptz,
  settled_at         timestamptz,
  failure            text,
  received_minor     bigint,
  received_currency  char(3),
  -- The sum of all refunds of this attempt, issued or pending.
  refunded_minor     bigint      NOT NULL DEFAULT 0,
  -- The amount that the buyer saw, if the provider converted it.
  presented_minor    bigint,
  presented_currency char(3),
  PRIMARY KEY (shop_id, id),
  CONSTRAINT attempt_open CHECK (state <> 'open' OR provider_reference IS NOT NULL),
  CONSTRAINT attempt_received CHECK ((state IN ('paid', 'mismatched', 'surplus'))
    = (received_minor IS NOT NULL AND received_currency IS NOT NULL
       AND payment_reference IS NOT NULL)),
  CONSTRAINT attempt_failed CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT attempt_settled CHECK ((state IN ('paid', 'failed', 'mismatched', 'surplus'))
    = (settled_at IS NOT NULL)),
  CONSTRAINT attempt_refunded CHECK (refunded_minor BETWEEN 0 AND coalesce(received_minor, 0))
);
SELECT keep_to_tenant('payment_attempt');

-- An order has at most one attempt that the buyer is expected to pay.
CREATE UNIQUE INDEX payment_attempt_live ON payment_attempt (shop_id, order_id)
  WHERE state IN ('opening', 'open');
CREATE INDEX payment_attempt_of_order ON payment_attempt (shop_id, order_id, id);
-- For reconciliation, which reads the attempts of all shops.
CREATE INDEX payment_attempt_unsettled ON payment_attempt (checked_at, shop_id, id)
  WHERE state IN ('opening', 'open') OR (state = 'superseded' AND cancelled_at IS NULL);

-- A refund; committed before the provider is called. The id is the provider's idempotency key.
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
  state              text        NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'issued', 'refused')),
  provider_reference text,
  failure            text,
  created_at         timestamptz NOT NULL DEFAULT now(),
  done_at            timestamptz,
  PRIMARY KEY (shop_id, id),
  CONSTRAINT refund_of_attempt FOREIGN KEY (shop_id, attempt_id)
    REFERENCES payment_attempt (shop_id, id),
  CONSTRAINT refund_issued CHECK ((state = 'issued') = (provider_reference IS NOT NULL)),
  CONSTRAINT refund_refused CHECK ((state = 'refused') = (failure IS NOT NULL)),
  CONSTRAINT refund_done CHECK ((state = 'pending') = (done_at IS NULL))
);
SELECT keep_to_tenant('payment_refund');
CREATE INDEX payment_refund_of_attempt ON payment_refund (shop_id, attempt_id, id);

-- Webhook deliveries of Stripe, as received. An event is stored once, however often Stripe sends it.
CREATE TABLE stripe_delivery (
  shop_id     uuid        NOT NULL,
  event_id    text        NOT NULL,
  type        text        NOT NULL,
  body        text        NOT NULL,
  state       text        NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled', 'ignored')),
  note        text,
  received_at timestamptz NOT NULL DEFAULT now(),
  handled_at  timestamptz,
  PRIMARY KEY (shop_id, event_id),
  CONSTRAINT delivery_handled CHECK ((state = 'new') = (handled_at IS NULL))
);
SELECT keep_to_tenant('stripe_delivery');
