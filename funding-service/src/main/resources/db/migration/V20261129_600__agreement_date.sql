-- The day of the last signature, once all parties have signed: a cache of the facts like the rest. A later first day in force is the
-- beginning of the term; the signatures then say when it was concluded.
ALTER TABLE agreement ADD COLUMN concluded_on date;
UPDATE agreement a SET concluded_on = (
  SELECT max(first) FROM (
    SELECT min(s.happened_on) AS first FROM agreement_fact s
      WHERE s.agreement_id = a.id AND s.kind = 'SIGNED' AND s.amendment = 0
        AND s.text_sha256 = (SELECT t.sha256 FROM agreement_text t
          WHERE t.agreement_id = a.id AND t.text_version = a.text_version)
      GROUP BY s.party) signature)
  WHERE in_force_on IS NOT NULL;
ALTER TABLE agreement ADD CHECK (in_force_on IS NULL OR concluded_on IS NOT NULL);
