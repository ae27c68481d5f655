-- A funder may decide another sum than was proposed, or take it back: what it promises, by the latest event on its share.
ALTER TABLE plan_share ADD COLUMN promised numeric(19, 2), ADD COLUMN told_at bigint NOT NULL DEFAULT 0;
UPDATE plan_share SET promised = CASE WHEN secured THEN amount ELSE 0 END, told_at = CASE WHEN secured THEN 1 ELSE 0 END;
ALTER TABLE plan_share ALTER COLUMN promised SET NOT NULL, DROP COLUMN secured;
