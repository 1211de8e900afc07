-- `cache` can be dropped and rebuilt from AWS or files; `app` holds what people wrote.
CREATE SCHEMA IF NOT EXISTS cache;
CREATE SCHEMA IF NOT EXISTS app;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE cache.source (
  id serial PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('demo', 'files', 'snapshot', 'aws')),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, name)
);

CREATE TABLE cache.lake_object (
  id serial PRIMARY KEY,
  source_id int NOT NULL REFERENCES cache.source (id) ON DELETE CASCADE,
  origin text NOT NULL,
  path text NOT NULL UNIQUE,
  sha256 text NOT NULL UNIQUE,
  bytes bigint NOT NULL,
  records int NOT NULL,
  inserted int NOT NULL,
  rejected int NOT NULL,
  complete boolean NOT NULL DEFAULT true,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX lake_object_source_id_idx ON cache.lake_object (source_id);

-- Narrow rows, one partition a UTC day, made by the loader as days appear; the default one catches clocks that are far off.
CREATE TABLE cache.event (
  event_time timestamptz NOT NULL,
  event_id uuid NOT NULL,
  object_id int NOT NULL,
  position int NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  source text NOT NULL,
  name text NOT NULL,
  read_only boolean,
  error text,
  actor text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  person text,
  session text,
  ip text,
  user_agent text,
  resources text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (event_id, event_time)
) PARTITION BY RANGE (event_time);
CREATE TABLE cache.event_default PARTITION OF cache.event DEFAULT;
CREATE INDEX event_time_idx ON cache.event (event_time DESC, event_id DESC);
CREATE INDEX event_actor_idx ON cache.event (actor, event_time DESC);
CREATE INDEX event_session_idx ON cache.event (session, event_time DESC) WHERE session IS NOT NULL;
CREATE INDEX event_resources_idx ON cache.event USING gin (resources) WITH (fastupdate = on);
CREATE INDEX event_error_idx ON cache.event (error, event_time DESC) WHERE error IS NOT NULL;

CREATE TABLE cache.reject (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  source_id int REFERENCES cache.source (id) ON DELETE CASCADE,
  path text NOT NULL,
  position text NOT NULL,
  field text,
  reason text NOT NULL,
  excerpt text,
  key text NOT NULL UNIQUE
);

CREATE TABLE cache.event_hour (
  hour timestamptz NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  source text NOT NULL,
  name text NOT NULL,
  error text NOT NULL DEFAULT '',
  total int NOT NULL,
  PRIMARY KEY (hour, account, region, source, name, error)
);

CREATE TABLE cache.snapshot (
  id serial PRIMARY KEY,
  source_id int NOT NULL REFERENCES cache.source (id) ON DELETE CASCADE,
  taken_at timestamptz NOT NULL,
  sha256 text NOT NULL UNIQUE,
  schema_version int NOT NULL,
  path text NOT NULL,
  organisation text,
  accounts jsonb NOT NULL,
  regions text[] NOT NULL DEFAULT '{}',
  resources int NOT NULL,
  gaps int NOT NULL
);
CREATE INDEX snapshot_taken_at_idx ON cache.snapshot (taken_at);

CREATE TABLE cache.resource (
  id text NOT NULL,
  type text NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  name text NOT NULL,
  config jsonb NOT NULL,
  snapshot_id int NOT NULL,
  PRIMARY KEY (account, id, type)
);
CREATE INDEX resource_snapshot_id_idx ON cache.resource (snapshot_id);
CREATE INDEX resource_id_trgm_idx ON cache.resource USING gin (id gin_trgm_ops);

CREATE TABLE cache.finding (
  id text PRIMARY KEY,
  "check" text NOT NULL,
  principle int NOT NULL,
  layer text NOT NULL,
  service text NOT NULL,
  severity text NOT NULL,
  rank int NOT NULL,
  status text NOT NULL CHECK (status IN ('pass', 'fail', 'not_assessed', 'muted')),
  account text NOT NULL,
  region text NOT NULL,
  resource text NOT NULL,
  reason text NOT NULL,
  evidence jsonb,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  snapshot_id int NOT NULL,
  UNIQUE ("check", account, region, resource)
);
CREATE INDEX finding_status_rank_id_idx ON cache.finding (status, rank DESC, id);
CREATE INDEX finding_account_idx ON cache.finding (account);
CREATE INDEX finding_snapshot_id_idx ON cache.finding (snapshot_id);

CREATE TABLE cache.finding_change (
  id bigserial PRIMARY KEY,
  finding_id text NOT NULL,
  at timestamptz NOT NULL,
  change text NOT NULL CHECK (change IN ('opened', 'resolved', 'reopened', 'not_assessed', 'muted', 'unmuted')),
  reason text NOT NULL,
  snapshot_id int NOT NULL
);
CREATE INDEX finding_change_finding_id_at_idx ON cache.finding_change (finding_id, at);
CREATE INDEX finding_change_snapshot_id_idx ON cache.finding_change (snapshot_id);

CREATE TABLE cache.score (
  snapshot_id int NOT NULL REFERENCES cache.snapshot (id) ON DELETE CASCADE,
  taken_at timestamptz NOT NULL,
  account text NOT NULL,
  principle int NOT NULL,
  formula text NOT NULL,
  score double precision,
  coverage double precision NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (snapshot_id, account, principle)
);
CREATE INDEX score_account_principle_taken_at_idx ON cache.score (account, principle, taken_at);

CREATE TABLE cache.job_progress (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  done double precision NOT NULL DEFAULT 0,
  total double precision,
  unit text NOT NULL DEFAULT '',
  message text,
  cancel_requested boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX job_progress_created_at_idx ON cache.job_progress (created_at);

CREATE TABLE app."user" (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('administrator', 'security-lead', 'auditor', 'manager')),
  accounts text[] NOT NULL DEFAULT '{}',
  all_accounts boolean NOT NULL DEFAULT true,
  password_hash text,
  must_change_password boolean NOT NULL DEFAULT false,
  disabled boolean NOT NULL DEFAULT false,
  session_epoch int NOT NULL DEFAULT 0,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE app.api_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES app."user" (id) ON DELETE CASCADE,
  name text NOT NULL,
  sha256 text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  last_used_at timestamptz
);

CREATE TABLE app.audit_entry (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  who text NOT NULL,
  action text NOT NULL,
  target text,
  detail jsonb,
  ip text
);
CREATE INDEX audit_entry_at_id_idx ON app.audit_entry (at, id);
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON app.audit_entry
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TABLE app.mute (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "check" text NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  resource text NOT NULL,
  reason text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  UNIQUE ("check", account, region, resource)
);

CREATE TABLE app.setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
