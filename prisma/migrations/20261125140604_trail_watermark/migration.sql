-- How far each day of each account × region of a trail's bucket has been listed.
CREATE TABLE cache.trail_watermark (
  -- The day's prefix with its bucket: s3://trail/AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/10/
  day_prefix text PRIMARY KEY,
  last_key text NOT NULL,
  listed_at timestamptz NOT NULL
);
