-- What left for the prefecture: one package for a sending, whose name and serial are fixed before it is written, so that a
-- repeat after a crash writes the same package again. An act that the prefecture could not take is sent anew under its identifier.
CREATE TABLE transmission (
  act_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  actes_identifier text NOT NULL,
  package_name text NOT NULL,
  emitted_on date NOT NULL,
  serial integer NOT NULL CHECK (serial > 0),
  emitted_at timestamptz NOT NULL,
  handed_over_at timestamptz,
  UNIQUE (collectivity, act_id),
  UNIQUE (collectivity, emitted_on, serial)
);
CREATE INDEX transmission_of_identifier ON transmission (collectivity, actes_identifier);

-- What came back. The id is made from the sending and the content: the same answer twice is one.
CREATE TABLE transmission_answer (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  act_id uuid NOT NULL,
  actes_identifier text NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind IN ('ACKNOWLEDGED', 'ANOMALY', 'REFUSED')),
  received_on date,
  code text,
  detail text,
  CHECK ((kind = 'ACKNOWLEDGED') = (received_on IS NOT NULL)),
  CHECK ((kind = 'ACKNOWLEDGED') = (code IS NULL) AND (code IS NULL) = (detail IS NULL)),
  FOREIGN KEY (collectivity, act_id) REFERENCES transmission (collectivity, act_id)
);
CREATE INDEX transmission_answer_in_order ON transmission_answer (collectivity, position);
CREATE INDEX transmission_answer_of_act ON transmission_answer (act_id);
CREATE TRIGGER transmission_answer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON transmission_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
