-- What became of each adoption of a plan that a vote or a partner told over a topic: taken down, or refused and why. Nothing
-- that can be read is lost. The collectivity is the one that told.
CREATE TABLE plan_declaration (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  kept_by char(9),
  plan_id uuid NOT NULL,
  plan_version int NOT NULL,
  stage text NOT NULL CHECK (stage IN ('ADOPTED', 'WITHDRAWN')),
  reference text NOT NULL,
  deliberation_id uuid,
  decided_on date NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('RECORDED', 'REFUSED')),
  reasons jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((outcome = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);
CREATE INDEX plan_declaration_told ON plan_declaration (collectivity, id);
CREATE INDEX plan_declaration_kept ON plan_declaration (kept_by, id);
CREATE TRIGGER plan_declaration_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_declaration
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
