-- Scores of organisational units and of layers, beside those of accounts and of the organisation.
CREATE TABLE cache.group_score (
  snapshot_id int NOT NULL REFERENCES cache.snapshot (id) ON DELETE CASCADE,
  taken_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('unit', 'layer')),
  name text NOT NULL,
  principle int NOT NULL,
  formula text NOT NULL,
  score double precision,
  coverage double precision NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (snapshot_id, kind, name, principle)
);
CREATE INDEX group_score_kind_taken_at_idx ON cache.group_score (kind, taken_at);

-- What a snapshot found added, changed or gone against the inventory before it.
CREATE TABLE cache.resource_change (
  id bigserial PRIMARY KEY,
  snapshot_id int NOT NULL REFERENCES cache.snapshot (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  type text NOT NULL,
  resource text NOT NULL,
  name text NOT NULL,
  change text NOT NULL CHECK (change IN ('added', 'changed', 'removed')),
  differences jsonb NOT NULL
);
CREATE INDEX resource_change_resource_at_idx ON cache.resource_change (resource, at);
CREATE INDEX resource_change_account_at_idx ON cache.resource_change (account, at);
CREATE INDEX resource_change_snapshot_id_idx ON cache.resource_change (snapshot_id);

ALTER TABLE cache.resource ADD COLUMN IF NOT EXISTS tags jsonb;
