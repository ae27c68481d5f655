-- What voters say in a public ballot when their names are called, before it is closed. The key lets nobody speak twice.
CREATE TABLE voice (
  deliberation_id uuid NOT NULL,
  councillor_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  choice text NOT NULL CHECK (choice IN ('FOR', 'AGAINST', 'ABSTENTION', 'NOT_TAKING_PART')),
  said_at timestamptz NOT NULL,
  PRIMARY KEY (deliberation_id, councillor_id),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES deliberation (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER voice_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON voice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
