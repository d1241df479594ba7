-- The value of one unit of the base in the quote currency. A table of the operator, the same for all shops.
CREATE TABLE exchange_rate (
  base        char(3)     NOT NULL,
  quote       char(3)     NOT NULL CHECK (quote <> base),
  as_of       timestamptz NOT NULL,
  source      text        NOT NULL,
  rate        numeric     NOT NULL CHECK (rate > 0),
  -- A held rate differs too much from the last one and waits for a decision. A dismissed rate is wrong.
  state       text        NOT NULL CHECK (state IN ('accepted', 'held', 'dismissed')),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (base, quote, as_of, source)
);
