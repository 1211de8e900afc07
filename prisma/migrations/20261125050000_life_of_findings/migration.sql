-- Findings have a life: open, resolved, opened again, due, owned, muted for a while.
ALTER TABLE cache.finding
  ADD COLUMN life text NOT NULL DEFAULT 'never' CHECK (life IN ('never', 'open', 'reopened', 'resolved')),
  ADD COLUMN opened_at timestamptz,
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN owner text,
  ADD COLUMN mute_reason text,
  ADD COLUMN muted_until timestamptz,
  ADD COLUMN mute_exception uuid;
ALTER TABLE cache.resource ADD COLUMN IF NOT EXISTS tags jsonb;
ALTER TABLE cache.finding_change DROP CONSTRAINT finding_change_change_check;
ALTER TABLE cache.finding_change ADD CONSTRAINT finding_change_change_check
  CHECK (change IN ('opened', 'still_open', 'resolved', 'reopened', 'not_assessed', 'muted', 'unmuted'));

-- What was known so far: the last turn of each finding, and when it took it.
UPDATE cache.finding SET
  life = CASE last.change WHEN 'opened' THEN 'open' ELSE last.change END,
  opened_at = last.opened_at,
  changed_at = last.at
FROM (
  SELECT finding_id, max(at) AS at, max(at) FILTER (WHERE change IN ('opened', 'reopened')) AS opened_at,
         (array_agg(change ORDER BY at DESC, id DESC) FILTER (WHERE change IN ('opened', 'reopened', 'resolved')))[1] AS change
  FROM cache.finding_change GROUP BY finding_id
) AS last
WHERE last.finding_id = finding.id AND last.change IS NOT NULL;
UPDATE cache.finding SET life = 'open', opened_at = first_seen WHERE status IN ('fail', 'muted') AND life = 'never';
UPDATE cache.finding SET changed_at = first_seen WHERE changed_at IS NULL;
ALTER TABLE cache.finding ALTER COLUMN changed_at SET NOT NULL, ALTER COLUMN changed_at SET DEFAULT now();
UPDATE cache.finding SET
  mute_reason = substring(reason FROM ' Muted: (.*)$'), reason = regexp_replace(reason, ' Muted: .*$', '')
WHERE status = 'muted';
UPDATE cache.finding SET due_at = opened_at + CASE severity
  WHEN 'critical' THEN interval '7 days' WHEN 'high' THEN interval '30 days'
  WHEN 'medium' THEN interval '90 days' ELSE interval '180 days' END
WHERE status = 'fail';

