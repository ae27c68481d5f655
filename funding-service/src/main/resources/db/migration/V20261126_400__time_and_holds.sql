-- Each movement counts from a day of its own, and names the vote that allowed it and the reservation that it moves.
ALTER TABLE movement
  ADD COLUMN effective_on date,
  ADD COLUMN deliberation_id uuid,
  ADD COLUMN reservation_id uuid REFERENCES reservation;
ALTER TABLE movement DISABLE TRIGGER movement_only_grows;
UPDATE movement m SET effective_on = (m.recorded_at AT TIME ZONE 'Europe/Paris')::date;
UPDATE movement m SET deliberation_id = l.deliberation_id
  FROM commitment_line l JOIN vote_outcome v ON v.id = l.outcome_id
  WHERE m.kind = 'COMMITMENT' AND l.operation_id = m.operation_id AND v.deliberation_number = m.reference;
UPDATE movement m SET deliberation_id = l.deliberation_id
  FROM commitment_line l JOIN vote_outcome v ON v.id = l.outcome_id
  WHERE m.kind = 'CANCELLATION' AND l.operation_id = m.operation_id
    AND starts_with(m.reference, v.deliberation_number || ': ');
ALTER TABLE movement ENABLE TRIGGER movement_only_grows;
ALTER TABLE movement ALTER COLUMN effective_on SET NOT NULL;
CREATE INDEX movement_of_reservation ON movement (reservation_id) WHERE reservation_id IS NOT NULL;

-- A reservation may end: lapsed by the passing of its last day, or consumed by a vote for less, which frees the rest.
ALTER TABLE reservation DROP CONSTRAINT reservation_state_check;
ALTER TABLE reservation
  ADD COLUMN held_until date,
  ADD COLUMN consumed numeric(19, 2),
  ADD CONSTRAINT reservation_state_check CHECK (state IN ('HELD', 'CONSUMED', 'RELEASED', 'LAPSED'));
UPDATE reservation SET consumed = amount WHERE state = 'CONSUMED';
ALTER TABLE reservation
  ADD CHECK (consumed IS NULL OR (consumed > 0 AND consumed <= amount)),
  ADD CHECK ((consumed IS NOT NULL) = (state = 'CONSUMED')),
  ADD CHECK (state <> 'LAPSED' OR held_until IS NOT NULL);
CREATE INDEX reservation_that_ends ON reservation (held_until) WHERE state = 'HELD' AND held_until IS NOT NULL;

CREATE TABLE reservation_renewal (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  reservation_id uuid NOT NULL REFERENCES reservation,
  held_until_before date NOT NULL,
  held_until date NOT NULL,
  renewed_at timestamptz NOT NULL,
  CHECK (held_until > held_until_before)
);
CREATE INDEX renewal_of_reservation ON reservation_renewal (reservation_id, id);
CREATE TRIGGER reservation_renewal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON reservation_renewal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
