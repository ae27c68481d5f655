-- What was told of the acts of votes, kept whether or not they are known to approve a plan: what comes first may be the change.
CREATE TABLE plan_act_event (
  id uuid PRIMARY KEY,
  collectivity char(9) NOT NULL,
  deliberation_id uuid NOT NULL,
  act_order bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('IN_FORCE', 'SUSPENDED', 'ANNULLED_IN_PART', 'REPEALED', 'ANNULLED', 'WITHDRAWN')),
  happened_on date NOT NULL
);
CREATE INDEX plan_act_event_of_act ON plan_act_event (collectivity, deliberation_id);
CREATE TRIGGER plan_act_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_act_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an act that approved is worth from a day on.
ALTER TABLE plan_fact
  ADD COLUMN change text CHECK (change IN ('IN_FORCE', 'SUSPENDED', 'ANNULLED_IN_PART', 'REPEALED')),
  ADD COLUMN act_order bigint,
  DROP CONSTRAINT plan_fact_kind_check,
  ADD CONSTRAINT plan_fact_kind_check CHECK (kind IN
    ('SAID', 'APPROVED', 'APPROVAL_WITHDRAWN', 'ACT_CHANGED', 'SIGNED', 'REVIEWED', 'ENDED')),
  ADD CHECK ((kind = 'ACT_CHANGED') = (change IS NOT NULL AND act_order IS NOT NULL));
