-- A later vote changes the lines of a commitment, all that it names or none: its one outcome.
CREATE TABLE commitment_change_vote (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  deliberation_number text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('CHANGED', 'REFUSED')),
  reasons jsonb NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (collectivity, deliberation_id),
  CHECK ((outcome = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);
CREATE TRIGGER commitment_change_vote_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment_change_vote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a line was raised or lowered by: by a vote, or by the release of what is no longer needed of it.
CREATE TABLE commitment_change (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  line_id uuid NOT NULL REFERENCES commitment_line,
  kind text NOT NULL CHECK (kind IN ('RAISED', 'LOWERED', 'REST_RELEASED')),
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  deliberation_id uuid,
  reason text NOT NULL,
  effective_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, deliberation_id, line_id),
  CHECK ((deliberation_id IS NULL) = (kind = 'REST_RELEASED')),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES commitment_change_vote (collectivity, deliberation_id)
);
CREATE INDEX change_of_line ON commitment_change (line_id);
CREATE TRIGGER commitment_change_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE movement DROP CONSTRAINT movement_kind_check;
ALTER TABLE movement ADD CONSTRAINT movement_kind_check CHECK (kind IN
  ('AUTHORISATION', 'AUTHORISATION_REDUCTION', 'OPENING', 'RESERVATION', 'RELEASE', 'COMMITMENT', 'RAISE', 'REDUCTION',
   'CANCELLATION'));
ALTER TABLE movement DROP CONSTRAINT movement_to_account_check;
ALTER TABLE movement ADD CONSTRAINT movement_to_account_check CHECK (to_account IN
  ('BUDGET', 'AVAILABLE', 'RESERVED', 'COMMITTED'));
