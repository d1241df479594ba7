-- What every module builds on: row-level security, jobs, events.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

GRANT USAGE ON SCHEMA public TO puente_app, puente_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO puente_app, puente_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO puente_app, puente_operator;

-- The tenant of this transaction, or null when nobody has said; a row never matches null.
CREATE FUNCTION current_tenant() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('puente.tenant', true), '')::uuid;

-- Binds a table with a shop_id to its tenant; only the operator sees all rows. The planner takes every shop for a large
-- one, with half of all rows: among many small shops it would else read all rows of a large one to find a few of them.
CREATE FUNCTION keep_to_tenant(owned regclass) RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
  EXECUTE format(
    'CREATE POLICY of_tenant ON %s TO puente_app
       USING (shop_id = current_tenant()) WITH CHECK (shop_id = current_tenant())', owned);
  EXECUTE format(
    'CREATE POLICY of_operator ON %s TO puente_operator USING (true) WITH CHECK (true)', owned);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN shop_id SET (n_distinct = 2)', owned);
END
$$;

-- The table of db-scheduler. All columns but shop are the library's own.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  -- Whose job it is; null for a recurring task.
  shop                 uuid,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (task_name, execution_time) WHERE NOT picked;
CREATE INDEX scheduled_tasks_running ON scheduled_tasks (picked_by) WHERE picked;
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- Jobs that failed too often, kept for a person to look at.
CREATE TABLE dead_job (
  shop_id  uuid        NOT NULL,
  id       uuid        NOT NULL,
  name     text        NOT NULL,
  data     jsonb       NOT NULL,
  failures integer     NOT NULL,
  reason   text        NOT NULL,
  died_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id)
);
SELECT keep_to_tenant('dead_job');

-- What has happened; told to every node by NOTIFY when the transaction commits.
CREATE TABLE event (
  shop_id uuid        NOT NULL,
  id      uuid        NOT NULL,
  kind    text        NOT NULL,
  subject text        NOT NULL,
  data    jsonb       NOT NULL DEFAULT '{}',
  at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shop_id, id)
);
SELECT keep_to_tenant('event');
-- Events are deleted after a month.
CREATE INDEX event_at ON event (at);

-- By what nodes know that they have the same secret key; not the key. Of the operator.
CREATE TABLE server_key (
  id          smallint PRIMARY KEY CHECK (id = 1),
  fingerprint bytea    NOT NULL
);
REVOKE ALL ON server_key FROM puente_app;
