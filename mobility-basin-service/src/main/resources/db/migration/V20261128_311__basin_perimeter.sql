-- Basins in time: their own dates, the intercommunalities that they have (one is in one or two of them), and their shapes.
ALTER TABLE basin ADD COLUMN valid_from date, ADD COLUMN valid_until date CHECK (valid_until >= valid_from),
  ADD UNIQUE (collectivity, id);

CREATE TABLE perimeter_import (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  publisher text NOT NULL CHECK (publisher <> ''),
  reference text NOT NULL CHECK (reference <> ''),
  published_on date,
  sha256 char(64) NOT NULL,
  imported_at timestamptz NOT NULL,
  UNIQUE (collectivity, id)
);
CREATE TRIGGER perimeter_import_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON perimeter_import
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE basin_member (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  basin_id uuid NOT NULL,
  intercommunality char(9) NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  begun_by uuid NOT NULL,
  ended_by uuid,
  UNIQUE (collectivity, basin_id, intercommunality, valid_from),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id),
  FOREIGN KEY (collectivity, begun_by) REFERENCES perimeter_import (collectivity, id),
  FOREIGN KEY (collectivity, ended_by) REFERENCES perimeter_import (collectivity, id)
);
CREATE UNIQUE INDEX basin_member_one_open ON basin_member (collectivity, basin_id, intercommunality)
  WHERE valid_until IS NULL;
CREATE INDEX basin_member_of_intercommunality ON basin_member (collectivity, intercommunality);
CREATE TRIGGER basin_member_keeps_its_past BEFORE UPDATE OR DELETE ON basin_member
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER basin_member_is_never_emptied BEFORE TRUNCATE ON basin_member
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A shape holds from a day until the next one of its basin.
CREATE TABLE basin_geometry (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  basin_id uuid NOT NULL,
  valid_from date NOT NULL,
  geometry jsonb NOT NULL,
  import_id uuid NOT NULL,
  UNIQUE (collectivity, basin_id, valid_from),
  FOREIGN KEY (collectivity, basin_id) REFERENCES basin (collectivity, id),
  FOREIGN KEY (collectivity, import_id) REFERENCES perimeter_import (collectivity, id)
);
CREATE TRIGGER basin_geometry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON basin_geometry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
