-- Every page that shows a picture names the widths it can be had in; they lie with the picture, so that no page counts renditions.
ALTER TABLE picture ADD COLUMN widths integer[] NOT NULL DEFAULT '{}';

-- The migration is nobody's tenant, and row-level security is forced on the tables' owner as well.
ALTER TABLE picture NO FORCE ROW LEVEL SECURITY;
ALTER TABLE picture_rendition NO FORCE ROW LEVEL SECURITY;
UPDATE picture p
SET widths = (
  SELECT array_agg(r.width ORDER BY r.width)
  FROM picture_rendition r
  WHERE r.shop_id = p.shop_id AND r.hash = p.hash)
WHERE EXISTS (
  SELECT 1
  FROM picture_rendition r
  WHERE r.shop_id = p.shop_id AND r.hash = p.hash);
ALTER TABLE picture FORCE ROW LEVEL SECURITY;
ALTER TABLE picture_rendition FORCE ROW LEVEL SECURITY;
ALTER TABLE picture ADD CONSTRAINT picture_has_widths CHECK (cardinality(widths) > 0);
ALTER TABLE picture ALTER COLUMN widths DROP DEFAULT;
