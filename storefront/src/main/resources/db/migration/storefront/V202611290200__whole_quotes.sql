-- The import quote that an order was agreed on, with all that it rests on, in the form of the JSON interface: what was
-- asked (codes, origins, weights, declarations, day, exchange rates) and the answer (each charge with its measure).
CREATE TABLE order_quote (
  shop_id  uuid  NOT NULL,
  order_id uuid  NOT NULL,
  asked    jsonb NOT NULL,
  answer   jsonb NOT NULL,
  PRIMARY KEY (shop_id, order_id),
  FOREIGN KEY (shop_id, order_id) REFERENCES customer_order ON DELETE CASCADE
);
SELECT keep_to_tenant('order_quote');
