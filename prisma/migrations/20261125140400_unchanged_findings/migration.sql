-- Most findings of a snapshot are those of the one before. `digest` is of what a snapshot last wrote, so that the next
-- one only notes that it saw the same; null where something else has written since. An index over snapshot_id would
-- make that note touch every index of the table, and room in each page keeps it there.
ALTER TABLE cache.finding ADD COLUMN digest text;
DROP INDEX cache.finding_snapshot_id_idx;
ALTER TABLE cache.finding SET (fillfactor = 85);
