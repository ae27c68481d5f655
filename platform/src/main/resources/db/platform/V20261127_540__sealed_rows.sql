-- Tables whose rows seal themselves: an insert appends its record in the same transaction, by a trigger, so that no feature
-- has to think of it and none can forget it. A migration adds a table with one line: SELECT seal_rows('movement', 'operation_id').
CREATE TABLE sealed_table (
  name text PRIMARY KEY,
  -- Its primary key, column by column.
  key text[] NOT NULL,
  -- Column with the subject under which a row's record is found.
  subject text NOT NULL,
  -- Columns that change later, and are not sealed.
  living text[] NOT NULL,
  -- Columns of which only a digest is sealed: a name that may have to be erased.
  digested text[] NOT NULL
);

-- A text as canonical JSON writes it: control characters in upper case.
CREATE FUNCTION seal_text(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  written text := replace(replace(value, '\', '\\'), '"', '\"');
BEGIN
  IF written ~ '[\u0001-\u001f]' THEN
    FOR code IN 1..31 LOOP
      written := replace(written, chr(code), CASE code
        WHEN 8 THEN '\b' WHEN 9 THEN '\t' WHEN 10 THEN '\n' WHEN 12 THEN '\f' WHEN 13 THEN '\r'
        ELSE '\u00' || upper(lpad(to_hex(code), 2, '0')) END);
    END LOOP;
  END IF;
  RETURN '"' || written || '"';
END $$;

-- What a text holds; nothing for what is no JSON: whoever owns the server can have written anything there.
CREATE FUNCTION seal_json(content text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN content IS JSON AND strpos(content, '\u0000') = 0 THEN content::jsonb END
$$;

-- The record of a row has an id of its own, by which it is found and with which it is written once.
CREATE FUNCTION seal_row_id(name text, key text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT md5(name || ' ' || key)::uuid
$$;

CREATE FUNCTION seal_row_key(rule sealed_table, whole jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(whole ->> part, ' ' ORDER BY place) FROM unnest(rule.key) WITH ORDINALITY k (part, place)
$$;

-- The columns that are sealed, each as the text that the database writes: a sealed value has one spelling.
CREATE FUNCTION seal_values(rule sealed_table, whole jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(c.key, CASE WHEN c.key = ANY (rule.digested) AND c.value IS NOT NULL
    THEN 'sha256:' || encode(sha256(convert_to(
      rule.name || ' ' || seal_row_key(rule, whole) || ' ' || c.key || ' ' || c.value, 'UTF8')), 'hex')
    ELSE c.value END)
  FROM jsonb_each_text(whole - rule.living) c
$$;

CREATE FUNCTION seal_append(rule sealed_table, whole jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  row_key text := seal_row_key(rule, whole);
  record_id uuid := seal_row_id(rule.name, row_key);
  collectivity text := whole ->> 'collectivity';
  subject uuid := (whole ->> rule.subject)::uuid;
  members text;
BEGIN
  SELECT string_agg('"' || c.key || '":' || coalesce(seal_text(c.value), 'null'), ',' ORDER BY c.key COLLATE "C")
    INTO members FROM jsonb_each_text(seal_values(rule, whole)) c;
  INSERT INTO sealed_record (id, collectivity, subject, recorded_at, content) VALUES (
    record_id, collectivity, subject, now(),
    '{"collectivity":' || seal_text(collectivity)
      || ',"content":{"key":' || seal_text(row_key) || ',"row":{' || members || '},"table":"' || rule.name || '"}'
      || ',"id":"' || record_id || '","kind":"row","recordedAt":"'
      || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","subject":"' || subject || '"}');
  INSERT INTO seal_waiting (record_id, collectivity) VALUES (record_id, collectivity);
END $$;

-- In UTC, so that an instant is written in one way only.
CREATE FUNCTION seal_row() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  rule sealed_table;
BEGIN
  SELECT * INTO STRICT rule FROM sealed_table WHERE name = TG_TABLE_NAME;
  PERFORM seal_append(rule, to_jsonb(NEW));
  RETURN NULL;
END $$;

-- From now on the rows of this table seal themselves; those that are there already are sealed as they stand.
CREATE FUNCTION seal_rows(table_name text, subject_column text, living_columns text[] DEFAULT '{}',
                          digested_columns text[] DEFAULT '{}') RETURNS void
  LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  rule sealed_table;
BEGIN
  INSERT INTO sealed_table (name, key, subject, living, digested)
    SELECT table_name, array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)),
           subject_column, living_columns, digested_columns
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indrelid = table_name::regclass AND i.indisprimary
    RETURNING * INTO STRICT rule;
  EXECUTE format('CREATE TRIGGER seal_row AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION seal_row()', table_name);
  EXECUTE format('SELECT seal_append($1, to_jsonb(t)) FROM %I t ORDER BY t', table_name) USING rule;
END $$;

-- How many rows have no record or another one, and how many records have no row: none, unless somebody went past the triggers.
CREATE FUNCTION unsealed_rows() RETURNS bigint LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $$
DECLARE
  rule sealed_table;
  differing bigint;
  with_record bigint;
  differing_of_all bigint := 0;
  with_record_of_all bigint := 0;
BEGIN
  FOR rule IN SELECT * FROM sealed_table LOOP
    EXECUTE format($query$
      SELECT count(*) FILTER (WHERE (seal_values($1, to_jsonb(t)) @> (seal_json(r.content) #> '{content,row}')) IS NOT TRUE),
             count(r.id)
        FROM %I t LEFT JOIN sealed_record r ON r.id = seal_row_id(($1).name, seal_row_key($1, to_jsonb(t)))$query$,
      rule.name) INTO differing, with_record USING rule;
    differing_of_all := differing_of_all + differing;
    with_record_of_all := with_record_of_all + with_record;
  END LOOP;
  RETURN differing_of_all + greatest(0,
    (SELECT count(*) FROM sealed_record WHERE content LIKE '%,"kind":"row",%') - with_record_of_all);
END $$;
