-- The catalogue of a shop. This module owns these tables; other modules read them.
-- A language has two letters (es, en, pt). Money is ISO 4217 minor units with its currency in the same row.
--
-- Each table is distributed by shop_id: each primary key, unique constraint, unique index and foreign key contains it.
--
-- Each primary key begins with shop_id, and no other index of all rows does. A table that was empty a moment ago has no
-- statistics. The planner would then consider two indexes that begin with shop_id equal, and could check each foreign key
-- of a large first import by reading all rows of the shop. A partial index may begin with shop_id: foreign keys cannot use
-- it, because their checks do not imply its condition.

-- Full-text search ignores accents, and trigrams find misspelled words (extensions unaccent and pg_trgm). Each language has
-- a configuration that removes accents before stemming, so that "cafe" and "café" have the same lexeme.
CREATE TEXT SEARCH CONFIGURATION catalog_es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION catalog_es
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION catalog_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION catalog_en
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION catalog_pt (COPY = portuguese);
ALTER TEXT SEARCH CONFIGURATION catalog_pt
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;
CREATE TEXT SEARCH CONFIGURATION catalog_other (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION catalog_other
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- The search configuration of a language: websearch_to_tsquery(search_configuration('es'), $1).
CREATE FUNCTION search_configuration(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE language
    WHEN 'es' THEN 'catalog_es'::regconfig
    WHEN 'en' THEN 'catalog_en'::regconfig
    WHEN 'pt' THEN 'catalog_pt'::regconfig
    ELSE 'catalog_other'::regconfig
  END;

-- A text in lower case and without accents, for trigrams. unaccent is immutable only with the dictionary as an argument.
CREATE FUNCTION plain_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, written));

CREATE TABLE category (
  shop_id    uuid        NOT NULL,
  handle     text        NOT NULL,
  position   integer     NOT NULL DEFAULT 0,
  picture    bytea,
  -- Whether buyers see it. Its products stay on sale.
  hidden     boolean     NOT NULL DEFAULT false,
  -- Deleted by the owner. The row stays so that files which still name it do not bring it back; products do.
  removed    boolean     NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, handle)
);
SELECT keep_to_tenant('category');

-- Imports and the owner write names. The owner writes the intro.
CREATE TABLE category_text (
  shop_id  uuid NOT NULL,
  handle   text NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  name     text NOT NULL,
  slug     text NOT NULL,
  intro    text,
  -- The name in the last file, if the owner chose another one. While files have it, hers is kept.
  file_name text,
  PRIMARY KEY (shop_id, handle, language),
  UNIQUE (slug, shop_id, language),
  FOREIGN KEY (shop_id, handle) REFERENCES category (shop_id, handle) ON DELETE CASCADE
);
SELECT keep_to_tenant('category_text');

CREATE TABLE product (
  shop_id             uuid          NOT NULL,
  id                  uuid          NOT NULL,
  handle              text          NOT NULL,
  status              text          NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'unlisted', 'draft', 'archived')),
  published           boolean       NOT NULL DEFAULT true,
  -- Whether lists, search and sitemaps have the product: use this column instead of the two above.
  visible             boolean       GENERATED ALWAYS AS (status = 'active' AND published) STORED,
  -- Whether its address works and it can be bought: an unlisted product is purchasable but not visible.
  purchasable         boolean       GENERATED ALWAYS AS (status IN ('active', 'unlisted') AND published) STORED,
  vendor              text,
  category_handle     text,
  tags                text[]        NOT NULL DEFAULT '{}',
  hs_code             text          CHECK (hs_code ~ '^[0-9]{6,13}$'),
  -- Tariff lines of destinations: {"US": "6912004810"}.
  hs_by_country       jsonb         NOT NULL DEFAULT '{}',
  -- Duty rates of destinations, entered in the dashboard: {"CR": "14%"}.
  duty_by_country     jsonb         NOT NULL DEFAULT '{}',
  -- Per cent by volume, entered in the dashboard.
  alcohol             numeric(4, 1) CHECK (alcohol > 0 AND alcohol <= 100),
  origin              char(2)       CHECK (origin ~ '^[A-Z]{2}$'),
  customs_description text,
  -- The value of the last file for each field that the owner corrected in the dashboard: {"HS code": "691110"}; empty if the
  -- file had none. While files have that value, the corrected value is kept.
  corrections         jsonb         NOT NULL DEFAULT '{}',
  position            integer       NOT NULL CHECK (position >= 0),
  created_at          timestamptz   NOT NULL DEFAULT now(),
  updated_at          timestamptz   NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  UNIQUE (handle, shop_id),
  FOREIGN KEY (shop_id, category_handle) REFERENCES category (shop_id, handle)
);
-- Lists are read in the order of these indexes, a page at a time. The condition of the first is true of every product, see
-- above; a query has to repeat it.
CREATE INDEX product_in_order ON product (shop_id, position, id) WHERE position >= 0;
CREATE INDEX product_on_sale ON product (shop_id, position, id) WHERE visible;
CREATE INDEX product_by_category ON product (category_handle, shop_id, position, id) WHERE visible;
SELECT keep_to_tenant('product');

