-- Who did what and when. No role of the application can change or delete rows.
CREATE TABLE audit_entry (
  shop_id    uuid        NOT NULL REFERENCES shop,
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  -- The name at that time: accounts may be renamed or closed.
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
