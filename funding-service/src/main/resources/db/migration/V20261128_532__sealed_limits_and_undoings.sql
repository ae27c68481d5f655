-- What undoes votes, and what a collectivity sets itself, seals itself like the rest of the journal.
SELECT seal_rows('commitment_change_undoing', 'deliberation_id');
SELECT seal_rows('authorisation_undoing', 'operation_id');
SELECT seal_rows('threshold_set', 'operation_id');
SELECT seal_rows('threshold_crossing', 'operation_id');
SELECT seal_rows('life_rule', 'id');