-- One row for each language in which the product has a title. The slug is unique in its language and never changes.
-- There is no GIN index: with row-level security an operator that is not leakproof (@@, %) runs only after the check of the
-- shop, so that such an index is never used. The primary key finds the shop's rows, and both generated columns make it fast
-- to search them.
CREATE TABLE product_text (
  shop_id          uuid     NOT NULL,
  product_id       uuid     NOT NULL,
  language         text     NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  title            text     NOT NULL,
  slug             text     NOT NULL,
  description_html text     NOT NULL DEFAULT '',
  seo_title        text,
  seo_description  text,
  -- Category, vendor and tags in this language, only for search.
  keywords         text     NOT NULL DEFAULT '',
  -- For trigrams: $1 <% plain_title, with plain_text($1).
  plain_title      text     GENERATED ALWAYS AS (plain_text(title)) STORED,
  search           tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector(search_configuration(language), title), 'A')
    || setweight(to_tsvector(search_configuration(language), keywords), 'B')
    || setweight(to_tsvector(search_configuration(language), description_html), 'C')
  ) STORED,
  PRIMARY KEY (shop_id, product_id, language),
  UNIQUE (slug, shop_id, language),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('product_text');

-- The options that buyers choose a variant by, three at most. A product without options has no row here.
CREATE TABLE product_option (
  shop_id    uuid     NOT NULL,
  product_id uuid     NOT NULL,
  position   smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
  name       text     NOT NULL,
  -- Names in the other languages: {"en": "Size"}.
  names      jsonb    NOT NULL DEFAULT '{}',
  PRIMARY KEY (shop_id, product_id, position),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('product_option');

-- A picture, identified by the SHA-256 of its original file, so that the same picture is stored once in a shop.
CREATE TABLE picture (
  shop_id    uuid        NOT NULL,
  hash       bytea       NOT NULL CHECK (length(hash) = 32),
  width      integer     NOT NULL CHECK (width > 0),
  height     integer     NOT NULL CHECK (height > 0),
  -- The widths of its renditions, ascending, so that pages need not count renditions.
  widths     integer[]   NOT NULL CHECK (cardinality(widths) > 0),
  -- Whether each rendition is there as WebP, too.
  webp       boolean     NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, hash)
);
SELECT keep_to_tenant('picture');
ALTER TABLE category ADD FOREIGN KEY (shop_id, picture) REFERENCES picture (shop_id, hash);

-- A picture at one of the widths 320, 640, 960 and 1280, but not wider than the original. An original under 320 has one
-- rendition of its own width.
CREATE TABLE picture_rendition (
  shop_id uuid    NOT NULL,
  hash    bytea   NOT NULL,
  width   integer NOT NULL CHECK (width > 0),
  height  integer NOT NULL CHECK (height > 0),
  jpeg    bytea   STORAGE EXTERNAL NOT NULL,
  webp    bytea   STORAGE EXTERNAL,
  PRIMARY KEY (shop_id, hash, width),
  FOREIGN KEY (shop_id, hash) REFERENCES picture (shop_id, hash) ON DELETE CASCADE
);
SELECT keep_to_tenant('picture_rendition');

-- A picture of a product. Pages show it if it has a hash: while new content is pending or has failed, the hash is that of
-- the older content.
CREATE TABLE product_picture (
  shop_id    uuid    NOT NULL,
  id         uuid    NOT NULL,
  product_id uuid    NOT NULL,
  position   integer NOT NULL,
  source     text    NOT NULL,
  -- Alternative text by language: {"es": "Taza azul vista desde arriba"}.
  alt        jsonb   NOT NULL DEFAULT '{}',
  state      text    NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'ready', 'failed')),
  hash       bytea,
  failure    text,
  PRIMARY KEY (shop_id, id),
  UNIQUE (product_id, source, shop_id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE CASCADE,
  FOREIGN KEY (shop_id, hash) REFERENCES picture (shop_id, hash),
  CHECK (state <> 'ready' OR hash IS NOT NULL)
);
CREATE INDEX product_picture_in_order ON product_picture (product_id, shop_id, position);
SELECT keep_to_tenant('product_picture');

