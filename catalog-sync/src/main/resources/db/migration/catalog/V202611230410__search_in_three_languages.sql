-- Search forgives accents and, with trigrams, typing mistakes (the extensions unaccent and pg_trgm).

-- One configuration a language: accents are dropped before stemming, so "cafe" and "café" meet in one lexeme.
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

-- The configuration a language is searched with: websearch_to_tsquery(search_configuration('es'), $1).
CREATE FUNCTION search_configuration(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE language
    WHEN 'es' THEN 'catalog_es'::regconfig
    WHEN 'en' THEN 'catalog_en'::regconfig
    WHEN 'pt' THEN 'catalog_pt'::regconfig
    ELSE 'catalog_other'::regconfig
  END;

-- Lower case without accents: what trigrams are taken from. Naming the dictionary is what makes unaccent immutable.
CREATE FUNCTION plain_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, written));
