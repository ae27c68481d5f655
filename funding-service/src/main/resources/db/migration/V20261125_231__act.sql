-- What became of the act of a vote, as vote-service tells it: a commitment is bound while its act is in force. The natural key
-- stands behind the inbox.
CREATE TABLE act_fact (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  aggregate_version bigint NOT NULL CHECK (aggregate_version > 0),
  kind text NOT NULL CHECK (kind IN
    ('IN_FORCE', 'SUSPENDED', 'SUSPENSION_LIFTED', 'ANNULLED', 'ANNULLED_IN_PART', 'WITHDRAWN', 'REPEALED')),
  happened_on date NOT NULL,
  in_force_on date,
  heard_at timestamptz NOT NULL,
  UNIQUE (collectivity, deliberation_id, aggregate_version)
);
CREATE TRIGGER act_fact_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A commitment is cancelled once, by contra-entries in the journal; what it was stays on record.
CREATE TABLE commitment_release (
  outcome_id uuid PRIMARY KEY REFERENCES vote_outcome,
  collectivity char(9) NOT NULL,
  cause text NOT NULL CHECK (cause IN ('ANNULLED', 'WITHDRAWN')),
  released_at timestamptz NOT NULL
);
CREATE TRIGGER commitment_release_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment_release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE movement DROP CONSTRAINT movement_kind_check;
ALTER TABLE movement DROP CONSTRAINT movement_from_account_check;
ALTER TABLE movement
  ADD CONSTRAINT movement_kind_check
    CHECK (kind IN ('AUTHORISATION', 'OPENING', 'RESERVATION', 'RELEASE', 'COMMITMENT', 'CANCELLATION')),
  ADD CONSTRAINT movement_from_account_check CHECK (from_account IN ('BUDGET', 'AVAILABLE', 'RESERVED', 'COMMITTED'));