-- One index an order of the list, and one a way into it.
DROP INDEX cache.finding_account_idx;
CREATE INDEX finding_account_status_rank_id_idx ON cache.finding (account, status, rank DESC, id);
CREATE INDEX finding_check_status_rank_id_idx ON cache.finding ("check", status, rank DESC, id);
CREATE INDEX finding_changed_at_id_idx ON cache.finding (changed_at, id);
CREATE INDEX finding_opened_at_idx ON cache.finding (opened_at) WHERE opened_at IS NOT NULL;
CREATE INDEX finding_reopened_idx ON cache.finding (status, rank DESC, id) WHERE life = 'reopened';
CREATE INDEX finding_due_at_id_idx ON cache.finding (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX finding_owner_idx ON cache.finding (owner, status, rank DESC, id) WHERE owner IS NOT NULL;
CREATE INDEX finding_mute_exception_idx ON cache.finding (mute_exception) WHERE mute_exception IS NOT NULL;
CREATE INDEX finding_muted_until_idx ON cache.finding (muted_until) WHERE muted_until IS NOT NULL;
CREATE INDEX finding_resource_idx ON cache.finding USING hash (resource);
CREATE INDEX finding_resource_trgm_idx ON cache.finding USING gin (resource gin_trgm_ops);

-- How many findings there are of each kind, kept by triggers; '' is every account, every region.
CREATE TABLE cache.finding_count (
  account text NOT NULL,
  region text NOT NULL,
  "check" text NOT NULL,
  principle int NOT NULL,
  layer text NOT NULL,
  service text NOT NULL,
  severity text NOT NULL,
  status text NOT NULL,
  source text NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (account, region, "check", status, severity, source, principle, layer, service)
);
CREATE INDEX finding_count_region_check_idx ON cache.finding_count (region, "check", account);
CREATE INDEX finding_count_none_idx ON cache.finding_count (n) WHERE n = 0;

CREATE FUNCTION cache.count_findings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT *, 1 AS d FROM after'
    WHEN 'DELETE' THEN 'SELECT *, -1 AS d FROM before'
    ELSE 'SELECT *, 1 AS d FROM after UNION ALL SELECT *, -1 AS d FROM before' END;
BEGIN
  EXECUTE format($sql$
    INSERT INTO cache.finding_count AS kept (account, region, "check", principle, layer, service, severity, status, source, n)
    SELECT coalesce(account, ''), coalesce(region, ''), "check", principle, layer, service, severity, status, source, sum(d)
    FROM (
      SELECT account, region, "check", principle, layer, service, severity, status, source, sum(d)::int AS d
      FROM (%s) AS row GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(d) <> 0
    ) AS changed
    GROUP BY GROUPING SETS (
      (account, region, "check", principle, layer, service, severity, status, source),
      (account, "check", principle, layer, service, severity, status, source),
      (region, "check", principle, layer, service, severity, status, source),
      ("check", principle, layer, service, severity, status, source)
    )
    ORDER BY 1, 2, 3, 8, 7
    ON CONFLICT (account, region, "check", status, severity, source, principle, layer, service)
    DO UPDATE SET n = kept.n + excluded.n
  $sql$, change);
  DELETE FROM cache.finding_count WHERE n = 0;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_counted_in AFTER INSERT ON cache.finding
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION cache.count_findings();
CREATE TRIGGER finding_counted_out AFTER DELETE ON cache.finding
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION cache.count_findings();
CREATE TRIGGER finding_counted_again AFTER UPDATE ON cache.finding
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION cache.count_findings();
CREATE FUNCTION cache.forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM cache.finding_count;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_counted_none AFTER TRUNCATE ON cache.finding
  FOR EACH STATEMENT EXECUTE FUNCTION cache.forget_counts();
INSERT INTO cache.finding_count (account, region, "check", principle, layer, service, severity, status, source, n)
SELECT coalesce(account, ''), coalesce(region, ''), "check", principle, layer, service, severity, status, source, count(*)
FROM cache.finding
GROUP BY GROUPING SETS (
  (account, region, "check", principle, layer, service, severity, status, source),
  (account, "check", principle, layer, service, severity, status, source),
  (region, "check", principle, layer, service, severity, status, source),
  ("check", principle, layer, service, severity, status, source)
);

-- Who looks after a finding. Names check and resource, not a row, so that it survives the loss of the cache.
CREATE TABLE app.finding_owner (
  "check" text NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  resource text NOT NULL,
  owner text NOT NULL,
  assigned_by text NOT NULL,
  assigned_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account, "check", region, resource)
);

-- What people did with a finding and said about it. Append-only, like the audit log.
CREATE TABLE app.finding_act (
  id bigserial PRIMARY KEY,
  "check" text NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  resource text NOT NULL,
  at timestamptz NOT NULL,
  who text NOT NULL,
  act text NOT NULL CHECK (act IN ('assigned', 'muted', 'unmuted', 'noted', 'withdrawn')),
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX finding_act_finding_idx ON app.finding_act (account, resource, "check", region, id);
CREATE FUNCTION app.refuse_other_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of findings is append-only';
END $$;
CREATE TRIGGER finding_act_append_only BEFORE UPDATE OR DELETE ON app.finding_act
  FOR EACH ROW EXECUTE FUNCTION app.refuse_other_history();

-- Failures that are left by rule: every condition that is set must hold.
CREATE TABLE app.finding_exception (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "check" text,
  principle int CHECK (principle BETWEEN 1 AND 7),
  account text,
  unit text,
  resource text,
  tag_key text,
  tag_value text,
  -- Accounts beyond which it never reaches: those of a maker who may not see all.
  within text[] NOT NULL DEFAULT '{}',
  reason text NOT NULL,
  owner text NOT NULL,
  expires_at timestamptz,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_by text,
  changed_at timestamptz,
  ended_by text,
  ended_at timestamptz
);
