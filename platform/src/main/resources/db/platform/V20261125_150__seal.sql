-- Records that nobody can change unseen. A record is written in the transaction of its fact; the sealer puts records into
-- signed blocks later. It keeps no cursor: what has no leaf yet is sealed next, however late it was committed.
CREATE TABLE sealed_record (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  subject uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- Canonical JSON, byte for byte what is hashed.
  content text NOT NULL
);
CREATE INDEX sealed_record_of_subject ON sealed_record (collectivity, subject);

CREATE TABLE seal_key (
  key_id text PRIMARY KEY,
  public_key text NOT NULL
);

CREATE TABLE seal_block (
  collectivity char(9) NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  header text NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (collectivity, number)
);

CREATE TABLE seal_leaf (
  record_id uuid PRIMARY KEY REFERENCES sealed_record,
  collectivity char(9) NOT NULL,
  block integer NOT NULL,
  position integer NOT NULL,
  -- As it was sealed, in hexadecimal: the way to the root does not lead through what a neighbour says now.
  hash char(64) NOT NULL,
  UNIQUE (collectivity, block, position),
  FOREIGN KEY (collectivity, block) REFERENCES seal_block (collectivity, number)
);

CREATE TRIGGER sealed_record_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_key_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_key
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_block_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_block
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_leaf_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
