-- What funding-service tells of payments. A payment names its committed line, and the commitment names the line's financing
-- plan: the two come on different topics, in any order, and are put together when they are read.
CREATE TABLE committed_line (
  collectivity char(9) NOT NULL,
  commitment_id uuid NOT NULL,
  line int NOT NULL,
  financing_plan_id uuid NOT NULL,
  PRIMARY KEY (collectivity, commitment_id, line)
);
CREATE INDEX committed_line_of_plan ON committed_line (collectivity, financing_plan_id);
CREATE TRIGGER committed_line_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON committed_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE line_payment (
  collectivity char(9) NOT NULL,
  commitment_line_id uuid NOT NULL,
  aggregate_version bigint NOT NULL,
  commitment_id uuid NOT NULL,
  line int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAID', 'CAME_BACK')),
  amount numeric(19, 2) NOT NULL CHECK (amount >= 0),
  happened_on date NOT NULL,
  PRIMARY KEY (collectivity, commitment_line_id, aggregate_version)
);
CREATE INDEX line_payment_of_line ON line_payment (collectivity, commitment_id, line);
CREATE TRIGGER line_payment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON line_payment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
