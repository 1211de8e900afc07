-- A collection from AWS as people watch it: one row for it, one for each cell (account × region × service) and gap. What was read
-- lies in the data folder until the snapshot is whole.
CREATE TABLE cache.collection (
  id uuid PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  started_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  job_id uuid NOT NULL,
  message text,
  accounts jsonb NOT NULL DEFAULT '[]',
  unreached jsonb NOT NULL DEFAULT '[]',
  left_out jsonb NOT NULL DEFAULT '[]',
  late int NOT NULL DEFAULT 0,
  snapshot_id int
);
CREATE INDEX collection_started_at_idx ON cache.collection (started_at DESC);

CREATE TABLE cache.collection_cell (
  collection_id uuid NOT NULL REFERENCES cache.collection (id) ON DELETE CASCADE,
  account text NOT NULL,
  region text NOT NULL,
  service text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'partly', 'failed', 'off')),
  resources int NOT NULL DEFAULT 0,
  gaps int NOT NULL DEFAULT 0,
  milliseconds int,
  message text,
  PRIMARY KEY (collection_id, account, region, service)
);

CREATE TABLE cache.collection_gap (
  collection_id uuid NOT NULL REFERENCES cache.collection (id) ON DELETE CASCADE,
  account text NOT NULL,
  region text NOT NULL,
  service text NOT NULL,
  operation text NOT NULL,
  resource text,
  reason text NOT NULL,
  message text NOT NULL,
  -- True when the collection before was answered here.
  new boolean NOT NULL DEFAULT false
);
CREATE INDEX collection_gap_idx ON cache.collection_gap (collection_id, account, region, service);
