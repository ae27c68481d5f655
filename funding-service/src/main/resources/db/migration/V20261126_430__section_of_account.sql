-- The section of the budget that a chart gives to an account; nothing where it gives none, as to a heading.
ALTER TABLE account ADD COLUMN section text CHECK (section IN ('OPERATING', 'INVESTMENT'));
