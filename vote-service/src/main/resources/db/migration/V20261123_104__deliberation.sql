CREATE TABLE deliberation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  number text NOT NULL,
  sitting_id uuid NOT NULL,
  report_id uuid NOT NULL,
  title text NOT NULL,
  visas text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFTED', 'ADOPTED', 'REJECTED')),
  commitment_state text NOT NULL CHECK (commitment_state IN ('NONE', 'AWAITED', 'COMMITTED', 'REFUSED')),
  commitment_id uuid,
  commitment_amount numeric(19,2),
  commitment_reasons jsonb,
  CHECK ((commitment_state = 'COMMITTED') = (commitment_id IS NOT NULL)),
  CHECK ((commitment_state = 'REFUSED') = (commitment_reasons IS NOT NULL)),
  CHECK (commitment_state = 'NONE' OR state = 'ADOPTED'),
  CONSTRAINT deliberation_number_is_free UNIQUE (number, collectivity),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id)
);
CREATE INDEX deliberation_of_sitting ON deliberation (sitting_id);

CREATE TABLE article (
  deliberation_id uuid NOT NULL REFERENCES deliberation,
  number integer NOT NULL CHECK (number > 0),
  collectivity char(9) NOT NULL,
  text text NOT NULL,
  effect_kind text CHECK (effect_kind IN ('COMMIT_FUNDS')),
  -- Not a foreign key: an expense that funding-service refuses goes away while a draft may name it. The ballot checks.
  expense_ids uuid[] NOT NULL,
  CHECK ((effect_kind IS NULL) = (cardinality(expense_ids) = 0)),
  PRIMARY KEY (deliberation_id, number)
);

-- A ballot is on record for good, with the quorum and the reasons as they were judged then.
CREATE TABLE ballot (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL UNIQUE,
  method text NOT NULL CHECK (method IN ('SHOW_OF_HANDS', 'PUBLIC_BALLOT')),
  outcome text NOT NULL CHECK (outcome IN ('ADOPTED', 'REJECTED')),
  choice_of_all text NOT NULL CHECK (choice_of_all IN ('FOR', 'AGAINST', 'ABSTENTION', 'NOT_TAKING_PART')),
  closed_at timestamptz NOT NULL,
  in_office integer NOT NULL,
  votes_for integer NOT NULL CHECK (votes_for >= 0),
  votes_against integer NOT NULL CHECK (votes_against >= 0),
  abstentions integer NOT NULL CHECK (abstentions >= 0),
  not_taking_part integer NOT NULL CHECK (not_taking_part >= 0),
  absent_without_proxy integer NOT NULL CHECK (absent_without_proxy >= 0),
  casting_vote boolean NOT NULL,
  quorum_present integer NOT NULL,
  quorum_represented integer NOT NULL,
  quorum_counted integer NOT NULL,
  quorum_base text NOT NULL CHECK (quorum_base IN ('PRESENT', 'PRESENT_OR_REPRESENTED', 'WHATEVER_THE_NUMBER')),
  quorum_threshold integer NOT NULL CHECK (quorum_counted >= quorum_threshold),
  reasons jsonb NOT NULL,
  CONSTRAINT every_member_stands_in_one_bucket
    CHECK (votes_for + votes_against + abstentions + not_taking_part + absent_without_proxy = in_office),
  CONSTRAINT what_is_adopted_has_the_majority_or_the_casting_vote
    CHECK (outcome = 'REJECTED' OR votes_for > votes_against OR (votes_for = votes_against AND votes_for > 0 AND casting_vote)),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES deliberation (collectivity, id)
);
CREATE TRIGGER ballot_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ballot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE ballot_exception (
  ballot_id uuid NOT NULL REFERENCES ballot,
  councillor_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  choice text NOT NULL CHECK (choice IN ('FOR', 'AGAINST', 'ABSTENTION', 'NOT_TAKING_PART')),
  PRIMARY KEY (ballot_id, councillor_id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER ballot_exception_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ballot_exception
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What funding-service said became of the money: a copy to show, its books are the truth.
CREATE TABLE commitment_line (
  deliberation_id uuid NOT NULL REFERENCES deliberation,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  operation_code text NOT NULL,
  amount numeric(19,2) NOT NULL,
  available_after numeric(19,2) NOT NULL,
  PRIMARY KEY (deliberation_id, position)
);
