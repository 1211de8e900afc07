-- Reports that were made; their files lie in the data folder. `accounts` is what a report covers, not what was asked for.
CREATE TABLE app.report (
  id uuid PRIMARY KEY,
  format text NOT NULL,
  title text NOT NULL,
  question jsonb NOT NULL,
  accounts text[] NOT NULL DEFAULT '{}',
  all_accounts boolean NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  job_id uuid NOT NULL,
  schedule_id uuid REFERENCES app.schedule (id) ON DELETE SET NULL,
  path text,
  bytes bigint,
  sha256 text,
  sentence text
);
CREATE INDEX report_created_at_idx ON app.report (created_at DESC, id);
CREATE INDEX report_expires_at_idx ON app.report (expires_at);

-- Where messages go. `sealed` holds what must never be shown again, encrypted.
CREATE TABLE app.channel (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  name text NOT NULL UNIQUE,
  settings jsonb NOT NULL,
  sealed text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One row a report and channel, so that nothing is delivered twice; `sent_at` is set once it has arrived.
CREATE TABLE app.report_delivery (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL REFERENCES app.report (id) ON DELETE CASCADE,
  channel_id uuid NOT NULL REFERENCES app.channel (id) ON DELETE CASCADE,
  job_id uuid,
  attempts int NOT NULL DEFAULT 0,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  UNIQUE (report_id, channel_id)
);
