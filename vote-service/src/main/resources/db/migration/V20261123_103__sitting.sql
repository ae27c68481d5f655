CREATE TABLE sitting (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  version bigint NOT NULL,
  body_id uuid NOT NULL,
  held_on date NOT NULL,
  second_convocation_of uuid,
  president_id uuid,
  secretary_id uuid,
  CHECK (num_nulls(president_id, secretary_id) IN (0, 2)),
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, body_id) REFERENCES body (collectivity, id),
  FOREIGN KEY (collectivity, second_convocation_of) REFERENCES sitting (collectivity, id)
);

-- One row a member: the key lets nobody stand in two buckets. Whether a member has a vote is kept as it was on that day.
CREATE TABLE roll_call_entry (
  sitting_id uuid NOT NULL REFERENCES sitting,
  councillor_id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  position integer NOT NULL,
  voting boolean NOT NULL,
  attendance text NOT NULL CHECK (attendance IN ('PRESENT', 'EXCUSED', 'ABSENT')),
  PRIMARY KEY (sitting_id, councillor_id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER roll_call_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON roll_call_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No key on the holder: how many proxies one may hold depends on the law of the day.
CREATE TABLE proxy (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  sitting_id uuid NOT NULL,
  position integer NOT NULL,
  giver_id uuid NOT NULL,
  holder_id uuid NOT NULL CHECK (holder_id <> giver_id),
  UNIQUE (sitting_id, giver_id),
  FOREIGN KEY (sitting_id, giver_id) REFERENCES roll_call_entry (sitting_id, councillor_id),
  FOREIGN KEY (sitting_id, holder_id) REFERENCES roll_call_entry (sitting_id, councillor_id)
);
CREATE TRIGGER proxy_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON proxy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
