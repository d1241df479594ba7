-- What is in one piece and how much of it is alcohol, in per cent of the volume, of which only the desk tells.
ALTER TABLE variant ADD COLUMN millilitres integer CHECK (millilitres > 0);
ALTER TABLE product ADD COLUMN alcohol numeric(4, 1) CHECK (alcohol > 0 AND alcohol <= 100);
