-- Territory: what each area was, period after period. The facts that come with the service stand under a number that no
-- collectivity has; a collectivity that imports changes gets a copy of its own first, so that nobody changes another's record.
CREATE TABLE territory_import (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  publisher text NOT NULL CHECK (publisher <> ''),
  reference text NOT NULL CHECK (reference <> ''),
  published_on date,
  sha256 char(64) NOT NULL,
  begun int NOT NULL,
  changed int NOT NULL,
  ended int NOT NULL,
  unchanged int NOT NULL,
  imported_at timestamptz NOT NULL,
  UNIQUE (collectivity, id)
);
CREATE TRIGGER territory_import_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON territory_import
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE territory_period (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  unit text NOT NULL CHECK (unit IN ('REGION', 'DEPARTMENT', 'INTERCOMMUNALITY', 'COMMUNE')),
  code text NOT NULL,
  siren char(9),
  name text NOT NULL CHECK (name <> ''),
  population int CHECK (population >= 0),
  department text,
  intercommunality char(9),
  region text,
  category text,
  mobility_authority text,
  mobility_authority_source text,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  successors text[] NOT NULL DEFAULT '{}',
  begun_by uuid NOT NULL,
  ended_by uuid,
  UNIQUE (collectivity, unit, code, valid_from),
  FOREIGN KEY (collectivity, begun_by) REFERENCES territory_import (collectivity, id),
  FOREIGN KEY (collectivity, ended_by) REFERENCES territory_import (collectivity, id),
  CHECK (unit <> 'COMMUNE' OR (siren IS NOT NULL AND population IS NOT NULL AND department IS NOT NULL)),
  CHECK (unit <> 'INTERCOMMUNALITY' OR category IS NOT NULL),
  CHECK (unit <> 'DEPARTMENT' OR region IS NOT NULL),
  CHECK ((mobility_authority IS NULL) = (mobility_authority_source IS NULL))
);
CREATE UNIQUE INDEX territory_period_one_open ON territory_period (collectivity, unit, code) WHERE valid_until IS NULL;
CREATE INDEX territory_period_of_unit ON territory_period (collectivity, unit, id);
CREATE INDEX territory_period_of_intercommunality ON territory_period (collectivity, intercommunality)
  WHERE unit = 'COMMUNE';

-- A period may get its last day, once; nothing else of it ever changes.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends text[] := '{valid_until,ended_by,successors}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.valid_until IS NULL AND NEW.valid_until IS NOT NULL AND NEW.ended_by IS NOT NULL
     AND to_jsonb(NEW) - ends = to_jsonb(OLD) - ends THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps its past: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER territory_period_keeps_its_past BEFORE UPDATE OR DELETE ON territory_period
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER territory_period_is_never_emptied BEFORE TRUNCATE ON territory_period
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whose record a collectivity reads: its own copy, or what comes with the service.
CREATE FUNCTION territory_of(reader char(9)) RETURNS char(9) LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN EXISTS (SELECT 1 FROM territory_import WHERE collectivity = reader)
              THEN reader ELSE '000000000'::char(9) END
$$;
