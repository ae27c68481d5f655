-- Packages that were decided and are not with the carrier yet: written with the decision, gone once they are handed over.
CREATE TABLE transmission_parcel (
  act_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  archive bytea NOT NULL,
  FOREIGN KEY (collectivity, act_id) REFERENCES transmission (collectivity, act_id)
);

-- What the State asks comes back as well.
ALTER TABLE transmission_answer
  DROP CONSTRAINT transmission_answer_kind_check,
  DROP CONSTRAINT transmission_answer_check,
  DROP CONSTRAINT transmission_answer_check1,
  ADD CONSTRAINT transmission_answer_kind CHECK (kind IN
    ('ACKNOWLEDGED', 'ANOMALY', 'REFUSED', 'DOCUMENTS_REQUESTED', 'OBSERVATIONS', 'REFERRED')),
  ADD CONSTRAINT transmission_answer_day CHECK ((kind IN ('ANOMALY', 'REFUSED')) = (received_on IS NULL)),
  ADD CONSTRAINT transmission_answer_code CHECK ((kind IN ('ANOMALY', 'REFUSED')) = (code IS NOT NULL)),
  ADD CONSTRAINT transmission_answer_detail CHECK ((kind = 'ACKNOWLEDGED') = (detail IS NULL)),
  ADD UNIQUE (collectivity, id);

-- Answers that reached their act. Until now they were known by what they say and how often.
CREATE TABLE transmission_answer_taken (
  answer_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  taken_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, answer_id) REFERENCES transmission_answer (collectivity, id)
);
INSERT INTO transmission_answer_taken (answer_id, collectivity, taken_at)
  SELECT a.id, a.collectivity, now()
  FROM (SELECT id, collectivity, actes_identifier,
          row_number() OVER (PARTITION BY collectivity, actes_identifier ORDER BY position) AS nth
        FROM transmission_answer) a
  WHERE a.nth <= (SELECT count(*) FROM act_answer t
                  WHERE t.collectivity = a.collectivity AND t.actes_identifier = a.actes_identifier);
CREATE TRIGGER transmission_answer_taken_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON transmission_answer_taken
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DROP TABLE act_answer;

-- What came back and could not be taken, with the reason. A file whose name tells no SIREN is of the collectivity 000000000.
CREATE TABLE set_aside_answer (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  source text NOT NULL,
  reason text NOT NULL,
  fingerprint text NOT NULL UNIQUE,
  set_aside_at timestamptz NOT NULL
);
CREATE INDEX set_aside_answer_of ON set_aside_answer (collectivity, id);
CREATE TRIGGER set_aside_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON set_aside_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
