-- What questions to engines that cost money have cost, whatever came of them: the month's budget is reckoned from it.
CREATE TABLE app.lake_spend (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  engine text NOT NULL,
  execution text NOT NULL UNIQUE,
  bytes bigint NOT NULL,
  usd double precision NOT NULL
);
CREATE INDEX lake_spend_at_idx ON app.lake_spend (at);
