-- Names that read alike are one name, however they were typed. One that is taken in the other spelling stays as it is.
UPDATE body b SET name = normalize(name, NFC)
 WHERE name IS NOT NFC NORMALIZED
   AND NOT EXISTS (SELECT FROM body o WHERE o.collectivity = b.collectivity AND o.id <> b.id AND normalize(o.name, NFC) = normalize(b.name, NFC));
UPDATE political_group g SET name = normalize(name, NFC)
 WHERE name IS NOT NFC NORMALIZED
   AND NOT EXISTS (SELECT FROM political_group o
                    WHERE o.collectivity = g.collectivity AND o.id <> g.id AND normalize(o.name, NFC) = normalize(g.name, NFC));

-- Who a member was on record as, and is: the row of the member holds the latest.
CREATE TABLE councillor_correction (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  councillor_id uuid NOT NULL,
  corrected_at timestamptz NOT NULL,
  corrected_by text NOT NULL,
  motive text NOT NULL,
  civility_before text NOT NULL CHECK (civility_before IN ('M', 'MME')),
  given_name_before text NOT NULL,
  family_name_before text NOT NULL,
  birth_date_before date,
  civility_after text NOT NULL CHECK (civility_after IN ('M', 'MME')),
  given_name_after text NOT NULL,
  family_name_after text NOT NULL,
  birth_date_after date,
  CHECK ((civility_before, given_name_before, family_name_before, birth_date_before)
         IS DISTINCT FROM (civility_after, given_name_after, family_name_after, birth_date_after)),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE INDEX ON councillor_correction (councillor_id, corrected_at);
CREATE INDEX ON councillor_correction (collectivity, family_name_before);
CREATE TRIGGER councillor_correction_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON councillor_correction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- For which hour the members were called, when the sitting was opened, and when its roll was written down: names are shown
-- as they were on record at that moment. Sittings from before know none of it.
ALTER TABLE sitting ADD COLUMN convoked_for time;
ALTER TABLE sitting ADD COLUMN opened_at timestamptz;
ALTER TABLE sitting ADD COLUMN roll_call_recorded_at timestamptz;
ALTER TABLE sitting ADD CHECK (president_id IS NOT NULL OR num_nulls(opened_at, roll_call_recorded_at) = 2);
