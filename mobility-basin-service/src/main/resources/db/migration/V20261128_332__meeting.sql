CREATE TABLE meeting (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  body_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  held_on date NOT NULL,
  place text,
  convened_on date NOT NULL CHECK (convened_on <= held_on),
  state text NOT NULL CHECK (state IN ('CONVENED', 'HELD', 'CANCELLED')),
  cancelled_for text CHECK ((cancelled_for IS NOT NULL) = (state = 'CANCELLED')),
  minutes_approved_on date CHECK (state = 'HELD' OR minutes_approved_on IS NULL),
  changed_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id)
);
CREATE INDEX meeting_of_body ON meeting (collectivity, body_id, starts_at);

CREATE TABLE agenda_item (
  meeting_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id)
);
CREATE TRIGGER agenda_item_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agenda_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where a document is, and how to know that it is still the same.
CREATE TABLE meeting_document (
  meeting_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  url text NOT NULL,
  sha256 char(64) NOT NULL,
  PRIMARY KEY (meeting_id, position),
  UNIQUE (meeting_id, sha256),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id)
);
CREATE TRIGGER meeting_document_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every member of the day stands here once, and the guests of an open body, who have no role.
CREATE TABLE attendee (
  meeting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  position integer NOT NULL,
  role text CHECK (role IN ('SIGNATORY', 'SERVICE', 'PARTNER', 'OBSERVER')),
  presence text NOT NULL CHECK (presence IN ('PRESENT', 'EXCUSED', 'ABSENT')),
  representative_id uuid,
  PRIMARY KEY (meeting_id, organisation_id),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id),
  FOREIGN KEY (collectivity, organisation_id) REFERENCES organisation (collectivity, id),
  FOREIGN KEY (collectivity, representative_id) REFERENCES representative (collectivity, id)
);
CREATE TRIGGER attendee_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON attendee
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A decision keeps the rule that it was taken by, with its figures.
CREATE TABLE body_decision (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  meeting_id uuid NOT NULL,
  agenda_item integer NOT NULL CHECK (agenda_item > 0),
  kind text NOT NULL CHECK (kind IN ('OPINION', 'PROPOSAL', 'DECISION')),
  proposal text NOT NULL CHECK (proposal <> ''),
  setting_id uuid NOT NULL,
  mode text NOT NULL CHECK (mode IN ('CONSENSUS', 'MAJORITY', 'UNANIMITY_OF_SIGNATORIES')),
  members integer NOT NULL,
  required integer NOT NULL,
  votes_for integer NOT NULL,
  votes_against integer NOT NULL,
  abstentions integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ADOPTED', 'REJECTED')),
  recorded_at timestamptz NOT NULL,
  CHECK (votes_for + votes_against + abstentions BETWEEN required AND members),
  UNIQUE (meeting_id, agenda_item),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id),
  FOREIGN KEY (collectivity, setting_id) REFERENCES body_setting (collectivity, id)
);
CREATE TRIGGER body_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON body_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE body_voice (
  decision_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  organisation_id uuid NOT NULL,
  voice text NOT NULL CHECK (voice IN ('FOR', 'AGAINST', 'ABSTENTION')),
  PRIMARY KEY (decision_id, position),
  UNIQUE (decision_id, organisation_id),
  FOREIGN KEY (collectivity, decision_id) REFERENCES body_decision (collectivity, id),
  FOREIGN KEY (collectivity, organisation_id) REFERENCES organisation (collectivity, id)
);
CREATE TRIGGER body_voice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON body_voice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Drafts of the minutes; the last one is what was approved.
CREATE TABLE minutes_draft (
  meeting_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  drafted_on date NOT NULL,
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id)
);
CREATE TRIGGER minutes_draft_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes_draft
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE follow_up_task (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  meeting_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  organisation_id uuid NOT NULL,
  due_on date NOT NULL,
  done_on date,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, meeting_id) REFERENCES meeting (collectivity, id),
  FOREIGN KEY (collectivity, organisation_id) REFERENCES organisation (collectivity, id)
);
CREATE INDEX follow_up_task_of_meeting ON follow_up_task (meeting_id);
CREATE INDEX follow_up_task_of_organisation ON follow_up_task (collectivity, organisation_id);
