-- What being paid costs a shop, as its contract says: a share of the whole payment, and an amount for each.
CREATE TABLE payment_fee (
  shop_id     uuid    PRIMARY KEY REFERENCES shop,
  percent     numeric NOT NULL CHECK (percent BETWEEN 0 AND 50),
  -- In the shop's currency.
  fixed_minor bigint  NOT NULL CHECK (fixed_minor >= 0)
);
SELECT keep_to_tenant('payment_fee');
