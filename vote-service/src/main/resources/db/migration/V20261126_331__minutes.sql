-- What was said at a sitting. A correction is one more line; nothing is rewritten.
CREATE TABLE speech (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  sitting_id uuid NOT NULL,
  councillor_id uuid,
  agent_id uuid,
  report_id uuid,
  said_at timestamptz NOT NULL,
  text text NOT NULL,
  replaces uuid UNIQUE REFERENCES speech (id),
  motive text,
  author text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (num_nonnulls(councillor_id, agent_id) = 1),
  CHECK ((replaces IS NULL) = (motive IS NULL)),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id),
  FOREIGN KEY (collectivity, report_id) REFERENCES report (collectivity, id)
);
CREATE INDEX speech_of_sitting ON speech (collectivity, sitting_id, id);
CREATE TRIGGER speech_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON speech
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The minutes were settled (arrêtées) at a later sitting, and then published: each once.
CREATE TABLE minutes_step (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  sitting_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SETTLED', 'PUBLISHED')),
  done_on date NOT NULL,
  settling_sitting_id uuid,
  url text,
  author text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, sitting_id, kind),
  CHECK ((kind = 'SETTLED') = (settling_sitting_id IS NOT NULL)),
  CHECK ((kind = 'PUBLISHED') = (url IS NOT NULL)),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id),
  FOREIGN KEY (collectivity, settling_sitting_id) REFERENCES sitting (collectivity, id)
);
CREATE TRIGGER minutes_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
