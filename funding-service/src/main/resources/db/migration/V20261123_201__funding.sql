-- Charts of accounts (nomenclatures) by year, with where they come from.
CREATE TABLE chart (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  nomenclature text NOT NULL,
  year int NOT NULL,
  provenance text NOT NULL,
  UNIQUE (collectivity, nomenclature, year)
);
CREATE TABLE account (
  chart_id uuid NOT NULL REFERENCES chart,
  axis text NOT NULL CHECK (axis IN ('NATURE', 'FUNCTION')),
  code text NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (chart_id, axis, code)
);

-- A budget operation with its authorisation. The balance columns are a cache of the journal, updated in the same
-- transaction under the row's lock; the checks stand behind the code.
CREATE TABLE operation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  section text NOT NULL CHECK (section IN ('OPERATING', 'INVESTMENT')),
  authorisation_kind text NOT NULL CHECK (authorisation_kind IN ('COMMITMENT_AUTHORISATION', 'PROGRAMME_AUTHORISATION')),
  nomenclature text NOT NULL,
  year int NOT NULL,
  nature text NOT NULL,
  function text NOT NULL,
  authorised numeric(19, 2) NOT NULL CHECK (authorised > 0),
  committed numeric(19, 2) NOT NULL CHECK (committed >= 0),
  reserved numeric(19, 2) NOT NULL CHECK (reserved >= 0),
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, code),
  CHECK (committed + reserved <= authorised)
);

-- The journal: each movement carries an amount from one account of an operation to another, so every entry sums to zero by
-- its form. It only grows; a correction is a new movement.
CREATE TABLE movement (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  operation_id uuid NOT NULL REFERENCES operation,
  kind text NOT NULL CHECK (kind IN ('AUTHORISATION', 'OPENING', 'RESERVATION', 'RELEASE', 'COMMITMENT')),
  from_account text NOT NULL CHECK (from_account IN ('BUDGET', 'AVAILABLE', 'RESERVED')),
  to_account text NOT NULL CHECK (to_account IN ('AVAILABLE', 'RESERVED', 'COMMITTED')),
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  reference text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (from_account <> to_account)
);
CREATE INDEX movement_of_operation ON movement (operation_id, id);
CREATE TRIGGER movement_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON movement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE reservation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  operation_id uuid NOT NULL REFERENCES operation,
  report_id uuid NOT NULL,
  expense_id uuid NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  available_before numeric(19, 2) NOT NULL,
  state text NOT NULL CHECK (state IN ('HELD', 'CONSUMED', 'RELEASED')),
  version bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_held_reservation_of_an_expense ON reservation (collectivity, expense_id) WHERE state = 'HELD';
CREATE INDEX reservation_of_operation ON reservation (operation_id, id);

-- One outcome for each adopted vote: the barrier behind the inbox.
CREATE TABLE vote_outcome (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  deliberation_number text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('COMMITTED', 'REFUSED')),
  amount numeric(19, 2) NOT NULL,
  decided_at timestamptz NOT NULL,
  reasons jsonb NOT NULL,
  UNIQUE (collectivity, deliberation_id)
);
CREATE TABLE commitment_line (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  outcome_id uuid NOT NULL REFERENCES vote_outcome,
  deliberation_id uuid NOT NULL,
  article int NOT NULL,
  line int NOT NULL,
  operation_id uuid NOT NULL REFERENCES operation,
  reservation_id uuid REFERENCES reservation,
  financing_plan_id uuid,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  available_after numeric(19, 2) NOT NULL CHECK (available_after >= 0),
  UNIQUE (collectivity, deliberation_id, article, line)
);
CREATE INDEX commitment_line_of_outcome ON commitment_line (outcome_id);
CREATE INDEX commitment_line_of_operation ON commitment_line (operation_id);
CREATE TRIGGER vote_outcome_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON vote_outcome
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commitment_line_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE financing_plan (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  subject text NOT NULL,
  total numeric(19, 2) NOT NULL CHECK (total > 0),
  version bigint NOT NULL DEFAULT 0
);
CREATE TABLE share (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES financing_plan,
  position int NOT NULL,
  funder_kind text NOT NULL,
  funder_name text NOT NULL,
  funder_siren char(9),
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  secured_kind text CHECK (secured_kind IN ('COMMITMENT', 'DECLARATION')),
  secured_reference text,
  secured_decided_on date,
  UNIQUE (plan_id, position),
  UNIQUE (plan_id, funder_name)
);
CREATE UNIQUE INDEX one_share_of_a_funder ON share (plan_id, funder_siren) WHERE funder_siren IS NOT NULL;
