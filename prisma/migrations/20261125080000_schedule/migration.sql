-- Work that comes back: one row a schedule, with the instant of its next run.
CREATE TABLE app.schedule (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  title text NOT NULL,
  input jsonb NOT NULL DEFAULT '{}',
  cadence jsonb NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  next_at timestamptz NOT NULL,
  last_at timestamptz,
  last_job_id uuid
);
CREATE INDEX schedule_next_at_idx ON app.schedule (next_at) WHERE enabled;
