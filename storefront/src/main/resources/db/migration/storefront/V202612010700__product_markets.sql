-- Whether a product on sale can be sold to a country, as it was last found out. The checkout asks again.
CREATE TABLE product_market (
  shop_id        uuid        NOT NULL,
  product_id     uuid        NOT NULL,
  country        text        NOT NULL,
  ready          boolean     NOT NULL,
  -- What is missing, the worst first.
  missing        text[]      NOT NULL,
  -- Identifies what the shop itself has said: the product, its price, postage, the market.
  facts          text        NOT NULL,
  -- Identifies the measures of the law with their rates; NULL as long as none was reached.
  signature      text,
  -- Whose exchange rates the signature and the charges were found with.
  signed_at      timestamptz,
  -- What a piece of the first variant is charged: {"rates": [{"kind", "rate"}], "total", "currency"}.
  charges        jsonb       NOT NULL,
  -- When this was found out; a later check that finds the same leaves the row alone.
  checked_at     timestamptz NOT NULL,
  -- When the law was seen to differ though the shop had changed nothing; NULL once the owner has read of it.
  law_changed_at timestamptz,
  -- {"missing": […], "charges": {…}} by the law before and after, with the same exchange rates.
  law_before     jsonb,
  law_after      jsonb,
  PRIMARY KEY (shop_id, product_id, country),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE,
  CHECK (ready = (cardinality(missing) = 0)),
  CHECK ((signature IS NULL) = (signed_at IS NULL)),
  CHECK ((law_changed_at IS NULL) = (law_before IS NULL)),
  CHECK ((law_changed_at IS NULL) = (law_after IS NULL))
);
CREATE INDEX product_market_by_country ON product_market (country, shop_id, ready);
CREATE INDEX product_market_law_changes ON product_market (law_changed_at, shop_id) WHERE law_changed_at IS NOT NULL;
SELECT keep_to_tenant('product_market');

-- How far the check of all products of a shop is. Whoever checks products of the shop locks the row first.
CREATE TABLE market_check (
  shop_id  uuid    PRIMARY KEY REFERENCES shop,
  -- Identifies law, exchange rates, days and the shop's settings with which the products are checked.
  basis    text    NOT NULL,
  -- The last product that is checked; NULL before the first.
  after    uuid,
  finished boolean NOT NULL
);
SELECT keep_to_tenant('market_check');
