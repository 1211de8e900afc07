-- What each digest file says of its hour: whether it and the log files it lists are as CloudTrail signed them.
CREATE TABLE cache.digest_span (
  key text PRIMARY KEY,
  account text NOT NULL,
  region text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- verified: hashes fit and the signature holds; unsigned: hashes fit, the signature could not be checked; broken: neither.
  state text NOT NULL CHECK (state IN ('verified', 'unsigned', 'broken')),
  detail text,
  checked_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX digest_span_place_idx ON cache.digest_span (account, region, starts_at);
