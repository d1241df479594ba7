-- Events and jobs belong to a shop. Platform does not know shops, so that it can be tested alone.
ALTER TABLE event ADD FOREIGN KEY (shop_id) REFERENCES shop;
ALTER TABLE dead_job ADD FOREIGN KEY (shop_id) REFERENCES shop;
