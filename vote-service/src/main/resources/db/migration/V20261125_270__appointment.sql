-- Appointments of persons. A round knows numbers only: no column here, nor anywhere, links a member to a choice.
CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  sitting_id uuid NOT NULL,
  title text NOT NULL,
  tie_rule text NOT NULL CHECK (tie_rule IN ('ELDER', 'ELDER_ON_AVERAGE', 'NOBODY')),
  tie_source text NOT NULL,
  -- The article that asks for a secret ballot; where one does, the body cannot give it up.
  secrecy_source text,
  waiver_votes_for integer CHECK (waiver_votes_for > 0),
  single_reason jsonb,
  CHECK (secrecy_source IS NULL OR waiver_votes_for IS NULL),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id)
);

CREATE TABLE appointment_round_rule (
  appointment_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  threshold text NOT NULL
    CHECK (threshold IN ('ABSOLUTE_OF_MEMBERS_IN_OFFICE', 'ABSOLUTE_OF_VOTES_CAST', 'RELATIVE')),
  source text NOT NULL,
  PRIMARY KEY (appointment_id, position),
  FOREIGN KEY (collectivity, appointment_id) REFERENCES appointment (collectivity, id)
);
CREATE TRIGGER appointment_round_rule_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_round_rule
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One person of one candidacy; one who stands alone is a list of one.
CREATE TABLE appointment_person (
  appointment_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  candidate integer NOT NULL CHECK (candidate > 0),
  candidate_name text NOT NULL,
  councillor_id uuid NOT NULL,
  born_on date NOT NULL,
  PRIMARY KEY (appointment_id, position),
  UNIQUE (appointment_id, councillor_id),
  FOREIGN KEY (collectivity, appointment_id) REFERENCES appointment (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER appointment_person_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_person
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE appointment_round (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  appointment_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  scores integer[] NOT NULL,
  blank_or_null integer NOT NULL CHECK (blank_or_null >= 0),
  not_taking_part integer NOT NULL CHECK (not_taking_part >= 0),
  absent_without_proxy integer NOT NULL CHECK (absent_without_proxy >= 0),
  in_office integer NOT NULL,
  quorum_in_office integer NOT NULL,
  quorum_present integer NOT NULL,
  quorum_represented integer NOT NULL,
  quorum_counted integer NOT NULL,
  quorum_base text NOT NULL CHECK (quorum_base IN ('PRESENT', 'PRESENT_OR_REPRESENTED', 'WHATEVER_THE_NUMBER')),
  quorum_threshold integer NOT NULL CHECK (quorum_counted >= quorum_threshold),
  appointed integer,
  reasons jsonb NOT NULL,
  closed_at timestamptz NOT NULL,
  UNIQUE (appointment_id, number),
  FOREIGN KEY (collectivity, appointment_id) REFERENCES appointment (collectivity, id)
);
CREATE UNIQUE INDEX an_appointment_is_made_once ON appointment_round (appointment_id) WHERE appointed IS NOT NULL;
CREATE TRIGGER appointment_round_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_round
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
