-- A plan is known by its collectivity and its id, and a share within its plan: an event of one collectivity can then never
-- touch what another has heard, and an id used twice cannot stop the stream.
ALTER TABLE plan_share DROP CONSTRAINT plan_share_plan_id_fkey;
ALTER TABLE plan_share DROP CONSTRAINT plan_share_pkey;
ALTER TABLE financing_plan DROP CONSTRAINT financing_plan_pkey;
ALTER TABLE financing_plan ADD PRIMARY KEY (collectivity, id);

ALTER TABLE plan_share ADD COLUMN collectivity char(9);
UPDATE plan_share SET collectivity = financing_plan.collectivity
FROM financing_plan WHERE financing_plan.id = plan_share.plan_id;
ALTER TABLE plan_share ALTER COLUMN collectivity SET NOT NULL;
ALTER TABLE plan_share ADD PRIMARY KEY (collectivity, plan_id, id);
ALTER TABLE plan_share ADD FOREIGN KEY (collectivity, plan_id) REFERENCES financing_plan;
DROP INDEX plan_share_of_plan;
