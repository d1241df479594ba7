-- The shop and the order of a parcel must exist.

ALTER TABLE tracking_serial
  ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE parcel
  ADD FOREIGN KEY (shop_id) REFERENCES shop,
  ADD FOREIGN KEY (shop_id, order_id) REFERENCES customer_order (shop_id, id);
