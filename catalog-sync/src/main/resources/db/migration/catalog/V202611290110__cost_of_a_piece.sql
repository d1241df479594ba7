-- What one piece costs its owner to make or to buy, in the currency of its price; buyers never see it.
ALTER TABLE variant ADD COLUMN cost_minor bigint CHECK (cost_minor >= 0);
