-- What people changed on the dashboard: the whole product before and after, so that the last change can be taken back exactly.
CREATE TABLE product_change (
  shop_id    uuid        NOT NULL,
  id         uuid        NOT NULL,
  product_id uuid        NOT NULL,
  account_id uuid        NOT NULL,
  -- The person's name at that time.
  name       text        NOT NULL,
  action     text        NOT NULL,
  -- NULL if the product was new.
  before     jsonb,
  after      jsonb       NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
CREATE INDEX product_change_latest ON product_change (product_id, shop_id, id DESC);
SELECT keep_to_tenant('product_change');

-- What was typed of a product that is not for sale yet, as it was typed. Its name is its title.
CREATE TABLE product_draft (
  shop_id    uuid        NOT NULL,
  product_id uuid        NOT NULL,
  price      text        NOT NULL DEFAULT '',
  pieces     text        NOT NULL DEFAULT '',
  PRIMARY KEY (shop_id, product_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('product_draft');
