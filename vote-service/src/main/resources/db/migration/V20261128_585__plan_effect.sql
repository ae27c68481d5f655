-- An article adopts plans of mobility basins [PAMS].
ALTER TABLE article DROP CONSTRAINT article_effect_kind_check;
ALTER TABLE article
  ADD CONSTRAINT article_effect_kind_check
    CHECK (effect_kind IN ('COMMIT_FUNDS', 'CHANGE_COMMITMENT', 'VOTE_AUTHORISATION', 'APPROVE_AGREEMENT', 'ADOPT_PLAN'));
