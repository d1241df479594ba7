-- Payments belong to an order and a shop; the tables of payments exist before both.
ALTER TABLE payment_attempt
  ADD CONSTRAINT attempt_of_shop FOREIGN KEY (shop_id) REFERENCES shop,
  ADD CONSTRAINT attempt_of_order FOREIGN KEY (shop_id, order_id)
    REFERENCES customer_order (shop_id, id);
ALTER TABLE payment_refund
  ADD CONSTRAINT refund_of_shop FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE stripe_delivery
  ADD CONSTRAINT delivery_of_shop FOREIGN KEY (shop_id) REFERENCES shop;
