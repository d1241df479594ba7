-- Foreign keys from tables of other modules to shops and orders. Those modules know neither, so that they can be
-- tested alone.

-- Emails.
ALTER TABLE email ADD FOREIGN KEY (shop_id, order_id) REFERENCES customer_order;

-- Parcels.
ALTER TABLE tracking_serial ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE parcel
  ADD FOREIGN KEY (shop_id) REFERENCES shop,
  ADD FOREIGN KEY (shop_id, order_id) REFERENCES customer_order;
ALTER TABLE parcel_line
  ADD FOREIGN KEY (shop_id, order_id, position) REFERENCES order_line;

-- Payments.
ALTER TABLE payment_attempt
  ADD CONSTRAINT attempt_of_shop FOREIGN KEY (shop_id) REFERENCES shop,
  ADD CONSTRAINT attempt_of_order FOREIGN KEY (shop_id, order_id)
    REFERENCES customer_order (shop_id, id);
ALTER TABLE payment_refund
  ADD CONSTRAINT refund_of_shop FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE stripe_delivery
  ADD CONSTRAINT delivery_of_shop FOREIGN KEY (shop_id) REFERENCES shop;
