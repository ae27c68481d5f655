-- What the plenary assembly authorises: one outcome for each vote, one row for each operation that it names, and the expected
-- payments by year.
CREATE TABLE authorisation_vote (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  deliberation_number text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('VOTED', 'REFUSED')),
  reasons jsonb NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (collectivity, deliberation_id),
  CHECK ((outcome = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);
CREATE TRIGGER authorisation_vote_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON authorisation_vote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE authorisation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  vote_id uuid NOT NULL REFERENCES authorisation_vote,
  deliberation_id uuid NOT NULL,
  deliberation_number text NOT NULL,
  article int NOT NULL CHECK (article > 0),
  operation_id uuid NOT NULL REFERENCES operation,
  act text NOT NULL CHECK (act IN ('VOTE', 'REVISE', 'CANCEL')),
  amount_before numeric(19, 2) NOT NULL CHECK (amount_before >= 0),
  amount numeric(19, 2) NOT NULL CHECK (amount >= 0),
  effective_on date NOT NULL,
  UNIQUE (vote_id, operation_id),
  CHECK ((act = 'CANCEL') = (amount = 0)),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES authorisation_vote (collectivity, deliberation_id)
);
CREATE INDEX authorisation_of_operation ON authorisation (operation_id, id);
CREATE TRIGGER authorisation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON authorisation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE payment_forecast (
  authorisation_id uuid NOT NULL REFERENCES authorisation,
  collectivity char(9) NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  amount numeric(19, 2) NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (authorisation_id, year)
);
CREATE TRIGGER payment_forecast_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_forecast
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A cancelled authorisation leaves nothing.
ALTER TABLE operation DROP CONSTRAINT operation_authorised_check;
ALTER TABLE operation ADD CONSTRAINT operation_authorised_check CHECK (authorised >= 0);
