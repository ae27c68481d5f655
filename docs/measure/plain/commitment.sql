-- What funding-service asks of its database for one commitment without a reservation. :v is the number of the vote, :op that
-- of its operation.
BEGIN;
INSERT INTO funding.inbox (consumer, event_id) VALUES ('commitment', md5('event' || :v::bigint)::uuid) ON CONFLICT DO NOTHING;
SELECT * FROM funding.vote_outcome WHERE collectivity = '226000016' AND deliberation_id = md5('plain' || :v::bigint)::uuid FETCH FIRST 1 ROWS ONLY;
SELECT * FROM funding.operation WHERE collectivity = '226000016' AND code IN ('B-' || :op::int) ORDER BY id FOR NO KEY UPDATE;
WITH kept AS (INSERT INTO funding.domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version, occurred_at, source, data) SELECT md5('told' || :v::bigint)::uuid, '226000016', 'commitments.v1', 'fr.hemicycle.funding.BudgetCommitted.v1', md5('plain' || :v::bigint)::uuid, coalesce(max(aggregate_version), 0) + 1, now(), '/funding-service/226000016', repeat(md5('data' || :v::bigint), 20) FROM funding.domain_event WHERE topic = 'commitments.v1' AND aggregate_id = md5('plain' || :v::bigint)::uuid RETURNING id, aggregate_id) INSERT INTO funding.outbox (event_id, aggregate_id) SELECT id, aggregate_id FROM kept;
SELECT * FROM funding.act_fact WHERE collectivity = '226000016' AND deliberation_id = md5('plain' || :v::bigint)::uuid;
INSERT INTO funding.vote_outcome (amount, collectivity, decided_at, deliberation_id, deliberation_number, outcome, reasons, id) VALUES (1, '226000016', now(), md5('plain' || :v::bigint)::uuid, '2022-552', 'COMMITTED', '[]', md5('outcome' || :v::bigint)::uuid);
INSERT INTO funding.movement (amount, collectivity, deliberation_id, effective_on, from_account, kind, operation_id, recorded_at, reference, to_account, id) VALUES (1, '226000016', md5('plain' || :v::bigint)::uuid, '2022-12-13', 'AVAILABLE', 'COMMITMENT', md5('operation' || :op::int)::uuid, now(), '2022-552', 'COMMITTED', md5('movement' || :v::bigint)::uuid);
INSERT INTO funding.commitment_line (amount, article, available_after, collectivity, deliberation_id, line, operation_id, outcome_id, id) VALUES (1, 2, 999999999, '226000016', md5('plain' || :v::bigint)::uuid, 1, md5('operation' || :op::int)::uuid, md5('outcome' || :v::bigint)::uuid, md5('line' || :v::bigint)::uuid);
UPDATE funding.operation SET committed = committed + 1, version = version + 1 WHERE id = md5('operation' || :op::int)::uuid;
COMMIT;
