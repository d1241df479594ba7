-- The pages of words that a shop has beside its products. There is one of each kind but of 'own'.
CREATE TABLE shop_page (
  shop_id   uuid    NOT NULL REFERENCES shop,
  id        uuid    NOT NULL,
  kind      text    NOT NULL CHECK (kind IN ('about', 'shipping', 'privacy', 'terms', 'contact', 'own')),
  position  integer NOT NULL,
  in_menu   boolean NOT NULL,
  in_footer boolean NOT NULL,
  published boolean NOT NULL,
  -- Whether it ever was: its addresses never change from then on.
  addressed boolean NOT NULL,
  PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX shop_page_kind ON shop_page (kind, shop_id) WHERE kind <> 'own';
SELECT keep_to_tenant('shop_page');

CREATE TABLE shop_page_text (
  shop_id  uuid NOT NULL,
  page_id  uuid NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  title    text NOT NULL,
  slug     text NOT NULL,
  markdown text NOT NULL,
  -- A hash of the starter text that the owner took or compared hers with; NULL if she took none.
  starter  text,
  PRIMARY KEY (shop_id, page_id, language),
  UNIQUE (slug, shop_id, language),
  FOREIGN KEY (shop_id, page_id) REFERENCES shop_page (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('shop_page_text');
