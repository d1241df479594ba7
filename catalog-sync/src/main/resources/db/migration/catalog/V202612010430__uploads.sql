-- Files of products that an owner uploaded. They are deleted after thirty days.
CREATE TABLE uploaded_file (
  shop_id       uuid        NOT NULL,
  id            uuid        NOT NULL,
  name          text        NOT NULL,
  content       bytea       STORAGE EXTERNAL NOT NULL,
  -- new: nothing was decided; mapped: the owner said what its columns are; queued: she accepted the plan.
  state         text        NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'mapped', 'queued', 'running', 'done', 'failed')),
  -- {"sheet": 0, "line": 1, "headings": ["Producto"], "columns": ["Title"]}
  mapping       jsonb,
  -- Whether the owner follows the file where it would remove a count, a cost or a correction.
  accept_losses boolean     NOT NULL DEFAULT false,
  account_name  text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id),
  CHECK (state = 'new' OR mapping IS NOT NULL)
);
CREATE UNIQUE INDEX uploaded_file_running ON uploaded_file (shop_id) WHERE state IN ('queued', 'running');
CREATE INDEX uploaded_file_by_age ON uploaded_file (created_at, shop_id);
SELECT keep_to_tenant('uploaded_file');

-- What the columns of files with the same headings were. The signature is the SHA-256 of the headings.
CREATE TABLE column_mapping (
  shop_id   uuid        NOT NULL,
  signature text        NOT NULL,
  columns   text[]      NOT NULL,
  used_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, signature)
);
SELECT keep_to_tenant('column_mapping');
