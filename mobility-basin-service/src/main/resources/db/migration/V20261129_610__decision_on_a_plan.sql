-- A decision of a body may be about a version of a plan: it keeps the digest of the text as it stood when the body spoke, since
-- a draft may be written again. A step of a plan keeps the decision that it is.
ALTER TABLE body_decision
  ADD COLUMN plan_id uuid,
  ADD COLUMN plan_version int CHECK (plan_version > 0),
  ADD COLUMN plan_text_sha256 char(64),
  ADD CHECK (num_nulls(plan_id, plan_version, plan_text_sha256) IN (0, 3)),
  ADD FOREIGN KEY (collectivity, plan_id) REFERENCES plan (collectivity, id);

ALTER TABLE plan_fact
  ADD COLUMN decision_id uuid,
  ADD CHECK (decision_id IS NULL OR kind = 'SAID'),
  ADD FOREIGN KEY (collectivity, decision_id) REFERENCES body_decision (collectivity, id);
