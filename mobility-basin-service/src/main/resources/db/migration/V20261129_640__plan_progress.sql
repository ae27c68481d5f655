-- Where the actions of plans stand, from a day on. Before anything is told an action is planned.
CREATE TABLE plan_progress (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  action text NOT NULL,
  state text NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'ABANDONED')),
  happened_on date NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  told_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, plan_id, action, happened_on),
  FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id)
);
CREATE TRIGGER plan_progress_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_progress
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX plan_of_basin ON plan (collectivity, basin_id);
