-- What an owner answered about a product for customs, in the words of the classification: goods=cup, material=ceramic,
-- made-in=MX. An empty value says that she does not know.
CREATE TABLE customs_answer (
  shop_id    uuid NOT NULL,
  product_id uuid NOT NULL,
  attribute  text NOT NULL CHECK (attribute ~ '^[a-z-]{1,40}$'),
  value      text NOT NULL CHECK (length(value) <= 200),
  PRIMARY KEY (shop_id, product_id, attribute),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('customs_answer');

-- What a product is made of, and where each material was made or dug.
CREATE TABLE product_material (
  shop_id    uuid     NOT NULL,
  product_id uuid     NOT NULL,
  position   smallint NOT NULL CHECK (position BETWEEN 1 AND 20),
  name       text     NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  origin     char(2)  NOT NULL CHECK (origin ~ '^[A-Z]{2}$'),
  -- The subheading of the material itself, where it is known.
  hs         text     CHECK (hs ~ '^[0-9]{6}$'),
  PRIMARY KEY (shop_id, product_id, position),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('product_material');
