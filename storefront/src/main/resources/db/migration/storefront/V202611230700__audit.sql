-- Who did what and when; nothing in it is changed or forgotten by the application.
CREATE TABLE audit_entry (
  shop_id    uuid        NOT NULL REFERENCES shop,
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  -- As it was then: accounts may be renamed or closed.
  name       text        NOT NULL,
  action     text        NOT NULL,
  subject    text        NOT NULL,
  address    text        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX audit_entry_of_subject ON audit_entry (shop_id, subject);
SELECT keep_to_tenant('audit_entry');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM puente_app, puente_operator;

-- What a carrier signs its messages with, one for each shop; the one before is honoured during a change-over.
CREATE TABLE carrier_secret (
  shop_id    uuid        NOT NULL REFERENCES shop,
  carrier    text        NOT NULL,
  current    text        NOT NULL,
  previous   text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, carrier)
);
SELECT keep_to_tenant('carrier_secret');
