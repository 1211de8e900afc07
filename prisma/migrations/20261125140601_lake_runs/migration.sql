-- Questions that people kept, for themselves or for everybody.
CREATE TABLE app.lake_query (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  engine text NOT NULL,
  sql text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (created_by, title)
);

-- Questions that were asked, with their answers: the history of each person, and the cache of what was answered.
CREATE TABLE cache.lake_run (
  id uuid PRIMARY KEY,
  person text NOT NULL,
  engine text NOT NULL,
  sql text NOT NULL,
  -- What makes two questions the same: engine, SQL and the accounts that the answer is made of.
  key text NOT NULL,
  all_accounts boolean NOT NULL,
  -- Not read when all_accounts.
  accounts text[] NOT NULL,
  version text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  -- The run whose answer this one took over, when it was answered before.
  answered_by uuid,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  columns jsonb,
  rows jsonb,
  row_count int,
  truncated boolean,
  scanned_bytes bigint,
  usd double precision,
  milliseconds int,
  problem jsonb
);
CREATE INDEX lake_run_person_idx ON cache.lake_run (person, started_at DESC);
CREATE INDEX lake_run_key_idx ON cache.lake_run (key, ended_at DESC) WHERE state = 'done' AND answered_by IS NULL;
CREATE INDEX lake_run_started_idx ON cache.lake_run (started_at);
