-- What an adopted deliberation is worth, one row each: a summary of its steps, to list and to find by.
CREATE TABLE act (
  deliberation_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  state text NOT NULL CHECK (state IN
    ('UNSIGNED', 'SIGNED', 'IN_FORCE', 'SUSPENDED', 'ANNULLED', 'WITHDRAWN', 'REPEALED')),
  actes_identifier text,
  UNIQUE (collectivity, deliberation_id),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES deliberation (collectivity, id)
);
CREATE INDEX act_of_identifier ON act (collectivity, actes_identifier) WHERE actes_identifier IS NOT NULL;

-- What happened to it, in the order in which it was recorded. What it is worth follows from these and from the law alone.
CREATE TABLE act_step (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  kind text NOT NULL CHECK (kind IN
    ('SIGNED', 'CLASSIFIED', 'TRANSMITTED', 'ACKNOWLEDGED', 'ANOMALY', 'TRANSMISSION_REFUSED', 'PUBLISHED', 'UNPUBLISHED',
     'NOTIFIED', 'CERTIFIED', 'DOCUMENTS_REQUESTED', 'OBSERVATIONS', 'REFERRED', 'SUSPENDED', 'SUSPENSION_LIFTED',
     'ANNULLED', 'WITHDRAWN', 'REPEALED')),
  happened_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  details jsonb NOT NULL,
  UNIQUE (deliberation_id, position),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES act (collectivity, deliberation_id)
);
CREATE TRIGGER act_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The signed file, and those that stood in its place before: the last one counts.
CREATE TABLE act_document (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  sha256 char(64) NOT NULL,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES act (collectivity, deliberation_id)
);
CREATE INDEX act_document_of ON act_document (deliberation_id, id);
CREATE TRIGGER act_document_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Answers of the prefecture that were taken in: the port gives each of them at every call.
CREATE TABLE act_answer (
  collectivity char(9) NOT NULL,
  actes_identifier text NOT NULL,
  answer text NOT NULL,
  taken_in_at timestamptz NOT NULL,
  PRIMARY KEY (collectivity, actes_identifier, answer)
);
CREATE TRIGGER act_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A prefecture may hold levels of its own below the two of the service's file.
CREATE TABLE subject_classification (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version date NOT NULL,
  provenance text NOT NULL,
  csv text NOT NULL,
  loaded_at timestamptz NOT NULL,
  UNIQUE (collectivity, version)
);
CREATE TRIGGER subject_classification_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON subject_classification
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The commitment of an act that was annulled or withdrawn is cancelled, and stays to be seen.
ALTER TABLE deliberation DROP CONSTRAINT deliberation_commitment_state_check;
ALTER TABLE deliberation DROP CONSTRAINT deliberation_check;
ALTER TABLE deliberation
  ADD CONSTRAINT deliberation_commitment_state_check
    CHECK (commitment_state IN ('NONE', 'AWAITED', 'COMMITTED', 'REFUSED', 'RELEASED')),
  ADD CONSTRAINT deliberation_commitment_has_its_id
    CHECK ((commitment_state IN ('COMMITTED', 'RELEASED')) = (commitment_id IS NOT NULL));

-- Numbers of deliberations: bodies of one prefix share a sequence by year. The row is locked while a number is drawn, and a
-- draft that is refused draws none, so there is no gap.
CREATE TABLE deliberation_sequence (
  collectivity char(9) NOT NULL,
  prefix text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last >= 0),
  PRIMARY KEY (collectivity, prefix, year)
);
CREATE TABLE body_numbering (
  body_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  prefix text NOT NULL CHECK (prefix ~ '^[A-Za-z0-9._-]{0,6}$'),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id)
);
