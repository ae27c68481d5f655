-- Accounts of a chart are imported by the ten thousand, with the chapters that group them, and page by their ids.
ALTER TABLE chart ADD UNIQUE (collectivity, id);
ALTER TABLE account
  ADD COLUMN id uuid,
  ADD COLUMN collectivity char(9),
  ADD COLUMN expense_chapter text,
  ADD COLUMN revenue_chapter text,
  DROP CONSTRAINT account_axis_check,
  ADD CONSTRAINT account_axis_check CHECK (axis IN ('NATURE', 'FUNCTION', 'FUNCTIONAL_CODE', 'CHAPTER'));
UPDATE account a SET id = gen_random_uuid(), collectivity = c.collectivity FROM chart c WHERE c.id = a.chart_id;
ALTER TABLE account
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN collectivity SET NOT NULL,
  ADD UNIQUE (chart_id, id),
  ADD FOREIGN KEY (collectivity, chart_id) REFERENCES chart (collectivity, id);

-- Where the accounts of a chart come from: one row for each file that was taken in.
CREATE TABLE chart_import (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  chart_id uuid NOT NULL,
  publisher text NOT NULL,
  reference text NOT NULL,
  published_on date,
  sha256 char(64) NOT NULL,
  registered int NOT NULL,
  changed int NOT NULL,
  unchanged int NOT NULL,
  imported_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, chart_id) REFERENCES chart (collectivity, id)
);
CREATE INDEX import_of_chart ON chart_import (chart_id, id);
CREATE TRIGGER chart_import_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON chart_import
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A chart that a collectivity takes for a later year, while it has none of that year.
CREATE TABLE chart_carry_over (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  chart_id uuid NOT NULL,
  nomenclature text NOT NULL,
  year int NOT NULL,
  reason text NOT NULL,
  declared_at timestamptz NOT NULL,
  UNIQUE (collectivity, nomenclature, year),
  FOREIGN KEY (collectivity, chart_id) REFERENCES chart (collectivity, id)
);
CREATE INDEX carry_over_of_chart ON chart_carry_over (chart_id, year);
CREATE TRIGGER chart_carry_over_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON chart_carry_over
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
