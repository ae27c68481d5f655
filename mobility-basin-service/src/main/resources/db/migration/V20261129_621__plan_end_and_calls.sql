-- What else funding-service tells of a plan: where each share stands, what was called of it and paid, and that the plan ended.
ALTER TABLE financing_plan
  ADD COLUMN ended_as text,
  ADD COLUMN ended_on date,
  ADD COLUMN end_reason text,
  ADD COLUMN end_told_at bigint;

-- What was told before: a promise says that the share is secured, and no more.
ALTER TABLE plan_share
  ADD COLUMN state text NOT NULL DEFAULT 'PROPOSED',
  ADD COLUMN called numeric(19, 2) NOT NULL DEFAULT 0,
  ADD COLUMN paid numeric(19, 2) NOT NULL DEFAULT 0,
  ADD COLUMN calls_told_at bigint NOT NULL DEFAULT 0;
UPDATE plan_share SET state = 'SECURED' WHERE promised > 0;
ALTER TABLE plan_share ALTER COLUMN state DROP DEFAULT, ALTER COLUMN called DROP DEFAULT, ALTER COLUMN paid DROP DEFAULT;