-- A variant is never deleted, because orders and carts refer to it; it becomes inactive.
CREATE TABLE variant (
  shop_id             uuid        NOT NULL,
  id                  uuid        NOT NULL,
  product_id          uuid        NOT NULL,
  sku                 text,
  barcode             text,
  -- In the order of product_option, in the shop's own language; empty for a product without options.
  option_values       text[]      NOT NULL DEFAULT '{}' CHECK (cardinality(option_values) <= 3),
  -- The option values in other languages: {"en": ["Small", "Red"]}.
  option_translations jsonb       NOT NULL DEFAULT '{}',
  price_minor         bigint      NOT NULL CHECK (price_minor >= 0),
  compare_at_minor    bigint      CHECK (compare_at_minor >= 0),
  -- What one piece costs the owner, in the currency of the price; not shown to buyers.
  cost_minor          bigint      CHECK (cost_minor >= 0),
  currency            char(3)     NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Net, without packaging; NULL if unknown, never zero.
  weight_grams        integer     CHECK (weight_grams > 0),
  -- Content of one piece; NULL if unknown.
  millilitres         integer     CHECK (millilitres > 0),
  requires_shipping   boolean     NOT NULL DEFAULT true,
  -- Set to NULL before the picture is deleted.
  picture_id          uuid,
  position            integer     NOT NULL,
  active              boolean     NOT NULL DEFAULT true,
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (shop_id, picture_id) REFERENCES product_picture (shop_id, id)
);
CREATE INDEX variant_of_product ON variant (product_id, shop_id, position);
CREATE INDEX variant_by_sku ON variant (sku, shop_id);
SELECT keep_to_tenant('variant');

-- A fixed price for one market ('US'), in the market's currency. Without one, the price is converted.
CREATE TABLE variant_market_price (
  shop_id          uuid    NOT NULL,
  variant_id       uuid    NOT NULL,
  market           text    NOT NULL,
  price_minor      bigint  NOT NULL CHECK (price_minor >= 0),
  compare_at_minor bigint  CHECK (compare_at_minor >= 0),
  currency         char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  PRIMARY KEY (shop_id, variant_id, market),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id) ON DELETE CASCADE
);
SELECT keep_to_tenant('variant_market_price');

-- Pieces on hand and pieces reserved for buyers. Reserve pieces in one guarded UPDATE:
-- … SET reserved = reserved + $3 WHERE … AND (NOT tracked OR continue_selling OR on_hand - reserved >= $3).
CREATE TABLE stock (
  shop_id          uuid        NOT NULL,
  variant_id       uuid        NOT NULL,
  on_hand          integer     NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
  reserved         integer     NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  -- False: stock is not counted, and the variant is always available.
  tracked          boolean     NOT NULL DEFAULT true,
  continue_selling boolean     NOT NULL DEFAULT false,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, variant_id),
  FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, id) ON DELETE CASCADE,
  CONSTRAINT never_oversold CHECK (NOT tracked OR continue_selling OR reserved <= on_hand)
);
SELECT keep_to_tenant('stock');

-- The result of an import, updated in the same transactions as the products. Without finished_at, the import is running or
-- was interrupted.
CREATE TABLE import_run (
  shop_id     uuid        NOT NULL,
  id          uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('products', 'inventory')),
  feed_name   text        NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  -- When it was found that the process of an unfinished import had ended.
  interrupted_at timestamptz,
  total       integer     NOT NULL,
  created     integer     NOT NULL DEFAULT 0,
  changed     integer     NOT NULL DEFAULT 0,
  unchanged   integer     NOT NULL DEFAULT 0,
  refused     integer     NOT NULL DEFAULT 0,
  -- [{"line": 7, "column": "Price", "value": "12,50", "kind": "PRICE_WITH_COMMA", "parameters": {…}}]
  problems    jsonb       NOT NULL DEFAULT '[]',
  -- Columns of the file that have no meaning here, as the file names them.
  ignored_columns text[]  NOT NULL DEFAULT '{}',
  -- The uploaded file that it belongs to; the file is deleted earlier.
  file_id     uuid,
  PRIMARY KEY (shop_id, id)
);
CREATE INDEX import_run_open ON import_run (shop_id) WHERE finished_at IS NULL AND interrupted_at IS NULL;
CREATE INDEX import_run_of_file ON import_run (file_id, shop_id) WHERE file_id IS NOT NULL;
CREATE INDEX import_run_latest ON import_run (started_at DESC, shop_id);
SELECT keep_to_tenant('import_run');
