-- The Parquet that trail objects were compacted to: one file for each account × region × day, replaced as a whole.
CREATE TABLE cache.lake_partition (
  account text NOT NULL,
  region text NOT NULL,
  day date NOT NULL,
  file text NOT NULL,
  rows bigint NOT NULL,
  bytes bigint NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  compacted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account, region, day)
);

-- The objects that are in those files. Their row comes in the same transaction as the partitions they went to.
CREATE TABLE cache.lake_compacted (
  path text PRIMARY KEY,
  in_lake boolean NOT NULL,
  bytes bigint NOT NULL,
  records int NOT NULL,
  rejected int NOT NULL,
  partitions text[] NOT NULL,
  compacted_at timestamptz NOT NULL DEFAULT now()
);

-- What is there and who could, as tables beside the events: one Parquet file for each account.
CREATE TABLE cache.lake_table (
  account text NOT NULL,
  name text NOT NULL,
  file text NOT NULL,
  rows bigint NOT NULL,
  bytes bigint NOT NULL,
  version text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account, name)
);
