-- 200 000 more deliberations like n° 2022-552 of the demo, with ballot and act: for the database vote of a local stack only.
BEGIN;
SET LOCAL session_replication_role = replica;
CREATE TEMPORARY TABLE model ON COMMIT DROP AS
  SELECT id FROM deliberation WHERE collectivity = '226200012' AND number = '2022-552';
INSERT INTO deliberation
  SELECT copy.* FROM deliberation d JOIN model USING (id), generate_series(1, 200000) n,
    jsonb_populate_record(d, jsonb_build_object('id', md5('d' || n)::uuid, 'number', d.number || '-' || n)) copy;
INSERT INTO ballot
  SELECT copy.* FROM ballot b JOIN model ON b.deliberation_id = model.id, generate_series(1, 200000) n,
    jsonb_populate_record(b, jsonb_build_object('id', md5('b' || n)::uuid, 'deliberation_id', md5('d' || n)::uuid)) copy
   WHERE b.subject = 'WHOLE' AND b.corrects IS NULL;
INSERT INTO act
  SELECT copy.* FROM act a JOIN model ON a.deliberation_id = model.id, generate_series(1, 200000) n,
    jsonb_populate_record(a, jsonb_build_object('deliberation_id', md5('d' || n)::uuid)) copy;
INSERT INTO act_step
  SELECT copy.* FROM act_step s JOIN model ON s.deliberation_id = model.id, generate_series(1, 200000) n,
    jsonb_populate_record(s,
      jsonb_build_object('id', md5(s.id::text || n)::uuid, 'deliberation_id', md5('d' || n)::uuid)) copy;
INSERT INTO record_change (kind, id, collectivity, created_at, changed_at)
  SELECT 'deliberation', md5('d' || n)::uuid, '226200012', now(), now() FROM generate_series(1, 200000) n;
COMMIT;
ANALYZE;
