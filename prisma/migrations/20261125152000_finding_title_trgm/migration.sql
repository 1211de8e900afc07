-- A text is looked for in resources or titles: without this index the second half reads every finding.
-- Only what other products found has a title of its own, so the index is small.
CREATE INDEX finding_title_trgm_idx ON cache.finding USING gin (title gin_trgm_ops) WHERE title IS NOT NULL;
