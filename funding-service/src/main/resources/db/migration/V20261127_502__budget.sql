-- Budgets of a year, adopted in stages by the plenary assembly; each stage holds the lines that it votes.
CREATE TABLE budget (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  name text NOT NULL,
  year int NOT NULL,
  nomenclature text NOT NULL,
  organisation text NOT NULL,
  siret char(14) NOT NULL,
  sections_must_balance boolean NOT NULL,
  UNIQUE (collectivity, name, year),
  UNIQUE (collectivity, id)
);
CREATE TABLE budget_stage (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  budget_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('INITIAL', 'AMENDING', 'SUPPLEMENTARY')),
  deliberation_number text NOT NULL,
  deliberation_id uuid,
  adopted_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (budget_id, deliberation_number),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, budget_id) REFERENCES budget (collectivity, id)
);
CREATE UNIQUE INDEX one_initial_stage ON budget_stage (budget_id) WHERE kind = 'INITIAL';
CREATE TABLE budget_line (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  stage_id uuid NOT NULL,
  section text NOT NULL CHECK (section IN ('OPERATING', 'INVESTMENT')),
  direction text NOT NULL CHECK (direction IN ('EXPENSE', 'REVENUE')),
  movement text NOT NULL CHECK (movement IN ('REAL', 'ORDER')),
  chapter text NOT NULL,
  nature text,
  function text,
  proposed numeric(19, 2) NOT NULL,
  voted numeric(19, 2) NOT NULL,
  FOREIGN KEY (collectivity, stage_id) REFERENCES budget_stage (collectivity, id)
);
CREATE INDEX line_of_stage ON budget_line (stage_id, id);
CREATE TRIGGER budget_stage_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_stage
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_line_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
