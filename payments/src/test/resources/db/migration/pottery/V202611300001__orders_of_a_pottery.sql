-- The orders that the tests of payments pay for.
CREATE TABLE pottery_order (
  shop_id        uuid    NOT NULL,
  id             uuid    NOT NULL,
  total_minor    bigint  NOT NULL,
  currency       char(3) NOT NULL,
  received_minor bigint  NOT NULL DEFAULT 0,
  cancelled      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (shop_id, id)
);
SELECT keep_to_tenant('pottery_order');
