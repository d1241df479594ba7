-- Who settles the charges of an import: the shop, out of what it was paid, or the buyer at the door.
ALTER TABLE shipping_rate
  ADD COLUMN duties text NOT NULL DEFAULT 'ddp' CHECK (duties IN ('ddp', 'dap'));
