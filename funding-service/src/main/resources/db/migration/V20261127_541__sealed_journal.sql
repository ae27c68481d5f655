-- The journal seals itself, with every fact that decides on money: see the package-info of platform.seal. A table that is
-- added later adds its line in its own migration.

-- A share belongs to the collectivity of its plan, as every row belongs to one.
ALTER TABLE share ADD COLUMN collectivity char(9);
UPDATE share s SET collectivity = p.collectivity FROM financing_plan p WHERE p.id = s.plan_id;
CREATE FUNCTION share_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p.collectivity INTO NEW.collectivity FROM financing_plan p WHERE p.id = NEW.plan_id;
  RETURN NEW;
END $$;
CREATE TRIGGER share_of_its_plan BEFORE INSERT ON share FOR EACH ROW EXECUTE FUNCTION share_of_its_plan();
ALTER TABLE share
  ALTER COLUMN collectivity SET NOT NULL,
  ADD FOREIGN KEY (collectivity, plan_id) REFERENCES financing_plan (collectivity, id);

SELECT seal_rows('operation', 'id', ARRAY['authorised', 'committed', 'reserved', 'version']);
SELECT seal_rows('movement', 'operation_id');
SELECT seal_rows('reservation', 'operation_id', ARRAY['amount', 'state', 'held_until', 'consumed', 'version']);
SELECT seal_rows('reservation_adjustment', 'reservation_id');
SELECT seal_rows('reservation_renewal', 'reservation_id');

SELECT seal_rows('vote_outcome', 'deliberation_id');
SELECT seal_rows('commitment_line', 'operation_id');
SELECT seal_rows('commitment_change_vote', 'deliberation_id');
SELECT seal_rows('commitment_change', 'line_id');
SELECT seal_rows('commitment_release', 'outcome_id');
SELECT seal_rows('act_fact', 'deliberation_id');

SELECT seal_rows('authorisation_vote', 'deliberation_id');
SELECT seal_rows('authorisation', 'operation_id');
SELECT seal_rows('payment_forecast', 'authorisation_id');

SELECT seal_rows('financing_plan', 'id', ARRAY['version', 'life', 'ended_on', 'ended_reason']);
SELECT seal_rows('share', 'plan_id');
SELECT seal_rows('share_decision', 'plan_id', '{}', ARRAY['told_by']);
SELECT seal_rows('fund_call', 'plan_id');
SELECT seal_rows('fund_call_payment', 'call_id');

SELECT seal_rows('appropriation', 'operation_id',
  ARRAY['opened', 'ordered', 'paid', 'accrued', 'carried_over', 'lapsed', 'version']);
SELECT seal_rows('appropriation_entry', 'operation_id');
SELECT seal_rows('payment_schedule', 'line_id', '{}', ARRAY['recorded_by']);
SELECT seal_rows('liquidation', 'line_id', '{}', ARRAY['liquidated_by']);
SELECT seal_rows('liquidation_cancellation', 'liquidation_id', '{}', ARRAY['cancelled_by']);
SELECT seal_rows('payment_order', 'operation_id', '{}', ARRAY['ordered_by', 'beneficiary_name']);
SELECT seal_rows('payment_order_step', 'payment_order_id', '{}', ARRAY['done_by']);
SELECT seal_rows('paid_before_annulment', 'line_id');
SELECT seal_rows('year_closing', 'id', '{}', ARRAY['closed_by']);

SELECT seal_rows('budget_stage', 'budget_id');
SELECT seal_rows('budget_line', 'stage_id');
