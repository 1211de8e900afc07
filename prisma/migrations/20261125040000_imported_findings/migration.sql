-- Findings of others (Security Hub, Prowler, GuardDuty) stand in the same list as Heptagon's own and count in no score.
ALTER TABLE cache.finding
  ADD COLUMN source text NOT NULL DEFAULT 'heptagon'
    CHECK (source IN ('heptagon', 'securityhub', 'prowler', 'guardduty')),
  -- What follows is set for findings of others only.
  ADD COLUMN external_id text,
  ADD COLUMN title text,
  ADD COLUMN advice jsonb,
  ADD COLUMN source_id int REFERENCES cache.source (id) ON DELETE CASCADE,
  -- The snapshot that judged it: theirs come without one.
  ALTER COLUMN snapshot_id DROP NOT NULL;
ALTER TABLE cache.finding_change ALTER COLUMN snapshot_id DROP NOT NULL;

-- Ours are one a check and resource; theirs may be several, each with an id of its own.
ALTER TABLE cache.finding DROP CONSTRAINT finding_check_account_region_resource_key;
CREATE UNIQUE INDEX finding_check_account_region_resource_key
  ON cache.finding ("check", account, region, resource) WHERE source = 'heptagon';
CREATE UNIQUE INDEX finding_source_external_id_key ON cache.finding (source, external_id) WHERE source <> 'heptagon';
CREATE INDEX finding_source_id_idx ON cache.finding (source_id) WHERE source_id IS NOT NULL;

ALTER TABLE cache.source DROP CONSTRAINT source_kind_check;
ALTER TABLE cache.source ADD CONSTRAINT source_kind_check
  CHECK (kind IN ('demo', 'files', 'snapshot', 'aws', 'findings'));
