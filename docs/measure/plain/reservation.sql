-- What funding-service asks of its database for one reservation over REST. :v is its number, :op that of its operation.
BEGIN;
SELECT pg_try_advisory_xact_lock(hashtextextended('reservation ' || :v::bigint, 0));
SELECT fingerprint, status, location, etag, body FROM funding.idempotent_request WHERE collectivity = '226000016' AND subject = 'finance' AND key = 'r' || :v::bigint;
SELECT * FROM funding.operation WHERE collectivity = '226000016' AND code IN ('B-' || :op::int) ORDER BY id FOR NO KEY UPDATE;
SELECT count(*) FROM funding.reservation WHERE collectivity = '226000016' AND expense_id = md5('asked' || :v::bigint)::uuid AND state = 'HELD';
INSERT INTO funding.reservation (amount, available_before, collectivity, expense_id, operation_id, report_id, state, version, id) VALUES (1, 999999999, '226000016', md5('asked' || :v::bigint)::uuid, md5('operation' || :op::int)::uuid, md5('for' || :v::bigint)::uuid, 'HELD', 0, md5('held' || :v::bigint)::uuid);
INSERT INTO funding.idempotent_request (collectivity, subject, key, fingerprint, status, location, body) VALUES ('226000016', 'finance', 'r' || :v::bigint, repeat('0', 64), 201, '/v1/reservations/1', repeat(md5('body' || :v::bigint), 32));
INSERT INTO funding.movement (amount, collectivity, effective_on, from_account, kind, operation_id, recorded_at, reference, reservation_id, to_account, id) VALUES (1, '226000016', '2022-12-13', 'AVAILABLE', 'RESERVATION', md5('operation' || :op::int)::uuid, now(), 'reservation', md5('held' || :v::bigint)::uuid, 'RESERVED', md5('holding' || :v::bigint)::uuid);
UPDATE funding.operation SET reserved = reserved + 1, version = version + 1 WHERE id = md5('operation' || :op::int)::uuid;
COMMIT;
