-- A plan has a lead partner [chef de file] and an end.
ALTER TABLE financing_plan ADD COLUMN lead char(9);
UPDATE financing_plan SET lead = collectivity;
ALTER TABLE financing_plan
  ALTER COLUMN lead SET NOT NULL,
  ADD COLUMN life text NOT NULL DEFAULT 'OPEN' CHECK (life IN ('OPEN', 'CLOSED', 'ABANDONED')),
  ADD COLUMN ended_on date,
  ADD COLUMN ended_reason text,
  ADD CHECK ((life = 'OPEN') = (ended_on IS NULL)),
  ADD CHECK ((ended_on IS NULL) = (ended_reason IS NULL)),
  ADD UNIQUE (collectivity, id);
ALTER TABLE share ADD UNIQUE (plan_id, id);

-- Everything that was told about a share, by whom and by which door, and what became of it. The state of a share is computed
-- from what is recorded here, so no order of arrival matters. What names no known plan or funder is kept too, without a share.
CREATE TABLE share_decision (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  told_by text NOT NULL,
  plan_id uuid NOT NULL,
  share_id uuid,
  funder_siren char(9),
  door text NOT NULL CHECK (door IN ('COMMITMENT', 'DECLARATION', 'TOPIC')),
  stage text NOT NULL CHECK (stage IN ('VOTED', 'COMMITTED', 'AGREEMENT_SIGNED', 'WITHDRAWN')),
  amount numeric(19, 2) NOT NULL,
  reference text NOT NULL,
  happened_on date NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('RECORDED', 'REPEATED', 'REFUSED')),
  reasons jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (plan_id, share_id) REFERENCES share (plan_id, id),
  CHECK (outcome <> 'RECORDED' OR (share_id IS NOT NULL AND amount > 0)),
  CHECK ((outcome = 'RECORDED') = (jsonb_array_length(reasons) = 0))
);
CREATE INDEX decision_of_plan ON share_decision (plan_id, id);
CREATE INDEX decision_of_share ON share_decision (share_id, id);
CREATE INDEX decision_of_collectivity ON share_decision (collectivity, id);
CREATE INDEX decision_of_funder ON share_decision (funder_siren, id);
-- The same word by the same door is one record; by another door it is another record of the same decision.
CREATE UNIQUE INDEX decision_recorded_once ON share_decision (share_id, reference, stage, amount, happened_on, door)
  WHERE outcome = 'RECORDED';

INSERT INTO share_decision (id, collectivity, told_by, plan_id, share_id, funder_siren, door, stage, amount, reference,
                            happened_on, outcome, reasons, recorded_at)
SELECT s.id, coalesce(s.funder_siren, p.collectivity), 'before the history of shares', s.plan_id, s.id, s.funder_siren,
       s.secured_kind, CASE s.secured_kind WHEN 'COMMITMENT' THEN 'COMMITTED' ELSE 'VOTED' END, s.amount,
       s.secured_reference, s.secured_decided_on, 'RECORDED', '[]', now()
FROM share s JOIN financing_plan p ON p.id = s.plan_id WHERE s.secured_kind IS NOT NULL;
-- What was released before now had left its share secured.
INSERT INTO share_decision (id, collectivity, told_by, plan_id, share_id, funder_siren, door, stage, amount, reference,
                            happened_on, outcome, reasons, recorded_at)
SELECT gen_random_uuid(), d.collectivity, 'before the history of shares', d.plan_id, d.share_id, d.funder_siren,
       'COMMITMENT', 'WITHDRAWN', d.amount, d.reference, r.released_at::date, 'RECORDED', '[]', now()
FROM share_decision d
JOIN commitment_line l ON l.financing_plan_id = d.plan_id AND l.collectivity = d.collectivity
JOIN vote_outcome v ON v.id = l.outcome_id AND v.deliberation_number = d.reference
JOIN commitment_release r ON r.outcome_id = v.id
WHERE d.door = 'COMMITMENT'
ON CONFLICT DO NOTHING;
CREATE TRIGGER share_decision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON share_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE share DROP COLUMN secured_kind, DROP COLUMN secured_reference, DROP COLUMN secured_decided_on;

-- Calls for funds [appels de fonds] by the lead partner. Each row carries what was called and secured when it was made, so
-- that a check stands behind the code.
CREATE TABLE fund_call (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  plan_id uuid NOT NULL,
  share_id uuid NOT NULL,
  reference text NOT NULL,
  amount numeric(19, 2) NOT NULL CHECK (amount > 0),
  called_before numeric(19, 2) NOT NULL CHECK (called_before >= 0),
  secured_then numeric(19, 2) NOT NULL,
  called_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (plan_id, share_id) REFERENCES share (plan_id, id),
  UNIQUE (plan_id, reference),
  UNIQUE (share_id, called_before),
  UNIQUE (collectivity, id),
  CHECK (called_before + amount <= secured_then)
);
CREATE INDEX fund_call_of_plan ON fund_call (plan_id, id);
CREATE INDEX fund_call_of_share ON fund_call (share_id, id);
CREATE TRIGGER fund_call_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_call
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE fund_call_payment (
  call_id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  paid_on date NOT NULL,
  reference text NOT NULL,
  recorded_at timestamptz NOT NULL,
  FOREIGN KEY (collectivity, call_id) REFERENCES fund_call (collectivity, id)
);
CREATE TRIGGER fund_call_payment_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_call_payment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
