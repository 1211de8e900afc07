-- Two dates are compared by what changed between them.
CREATE INDEX finding_change_at_idx ON cache.finding_change (at);
