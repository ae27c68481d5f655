-- A meeting of the public record is carried out, in the words of OParl, once its minutes are settled: say so, and let a harvester
-- of changes hear it.
CREATE OR REPLACE VIEW oparl_meeting AS
  SELECT c.collectivity, c.id, c.created_at, c.changed_at, c.deleted, s.held_on, s.body_id AS organization_id, b.name,
         (SELECT t.happened_at FROM timeline_entry t WHERE t.sitting_id = s.id AND t.kind = 'END') AS ended_at,
         ARRAY(SELECT e.councillor_id FROM roll_call_entry e WHERE e.sitting_id = s.id AND e.attendance = 'PRESENT'
                ORDER BY e.position) AS participants,
         EXISTS (SELECT 1 FROM minutes_step m WHERE m.sitting_id = s.id AND m.kind = 'SETTLED') AS minutes_settled
    FROM record_change c
    LEFT JOIN sitting s ON s.id = c.id
    LEFT JOIN body b ON b.id = s.body_id
   WHERE c.kind = 'sitting' AND (c.deleted OR (s.president_id IS NOT NULL AND b.kind <> 'THEMATIC_COMMISSION'));

CREATE FUNCTION note_sitting_of_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note('sitting', NEW.collectivity, NEW.sitting_id, false);
  RETURN NULL;
END $$;
CREATE TRIGGER minutes_step_is_noted AFTER INSERT ON minutes_step
  FOR EACH ROW EXECUTE FUNCTION note_sitting_of_minutes();
