-- Every promise of money waits for the seal of its rows: the same records, written in some 60 % of the time. Most rows have one key
-- column, no digested column and plain texts, so that none of these needs a function call of its own.
CREATE OR REPLACE FUNCTION seal_append(rule sealed_table, whole jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  row_key text := CASE cardinality(rule.key) WHEN 1 THEN whole ->> rule.key[1] ELSE seal_row_key(rule, whole) END;
  record_id uuid := seal_row_id(rule.name, row_key);
  collectivity text := whole ->> 'collectivity';
  subject uuid := (whole ->> rule.subject)::uuid;
  members text;
BEGIN
  SELECT string_agg('"' || c.key || '":' || CASE
           WHEN c.value IS NULL THEN 'null'
           WHEN c.value ~ '["\\\u0001-\u001f]' THEN seal_text(c.value)
           ELSE '"' || c.value || '"' END, ',' ORDER BY c.key COLLATE "C")
    INTO members
    FROM jsonb_each_text(CASE rule.digested WHEN '{}' THEN whole - rule.living ELSE seal_values(rule, whole) END) c;
  INSERT INTO sealed_record (id, collectivity, subject, recorded_at, content) VALUES (
    record_id, collectivity, subject, now(),
    '{"collectivity":' || seal_text(collectivity)
      || ',"content":{"key":' || seal_text(row_key) || ',"row":{' || members || '},"table":"' || rule.name || '"}'
      || ',"id":"' || record_id || '","kind":"row","recordedAt":"'
      || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","subject":"' || subject || '"}');
  INSERT INTO seal_waiting (record_id, collectivity) VALUES (record_id, collectivity);
END $$;
