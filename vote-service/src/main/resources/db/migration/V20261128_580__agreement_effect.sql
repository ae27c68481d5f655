-- An article approves agreements [conventions], or foresees one for what it commits.
ALTER TABLE article DROP CONSTRAINT article_effect_kind_check;
ALTER TABLE article DROP CONSTRAINT article_effect_has_its_detail;
ALTER TABLE article
  ADD CONSTRAINT article_effect_kind_check
    CHECK (effect_kind IN ('COMMIT_FUNDS', 'CHANGE_COMMITMENT', 'VOTE_AUTHORISATION', 'APPROVE_AGREEMENT')),
  -- Expenses say all of a commitment, unless an agreement is foreseen for it.
  ADD CONSTRAINT article_effect_has_its_detail
    CHECK (effect_kind IS NOT DISTINCT FROM 'COMMIT_FUNDS' OR (effect_kind IS NULL) = (effect_detail IS NULL));
