-- The catalogue belongs to a shop. The module of the catalogue does not know the table of shops, so the keys are added here;
-- all other tables of the catalogue refer to one of these.
ALTER TABLE category ADD FOREIGN KEY (shop_id) REFERENCES shop (shop_id);
ALTER TABLE product ADD FOREIGN KEY (shop_id) REFERENCES shop (shop_id);
ALTER TABLE picture ADD FOREIGN KEY (shop_id) REFERENCES shop (shop_id);
ALTER TABLE import_run ADD FOREIGN KEY (shop_id) REFERENCES shop (shop_id);
