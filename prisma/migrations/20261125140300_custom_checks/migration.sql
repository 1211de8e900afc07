-- What people made of the checks: rules of their own with every text they had, and which checks are switched off.
-- Append-only: the newest version of a check says how it stands.
CREATE TABLE app.check_version (
  "check" text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  change text NOT NULL CHECK (change IN ('created', 'changed', 'enabled', 'disabled', 'deleted')),
  -- The rule as it was written; null for a check of the program or of a file.
  text text,
  enabled boolean NOT NULL,
  deleted boolean NOT NULL DEFAULT false,
  reason text NOT NULL DEFAULT '',
  who text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY ("check", version)
);
CREATE FUNCTION app.refuse_other_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of checks are append-only';
END $$;
CREATE TRIGGER check_version_append_only BEFORE UPDATE OR DELETE ON app.check_version
  FOR EACH ROW EXECUTE FUNCTION app.refuse_other_versions();
