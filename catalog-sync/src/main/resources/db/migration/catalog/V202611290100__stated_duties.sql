-- What a destination's tariff charges on the product, as its owner knows it: {"CR": "14%"}. Only the desk tells.
ALTER TABLE product ADD COLUMN duty_by_country jsonb NOT NULL DEFAULT '{}';
