ALTER TABLE operation ADD UNIQUE (collectivity, id);
ALTER TABLE commitment_line ADD UNIQUE (collectivity, id);

-- Payment appropriations [crédits de paiement] of an operation in a year. The figures are a cache of the entries, updated in the
-- same transaction behind the lock of the operation; the checks stand behind the code.
CREATE TABLE appropriation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  operation_id uuid NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  opened numeric(19, 2) NOT NULL CHECK (opened >= 0),
  ordered numeric(19, 2) NOT NULL,
  paid numeric(19, 2) NOT NULL CHECK (paid >= 0),
  accrued numeric(19, 2) NOT NULL CHECK (accrued >= 0),
  carried_over numeric(19, 2) NOT NULL CHECK (carried_over >= 0),
  lapsed numeric(19, 2) NOT NULL CHECK (lapsed >= 0),
  version bigint NOT NULL DEFAULT 0,
  UNIQUE (collectivity, operation_id, year),
  FOREIGN KEY (collectivity, operation_id) REFERENCES operation (collectivity, id),
  CONSTRAINT appropriation_order CHECK (paid <= ordered),
  CONSTRAINT appropriation_limit CHECK (ordered + accrued + carried_over + lapsed <= opened)
);

-- Its journal: each entry carries an amount from one account to another, so every entry sums to zero by its form.
CREATE TABLE appropriation_entry (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  operation_id uuid NOT NULL,
  year int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('OPENING', 'REDUCTION', 'PAYMENT_ORDER', 'REJECTION', 'PAYMENT', 'REVERSAL', 'ACCRUAL',
    'CARRY_OVER', 'LAPSE', 'ACCRUAL_BROUGHT_FORWARD', 'CARRY_OVER_BROUGHT_FORWARD')),
  from_account text NOT NULL CHECK (from_account IN ('BUDGET', 'BROUGHT_FORWARD', 'AVAILABLE', 'ORDERED', 'PAID')),
  to_account text NOT NULL CHECK (to_account IN
    ('BUDGET', 'AVAILABLE', 'ORDERED', 'PAID', 'ACCRUED', 'CARRIED_OVER', 'LAPSED')),
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  reference text NOT NULL,
  effective_on date NOT NULL,
  payment_order_id uuid,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, operation_id, year) REFERENCES appropriation (collectivity, operation_id, year),
  CHECK (from_account <> to_account),
  CHECK ((payment_order_id IS NOT NULL) = (kind IN ('PAYMENT_ORDER', 'REJECTION', 'PAYMENT', 'REVERSAL')))
);
CREATE INDEX entry_of_operation ON appropriation_entry (operation_id, id);
CREATE TRIGGER appropriation_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON appropriation_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What became of a committed line: sums of what follows, updated in the same transaction.
CREATE TABLE line_payment (
  line_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  liquidated numeric(19, 2) NOT NULL,
  ordered numeric(19, 2) NOT NULL,
  paid numeric(19, 2) NOT NULL CHECK (paid >= 0),
  version bigint NOT NULL DEFAULT 0,
  FOREIGN KEY (collectivity, line_id) REFERENCES commitment_line (collectivity, id),
  CONSTRAINT line_payment_order CHECK (paid <= ordered AND ordered <= liquidated)
);

CREATE TABLE payment_schedule (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  line_id uuid NOT NULL,
  schedule_version bigint NOT NULL CHECK (schedule_version > 0),
  committed numeric(19, 2) NOT NULL CHECK (committed > 0),
  items jsonb NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, line_id, schedule_version),
  FOREIGN KEY (collectivity, line_id) REFERENCES commitment_line (collectivity, id)
);
CREATE TRIGGER payment_schedule_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_schedule
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE liquidation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  line_id uuid NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  service_done_on date NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  schedule_item int,
  documents jsonb NOT NULL CHECK (jsonb_array_length(documents) > 0),
  liquidated_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, line_id) REFERENCES commitment_line (collectivity, id)
);
CREATE INDEX liquidation_of_line ON liquidation (line_id, id);
CREATE TRIGGER liquidation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON liquidation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE liquidation_cancellation (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  liquidation_id uuid NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  reason text NOT NULL,
  cancelled_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, liquidation_id) REFERENCES liquidation (collectivity, id)
);
CREATE INDEX cancellation_of_liquidation ON liquidation_cancellation (liquidation_id);
CREATE TRIGGER liquidation_cancellation_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON liquidation_cancellation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE payment_order (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  liquidation_id uuid NOT NULL,
  line_id uuid NOT NULL,
  operation_id uuid NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  year int NOT NULL,
  ordered_on date NOT NULL,
  ordered_by text NOT NULL,
  beneficiary_name text NOT NULL,
  beneficiary_siret char(14) NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, id),
  FOREIGN KEY (collectivity, liquidation_id) REFERENCES liquidation (collectivity, id),
  FOREIGN KEY (collectivity, operation_id, year) REFERENCES appropriation (collectivity, operation_id, year)
);
CREATE INDEX order_of_liquidation ON payment_order (liquidation_id, id);
CREATE INDEX order_of_line ON payment_order (line_id, id);
CREATE INDEX order_of_collectivity ON payment_order (collectivity, id);
CREATE TRIGGER payment_order_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE appropriation_entry
  ADD FOREIGN KEY (collectivity, payment_order_id) REFERENCES payment_order (collectivity, id);

-- What became of an order: paid or rejected, once; what was paid may be reversed, once.
CREATE TABLE payment_order_step (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  payment_order_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAYMENT', 'REJECTION', 'REVERSAL')),
  happened_on date NOT NULL,
  note text NOT NULL,
  done_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (collectivity, payment_order_id, kind),
  FOREIGN KEY (collectivity, payment_order_id) REFERENCES payment_order (collectivity, id)
);
CREATE UNIQUE INDEX order_settled_once ON payment_order_step (payment_order_id) WHERE kind IN ('PAYMENT', 'REJECTION');
CREATE TRIGGER payment_order_step_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_order_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was paid of a line when its act was annulled or withdrawn.
CREATE TABLE paid_before_annulment (
  line_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, line_id) REFERENCES commitment_line (collectivity, id)
);
CREATE TRIGGER paid_before_annulment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON paid_before_annulment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE year_closing (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  year int NOT NULL,
  carry_over boolean NOT NULL,
  closed_by text NOT NULL,
  closed_at timestamptz NOT NULL,
  UNIQUE (collectivity, year)
);
CREATE TRIGGER year_closing_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON year_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
