-- What a shop sells. This module owns these tables; others read them.
-- A language is two letters (es, en, pt); money is ISO 4217 minor units beside its currency.
--
-- Every primary key begins with shop_id and no other index does: a table that was empty a moment ago has no statistics,
-- and the planner, which then takes one index with shop_id for as good as the other, would check each foreign key of a
-- large first import by walking through the whole shop.

CREATE TABLE category (
  shop_id    uuid        NOT NULL,
  handle     text        NOT NULL,
  position   integer     NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, handle)
);
SELECT keep_to_tenant('category');

-- The import writes name and slug; the intro is the owner's and no file touches it.
CREATE TABLE category_text (
  shop_id  uuid NOT NULL,
  handle   text NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  name     text NOT NULL,
  slug     text NOT NULL,
  intro    text,
  PRIMARY KEY (shop_id, handle, language),
  UNIQUE (slug, language, shop_id),
  FOREIGN KEY (shop_id, handle) REFERENCES category ON DELETE CASCADE
);
SELECT keep_to_tenant('category_text');

CREATE TABLE product (
  shop_id             uuid        NOT NULL,
  id                  uuid        NOT NULL,
  handle              text        NOT NULL,
  status              text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'draft', 'archived')),
  published           boolean     NOT NULL DEFAULT true,
  -- What a buyer may see: ask this one, not the two above.
  visible             boolean     GENERATED ALWAYS AS (status = 'active' AND published) STORED,
  vendor              text,
  category_handle     text,
  tags                text[]      NOT NULL DEFAULT '{}',
  hs_code             text        CHECK (hs_code ~ '^[0-9]{6,13}$'),
  -- The destination's own longer line: {"US": "6912004810"}.
  hs_by_country       jsonb       NOT NULL DEFAULT '{}',
  origin              char(2)     CHECK (origin ~ '^[A-Z]{2}$'),
  customs_description text,
  position            integer     NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  UNIQUE (handle, shop_id),
  FOREIGN KEY (shop_id, category_handle) REFERENCES category
);
CREATE INDEX product_by_category ON product (category_handle, shop_id, position);
SELECT keep_to_tenant('product');

-- One row for each language the product has a title in. The slug is unique in its language and kept once given, so that links live.
-- No GIN index: row-level security lets no operator that is not leakproof (@@, %) run before the shop is checked, so such
-- an index is never used; the primary key finds the shop's rows, and both stored columns make looking through them cheap.
CREATE TABLE product_text (
  shop_id          uuid     NOT NULL,
  product_id       uuid     NOT NULL,
  language         text     NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  title            text     NOT NULL,
  slug             text     NOT NULL,
  description_html text     NOT NULL DEFAULT '',
  seo_title        text,
  seo_description  text,
  -- Category, vendor and tags in this language, only to be found by.
  keywords         text     NOT NULL DEFAULT '',
  -- For trigrams: $1 <% plain_title, with plain_text($1).
  plain_title      text     GENERATED ALWAYS AS (plain_text(title)) STORED,
  search           tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector(search_configuration(language), title), 'A')
    || setweight(to_tsvector(search_configuration(language), keywords), 'B')
    || setweight(to_tsvector(search_configuration(language), description_html), 'C')
  ) STORED,
  PRIMARY KEY (shop_id, product_id, language),
  UNIQUE (slug, language, shop_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product ON DELETE CASCADE
);
SELECT keep_to_tenant('product_text');

-- What a buyer chooses by, at most three; a product without choice has no row here.
CREATE TABLE product_option (
  shop_id    uuid     NOT NULL,
  product_id uuid     NOT NULL,
  position   smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
  name       text     NOT NULL,
  -- Names in the other languages: {"en": "Size"}.
  names      jsonb    NOT NULL DEFAULT '{}',
  PRIMARY KEY (shop_id, product_id, position),
  FOREIGN KEY (shop_id, product_id) REFERENCES product ON DELETE CASCADE
);
SELECT keep_to_tenant('product_option');

-- The bytes shown to buyers, known by the SHA-256 of the file they were made from: the same photograph is kept once.
CREATE TABLE picture (
  shop_id    uuid        NOT NULL,
  hash       bytea       NOT NULL CHECK (length(hash) = 32),
  width      integer     NOT NULL CHECK (width > 0),
  height     integer     NOT NULL CHECK (height > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, hash)
);
SELECT keep_to_tenant('picture');

-- The picture at one width of 320, 640, 960, 1280, never wider than the original; an original under 320 has its own width.
CREATE TABLE picture_rendition (
  shop_id uuid    NOT NULL,
  hash    bytea   NOT NULL,
  width   integer NOT NULL CHECK (width > 0),
  height  integer NOT NULL CHECK (height > 0),
  jpeg    bytea   NOT NULL,
  PRIMARY KEY (shop_id, hash, width),
  FOREIGN KEY (shop_id, hash) REFERENCES picture ON DELETE CASCADE
);
ALTER TABLE picture_rendition ALTER COLUMN jpeg SET STORAGE EXTERNAL;
SELECT keep_to_tenant('picture_rendition');

