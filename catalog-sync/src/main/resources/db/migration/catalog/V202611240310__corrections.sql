-- What a file had said where the owner has said otherwise at the desk since: {"HS code": "691110"}; an empty text where
-- it had said nothing. While a file goes on saying that, the desk's word stays.
ALTER TABLE product ADD COLUMN corrections jsonb NOT NULL DEFAULT '{}';
