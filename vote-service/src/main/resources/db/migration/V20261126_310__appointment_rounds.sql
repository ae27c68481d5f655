-- Lists of appointments, candidacies that come and go between rounds, voices of rounds that are not secret, stepping aside.
ALTER TABLE appointment ADD COLUMN post text;
ALTER TABLE appointment ADD COLUMN voting boolean NOT NULL DEFAULT false;
-- The article that closes the candidacies before the first round, where one does.
ALTER TABLE appointment ADD COLUMN candidacies_closed_source text;
-- Of its sitting, so that a list is read from one table.
ALTER TABLE appointment ADD COLUMN body_id uuid;
ALTER TABLE appointment ADD COLUMN held_on date;
UPDATE appointment SET body_id = sitting.body_id, held_on = sitting.held_on
  FROM sitting WHERE sitting.collectivity = appointment.collectivity AND sitting.id = appointment.sitting_id;
ALTER TABLE appointment ALTER COLUMN body_id SET NOT NULL, ALTER COLUMN held_on SET NOT NULL;
ALTER TABLE appointment ADD FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id);
CREATE INDEX appointment_by_sitting ON appointment (collectivity, sitting_id);

-- Who withdrew may stand again, on another list: the domain refuses a person who stands twice at the same time.
ALTER TABLE appointment_person DROP CONSTRAINT appointment_person_appointment_id_councillor_id_key;
ALTER TABLE appointment_person ADD COLUMN from_round integer NOT NULL DEFAULT 1 CHECK (from_round > 0);

CREATE TABLE appointment_withdrawal (
  appointment_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  candidate integer NOT NULL CHECK (candidate > 0),
  last_round integer NOT NULL CHECK (last_round >= 0),
  PRIMARY KEY (appointment_id, position),
  UNIQUE (appointment_id, candidate),
  FOREIGN KEY (collectivity, appointment_id) REFERENCES appointment (collectivity, id)
);
CREATE TRIGGER appointment_withdrawal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_withdrawal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Numbers of those who stood, in the order of the scores; absent in older rounds, in which all did.
ALTER TABLE appointment_round ADD COLUMN candidates integer[];
ALTER TABLE appointment_round ADD COLUMN secret boolean NOT NULL DEFAULT true;
ALTER TABLE appointment_round ADD COLUMN unheard integer NOT NULL DEFAULT 0 CHECK (unheard >= 0);
ALTER TABLE appointment_round ADD UNIQUE (collectivity, id);
ALTER TABLE appointment_round ADD UNIQUE (id, secret);

CREATE TABLE appointment_stepped_aside (
  round_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  councillor_id uuid NOT NULL,
  interest text NOT NULL CHECK (interest IN ('OF_ONES_OWN', 'OF_ANOTHER_BODY')),
  PRIMARY KEY (round_id, position),
  UNIQUE (round_id, councillor_id),
  FOREIGN KEY (collectivity, round_id) REFERENCES appointment_round (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER appointment_stepped_aside_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_stepped_aside
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who chose whom, where the body gave up the secret: the foreign key lets no voice of a secret round in.
CREATE TABLE appointment_voice (
  round_id uuid NOT NULL,
  position integer NOT NULL,
  collectivity char(9) NOT NULL,
  secret boolean NOT NULL DEFAULT false CHECK (NOT secret),
  councillor_id uuid NOT NULL,
  candidate integer,
  PRIMARY KEY (round_id, position),
  UNIQUE (round_id, councillor_id),
  FOREIGN KEY (collectivity, round_id) REFERENCES appointment_round (collectivity, id),
  FOREIGN KEY (round_id, secret) REFERENCES appointment_round (id, secret),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER appointment_voice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appointment_voice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
