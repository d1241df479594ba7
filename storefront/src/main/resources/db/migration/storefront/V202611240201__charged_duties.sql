-- What an import really cost, as the carrier's or the authority's paper says; at most one row a kind of charge.
CREATE TABLE charged_duty (
  shop_id      uuid   NOT NULL,
  order_id     uuid   NOT NULL,
  kind         text   NOT NULL CHECK (kind IN ('duty', 'tax', 'fee')),
  -- In the order's currency.
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  -- The number of the paper that says so.
  paper        text   NOT NULL CHECK (paper <> ''),
  PRIMARY KEY (shop_id, order_id, kind),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('charged_duty');
