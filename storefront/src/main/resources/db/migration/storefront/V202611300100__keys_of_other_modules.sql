-- Foreign keys from tables of other modules to tables of this module. The other modules do not know shops and orders, so
-- that they can be tested alone.

-- Platform.
ALTER TABLE event ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE dead_job ADD FOREIGN KEY (shop_id) REFERENCES shop;

-- Catalogue. All its other tables refer to one of these.
ALTER TABLE category ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE product ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE picture ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE import_run ADD FOREIGN KEY (shop_id) REFERENCES shop;

-- Parcels.
ALTER TABLE tracking_serial ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE parcel
  ADD FOREIGN KEY (shop_id) REFERENCES shop,
  ADD FOREIGN KEY (shop_id, order_id) REFERENCES customer_order;
