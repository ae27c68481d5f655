-- What an article does once adopted, beyond committing the expenses of its report.
ALTER TABLE article DROP CONSTRAINT article_effect_kind_check;
ALTER TABLE article DROP CONSTRAINT article_check;
ALTER TABLE article
  ADD COLUMN effect_detail jsonb,
  ADD CONSTRAINT article_effect_kind_check
    CHECK (effect_kind IN ('COMMIT_FUNDS', 'CHANGE_COMMITMENT', 'VOTE_AUTHORISATION')),
  ADD CONSTRAINT article_commits_expenses
    CHECK ((effect_kind IS NOT DISTINCT FROM 'COMMIT_FUNDS') = (cardinality(expense_ids) > 0)),
  ADD CONSTRAINT article_effect_has_its_detail
    CHECK ((coalesce(effect_kind, 'COMMIT_FUNDS') <> 'COMMIT_FUNDS') = (effect_detail IS NOT NULL));
