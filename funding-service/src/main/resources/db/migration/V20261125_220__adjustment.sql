-- What became of each request to change the amount of a reservation: decided once, so that a late repeat changes nothing.
CREATE TABLE reservation_adjustment (
  id uuid NOT NULL,
  collectivity char(9) NOT NULL,
  reservation_id uuid NOT NULL REFERENCES reservation,
  amount_before numeric(19, 2) NOT NULL CHECK (amount_before > 0),
  amount numeric(19, 2) NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ADJUSTED', 'REFUSED')),
  reasons jsonb NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (collectivity, id),
  CHECK ((outcome = 'REFUSED') = (jsonb_array_length(reasons) > 0)),
  CHECK (outcome = 'REFUSED' OR amount > 0)
);
CREATE INDEX adjustment_of_reservation ON reservation_adjustment (reservation_id, id);
CREATE TRIGGER reservation_adjustment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON reservation_adjustment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