-- A picture's place on a product. Show it wherever it has a hash: while a new content waits to be read or fetched, or could
-- not be, the former one stays.
CREATE TABLE product_picture (
  shop_id    uuid    NOT NULL,
  id         uuid    NOT NULL,
  product_id uuid    NOT NULL,
  position   integer NOT NULL,
  source     text    NOT NULL,
  -- Words for those who cannot see it, by language: {"es": "Taza azul vista desde arriba"}.
  alt        jsonb   NOT NULL DEFAULT '{}',
  state      text    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'ready', 'failed')),
  hash       bytea,
  failure    text,
  PRIMARY KEY (shop_id, id),
  UNIQUE (product_id, source, shop_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product ON DELETE CASCADE,
  FOREIGN KEY (shop_id, hash) REFERENCES picture,
  CHECK (state <> 'ready' OR hash IS NOT NULL)
);
CREATE INDEX product_picture_in_order ON product_picture (product_id, shop_id, position);
SELECT keep_to_tenant('product_picture');

-- A thing with a price and a place on the shelf. Orders and carts point at it: it is never deleted, only made inactive.
CREATE TABLE variant (
  shop_id             uuid        NOT NULL,
  id                  uuid        NOT NULL,
  product_id          uuid        NOT NULL,
  sku                 text,
  barcode             text,
  -- In the order of product_option, in the shop's own language; empty for a product without choice.
  option_values       text[]      NOT NULL DEFAULT '{}' CHECK (cardinality(option_values) <= 3),
  -- The same in other languages: {"en": ["Small", "Red"]}.
  option_translations jsonb       NOT NULL DEFAULT '{}',
  price_minor         bigint      NOT NULL CHECK (price_minor >= 0),
  compare_at_minor    bigint      CHECK (compare_at_minor >= 0),
  currency            char(3)     NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Net, without packaging; NULL is unknown, and unknown is never zero.
  weight_grams        integer     CHECK (weight_grams > 0),
  requires_shipping   boolean     NOT NULL DEFAULT true,
  picture_id          uuid,
  position            integer     NOT NULL,
  active              boolean     NOT NULL DEFAULT true,
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product ON DELETE RESTRICT,
  FOREIGN KEY (shop_id, picture_id) REFERENCES product_picture ON DELETE SET NULL (picture_id)
);
CREATE INDEX variant_of_product ON variant (product_id, shop_id, position);
CREATE INDEX variant_by_sku ON variant (sku, shop_id);
SELECT keep_to_tenant('variant');

-- A price fixed by the owner for one market ('US'), in that market's currency; where there is none, the rate decides.
CREATE TABLE variant_market_price (
  shop_id          uuid    NOT NULL,
  variant_id       uuid    NOT NULL,
  market           text    NOT NULL,
  price_minor      bigint  NOT NULL CHECK (price_minor >= 0),
  compare_at_minor bigint  CHECK (compare_at_minor >= 0),
  currency         char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  PRIMARY KEY (shop_id, variant_id, market),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant ON DELETE CASCADE
);
SELECT keep_to_tenant('variant_market_price');

-- Pieces on the shelf and pieces promised to buyers. Reserve in one guarded UPDATE:
-- … SET reserved = reserved + $3 WHERE … AND (NOT tracked OR continue_selling OR on_hand - reserved >= $3).
CREATE TABLE stock (
  shop_id          uuid        NOT NULL,
  variant_id       uuid        NOT NULL,
  on_hand          integer     NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
  reserved         integer     NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  -- False: nobody counts these pieces, they are always to be had.
  tracked          boolean     NOT NULL DEFAULT true,
  continue_selling boolean     NOT NULL DEFAULT false,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, variant_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant ON DELETE CASCADE,
  CONSTRAINT never_oversold CHECK (NOT tracked OR continue_selling OR reserved <= on_hand)
);
SELECT keep_to_tenant('stock');

-- What an import did, updated in the same transaction as the products it counts; without finished_at it was interrupted or still runs.
CREATE TABLE import_run (
  shop_id     uuid        NOT NULL,
  id          uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('products', 'inventory')),
  feed_name   text        NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  total       integer     NOT NULL,
  created     integer     NOT NULL DEFAULT 0,
  changed     integer     NOT NULL DEFAULT 0,
  unchanged   integer     NOT NULL DEFAULT 0,
  refused     integer     NOT NULL DEFAULT 0,
  -- [{"line": 7, "column": "Price", "value": "12,50", "kind": "PRICE_WITH_COMMA", "parameters": {…}}]
  problems    jsonb       NOT NULL DEFAULT '[]',
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX import_run_latest ON import_run (started_at DESC, shop_id);
SELECT keep_to_tenant('import_run');
