-- Products belong to a shop. The catalogue does not know shops, so that it can be tested alone.
-- All its other tables refer to one of these.
ALTER TABLE category ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE product ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE picture ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE import_run ADD FOREIGN KEY (shop_id) REFERENCES shop;
