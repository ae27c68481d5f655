-- A report lives on after an adjournment; every wording of it is kept, and the one that was voted is told.
ALTER TABLE report DROP CONSTRAINT report_state_check;
ALTER TABLE report
  ADD CONSTRAINT report_state_check CHECK (state IN ('OPEN', 'ADJOURNED', 'WITHDRAWN', 'VOTED')),
  ADD COLUMN content_version integer NOT NULL DEFAULT 1 CHECK (content_version > 0),
  ADD COLUMN voted_version integer CHECK (voted_version <= content_version);
UPDATE report SET voted_version = 1 WHERE state = 'VOTED';
ALTER TABLE report
  ALTER COLUMN content_version DROP DEFAULT,
  ADD CONSTRAINT the_version_that_was_voted_is_known CHECK ((state = 'VOTED') = (voted_version IS NOT NULL));

CREATE TABLE report_version (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  report_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  number integer NOT NULL,
  title text NOT NULL,
  body_id uuid NOT NULL,
  sitting_date date NOT NULL,
  territories text[],
  cantons text[],
  intercommunalities text[],
  section_headings text[] NOT NULL,
  section_texts text[] NOT NULL CHECK (cardinality(section_texts) = cardinality(section_headings)),
  author text NOT NULL,
  written_at timestamptz NOT NULL,
  UNIQUE (report_id, version),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id)
);
-- Who wrote what was there before versions were kept, and when, is not on record.
INSERT INTO report_version
  SELECT gen_random_uuid(), collectivity, id, 1, number, title, body_id, sitting_date, territories, cantons,
    intercommunalities, section_headings, section_texts, 'unknown', now() FROM report;
CREATE TRIGGER report_version_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON report_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE report_step (
  report_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'ADJOURNED', 'WITHDRAWN', 'VOTED')),
  sitting_date date NOT NULL,
  at timestamptz NOT NULL,
  author text NOT NULL,
  motive text CHECK (motive IS NOT NULL OR state NOT IN ('ADJOURNED', 'WITHDRAWN')),
  PRIMARY KEY (report_id, position),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id)
);
CREATE TRIGGER report_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON report_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A change of a line that has its credits is on record before funding-service is asked; without an amount, it is a removal.
ALTER TABLE expense
  ADD COLUMN change_id uuid UNIQUE,
  ADD COLUMN changed_amount numeric(19,2) CHECK (changed_amount > 0),
  ADD CONSTRAINT only_what_is_reserved_changes CHECK (change_id IS NULL OR reservation_id IS NOT NULL),
  ADD CONSTRAINT an_amount_belongs_to_a_change CHECK (changed_amount IS NULL OR change_id IS NOT NULL);

-- A line that was removed does not come back when the request that added it is repeated.
CREATE TABLE removed_expense (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  report_id uuid NOT NULL,
  operation_code text NOT NULL,
  amount numeric(19,2) NOT NULL,
  reservation_id uuid NOT NULL,
  removed_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id)
);
CREATE TRIGGER removed_expense_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON removed_expense
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The votes in the commission, where it tells them.
ALTER TABLE opinion
  ADD COLUMN reservations text,
  ADD COLUMN members_present integer CHECK (members_present >= 0),
  ADD COLUMN votes_for integer CHECK (votes_for >= 0),
  ADD COLUMN votes_against integer CHECK (votes_against >= 0),
  ADD COLUMN abstentions integer CHECK (abstentions >= 0),
  ADD COLUMN not_taking_part integer CHECK (not_taking_part >= 0),
  ADD CONSTRAINT a_vote_is_whole_or_not_there
    CHECK (num_nulls(members_present, votes_for, votes_against, abstentions, not_taking_part) IN (0, 5));

-- The order of an agenda, each time it was set; reports that it does not name follow by their number.
CREATE TABLE agenda_order (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  sitting_id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  report_ids uuid[] NOT NULL,
  author text NOT NULL,
  set_at timestamptz NOT NULL,
  UNIQUE (sitting_id, revision),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id)
);
CREATE TRIGGER agenda_order_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agenda_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
