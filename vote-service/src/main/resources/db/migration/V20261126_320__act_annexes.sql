-- What goes with an act. One that was taken back before the act went out stays to be seen.
CREATE TABLE act_annex (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  title text NOT NULL,
  piece_code text CHECK (piece_code ~ '^[0-9A-Z]{2}_[A-Z]{2}$'),
  sha256 char(64) NOT NULL,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
  bytes integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, deliberation_id) REFERENCES act (collectivity, deliberation_id)
);
CREATE INDEX act_annex_of ON act_annex (deliberation_id, id);
CREATE TRIGGER act_annex_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_annex
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE act_annex_removal (
  annex_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  removed_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, annex_id) REFERENCES act_annex (collectivity, id)
);
CREATE TRIGGER act_annex_removal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON act_annex_removal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
