-- What the internal rules of a body settle where the law is silent.
ALTER TABLE body ADD COLUMN notice_days integer CHECK (notice_days > 0);
ALTER TABLE body ADD COLUMN secret_ballot_may_be_held boolean NOT NULL DEFAULT false;

-- How early a sitting was convoked; unknown for many old acts.
ALTER TABLE sitting ADD COLUMN convoked_on date;
ALTER TABLE sitting ADD COLUMN urgent boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX one_sitting_follows_one_without_quorum ON sitting (second_convocation_of);

-- A proxy may be given before the roll call, and again by a member who came and left; it ends when its giver arrives.
ALTER TABLE proxy ADD COLUMN given_at timestamptz;
ALTER TABLE proxy DROP CONSTRAINT proxy_sitting_id_giver_id_key;
ALTER TABLE proxy DROP CONSTRAINT proxy_sitting_id_giver_id_fkey;
ALTER TABLE proxy DROP CONSTRAINT proxy_sitting_id_holder_id_fkey;
ALTER TABLE proxy ADD FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id);
ALTER TABLE proxy ADD FOREIGN KEY (collectivity, giver_id) REFERENCES councillor (collectivity, id);
ALTER TABLE proxy ADD FOREIGN KEY (collectivity, holder_id) REFERENCES councillor (collectivity, id);

-- What happened in the room after the roll call, to the minute.
CREATE TABLE timeline_entry (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  sitting_id uuid NOT NULL,
  position integer NOT NULL,
  happened_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ARRIVAL', 'DEPARTURE', 'CHAIR', 'SUSPENSION', 'RESUMPTION', 'CLOSED_SESSION',
                                     'END_OF_CLOSED_SESSION', 'URGENCY_APPROVED', 'END')),
  councillor_id uuid,
  askers integer CHECK (askers >= 0),
  votes_for integer CHECK (votes_for >= 0),
  votes_against integer CHECK (votes_against >= 0),
  CHECK ((kind IN ('ARRIVAL', 'DEPARTURE', 'CHAIR')) = (councillor_id IS NOT NULL)),
  CHECK (num_nulls(askers, votes_for, votes_against) = CASE WHEN kind IN ('CLOSED_SESSION', 'URGENCY_APPROVED') THEN 0 ELSE 3 END),
  UNIQUE (sitting_id, position),
  FOREIGN KEY (collectivity, sitting_id) REFERENCES sitting (collectivity, id),
  FOREIGN KEY (collectivity, councillor_id) REFERENCES councillor (collectivity, id)
);
CREATE TRIGGER timeline_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON timeline_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
