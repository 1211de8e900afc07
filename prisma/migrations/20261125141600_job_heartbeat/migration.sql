-- A job beats while it runs; one that stopped beating has lost its process, and another takes it up.
ALTER TABLE cache.job_progress ADD COLUMN seen_at timestamptz;
CREATE INDEX job_progress_running_idx ON cache.job_progress (seen_at) WHERE state = 'running';
