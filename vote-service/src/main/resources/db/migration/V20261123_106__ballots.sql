-- A ballot may be on an article, on an amendment or on the whole; a correction is a ballot of its own, which names the one
-- that it puts right and says why.
ALTER TABLE ballot DROP CONSTRAINT ballot_deliberation_id_key;
ALTER TABLE ballot DROP CONSTRAINT ballot_method_check;
ALTER TABLE ballot DROP CONSTRAINT what_is_adopted_has_the_majority_or_the_casting_vote;
ALTER TABLE ballot ALTER COLUMN choice_of_all DROP NOT NULL;
ALTER TABLE ballot
  ADD CHECK (method IN ('SHOW_OF_HANDS', 'PUBLIC_BALLOT', 'SECRET_BALLOT')),
  ADD COLUMN subject text NOT NULL DEFAULT 'WHOLE' CHECK (subject IN ('WHOLE', 'ARTICLE', 'AMENDMENT')),
  ADD COLUMN subject_number integer NOT NULL DEFAULT 0 CHECK ((subject = 'WHOLE') = (subject_number = 0)),
  ADD COLUMN voted_at timestamptz,
  ADD COLUMN corrects uuid REFERENCES ballot,
  ADD COLUMN motive text,
  ADD COLUMN askers uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN qualified_majority boolean NOT NULL DEFAULT false,
  ADD COLUMN quorum_in_office integer,
  ADD CHECK ((corrects IS NULL) = (motive IS NULL)),
  -- What a secret ballot knows is numbers.
  ADD CHECK ((method = 'SECRET_BALLOT') = (choice_of_all IS NULL)),
  ADD CONSTRAINT what_is_adopted_has_its_majority
    CHECK (outcome = 'REJECTED' OR qualified_majority OR votes_for > votes_against
           OR (votes_for = votes_against AND votes_for > 0 AND casting_vote AND method <> 'SECRET_BALLOT'));
ALTER TABLE ballot DISABLE TRIGGER ballot_only_grows;
UPDATE ballot SET quorum_in_office = in_office;
ALTER TABLE ballot ENABLE TRIGGER ballot_only_grows;
ALTER TABLE ballot ALTER COLUMN quorum_in_office SET NOT NULL;
CREATE UNIQUE INDEX a_subject_is_voted_once ON ballot (deliberation_id, subject, subject_number) WHERE corrects IS NULL;
CREATE UNIQUE INDEX a_ballot_is_corrected_once ON ballot (corrects);

-- Where every member in office stands; nobody does in a secret ballot.
CREATE TABLE standing (
  ballot_id uuid NOT NULL REFERENCES ballot,
  position integer NOT NULL,
  councillor_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  bucket text NOT NULL CHECK (bucket IN ('FOR', 'AGAINST', 'ABSTENTION', 'NOT_TAKING_PART', 'ABSENT_WITHOUT_PROXY')),
  holder_id uuid,
  -- As it was on that day, by name: groups change.
  group_name text,
  PRIMARY KEY (ballot_id, councillor_id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER standing_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON standing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE stepped_aside (
  ballot_id uuid NOT NULL REFERENCES ballot,
  councillor_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  interest text NOT NULL CHECK (interest IN ('OF_ONES_OWN', 'OF_ANOTHER_BODY')),
  PRIMARY KEY (ballot_id, councillor_id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER stepped_aside_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON stepped_aside
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE article ADD COLUMN outcome text CHECK (outcome IN ('ADOPTED', 'REJECTED'));

CREATE TABLE amendment (
  deliberation_id uuid NOT NULL REFERENCES deliberation,
  number integer NOT NULL CHECK (number > 0),
  collectivity char(9) NOT NULL,
  article integer NOT NULL,
  text text NOT NULL,
  author_id uuid NOT NULL,
  outcome text CHECK (outcome IN ('ADOPTED', 'REJECTED')),
  PRIMARY KEY (deliberation_id, number),
  FOREIGN KEY (collectivity, author_id) REFERENCES councillor (collectivity, id)
);

-- A majority that a particular article of law asks for.
ALTER TABLE deliberation
  ADD COLUMN majority_base text CHECK (majority_base IN ('VOTES_CAST', 'MEMBERS_IN_OFFICE')),
  ADD COLUMN majority_numerator integer,
  ADD COLUMN majority_denominator integer,
  ADD COLUMN majority_more_than boolean,
  ADD COLUMN majority_source text,
  ADD CHECK (num_nulls(majority_base, majority_numerator, majority_denominator, majority_more_than, majority_source) IN (0, 5));
