-- Signed declarations that a product originates under a trade agreement. Without one, no preference is quoted.
CREATE TABLE origin_declaration (
  shop_id           uuid        NOT NULL,
  product_id        uuid        NOT NULL,
  -- The id of the agreement in the destinations' data: USMCA, ACE-38.
  agreement         text        NOT NULL,
  origin            char(2)     NOT NULL,
  rule              text        NOT NULL,
  -- HS codes of materials from elsewhere, where the rule asks for a change of code.
  foreign_materials text[]      NOT NULL DEFAULT '{}',
  -- The share of the value that is of the parties, in per cent, where the rule asks for one.
  regional_share    numeric     CHECK (regional_share BETWEEN 0 AND 100),
  certifier_role    text        NOT NULL CHECK (certifier_role IN ('EXPORTER', 'PRODUCER', 'IMPORTER', 'AUTHORITY')),
  certifier         text        NOT NULL CHECK (certifier <> ''),
  producer          text        NOT NULL DEFAULT '',
  evidence          text        NOT NULL CHECK (evidence <> ''),
  signed_on         date        NOT NULL,
  expires_on        date        NOT NULL CHECK (expires_on >= signed_on),
  PRIMARY KEY (shop_id, product_id, agreement),
  FOREIGN KEY (shop_id, product_id) REFERENCES product ON DELETE CASCADE
);
SELECT keep_to_tenant('origin_declaration');
