-- Records that have no seal yet, written with the record and deleted with its leaf. Nobody walks the whole ledger to find
-- them, and there is no cursor that a late committer could fall behind.
CREATE TABLE seal_waiting (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_id uuid NOT NULL UNIQUE,
  collectivity char(9) NOT NULL,
  since timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
INSERT INTO seal_waiting (record_id, collectivity)
  SELECT r.id, r.collectivity FROM sealed_record r
   WHERE NOT EXISTS (SELECT FROM seal_leaf l WHERE l.record_id = r.id) ORDER BY r.recorded_at, r.id;

-- A record that was deleted is still named by its leaf; short digests tell which of its fields was changed. Leaves from
-- before have none, and name the record.
ALTER TABLE seal_leaf ADD COLUMN subject uuid, ADD COLUMN digests text NOT NULL DEFAULT '';
ALTER TABLE seal_leaf DISABLE TRIGGER seal_leaf_only_grows;
UPDATE seal_leaf l SET subject = r.subject FROM sealed_record r WHERE r.id = l.record_id;
ALTER TABLE seal_leaf ENABLE TRIGGER seal_leaf_only_grows;
ALTER TABLE seal_leaf ALTER COLUMN subject SET NOT NULL, ALTER COLUMN digests DROP DEFAULT;
CREATE INDEX seal_leaf_of_subject ON seal_leaf (collectivity, subject);
