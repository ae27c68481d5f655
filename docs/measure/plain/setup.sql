-- What the statements beside this file work on, in a database of their own (plain) with the tables of vote-service in the
-- schema vote and those of funding-service in the schema funding. :operations and :votes are put in by ./suite bench promises.
SET search_path = funding, vote;
INSERT INTO funding.operation
  SELECT md5('operation' || n)::uuid, '226000016', 'B-' || n, 'Opération de mesure', 'OPERATING', 'COMMITMENT_AUTHORISATION', 'M52',
         2022, '6568', '93564', 1000000000, 0, (:votes / :operations + 1), 0
    FROM generate_series(1, :operations) n;
INSERT INTO body (id, collectivity, version, kind, name, proxy_holder_may_be_outside, secret_ballot_may_be_held)
  VALUES (md5('body')::uuid, '226000016', 0, 'STANDING_COMMITTEE', 'Commission permanente', false, true);
INSERT INTO councillor (id, collectivity, civility, given_name, family_name)
  SELECT md5('member' || n)::uuid, '226000016', 'MME', 'Membre ' || n, 'N' FROM generate_series(1, 5) n;
INSERT INTO sitting (id, collectivity, version, body_id, held_on, president_id, secretary_id)
  VALUES (md5('sitting')::uuid, '226000016', 0, md5('body')::uuid, '2023-03-13', md5('member1')::uuid, md5('member5')::uuid);
INSERT INTO roll_call_entry (sitting_id, councillor_id, collectivity, position, voting, attendance)
  SELECT md5('sitting')::uuid, md5('member' || n)::uuid, '226000016', n, true, 'PRESENT' FROM generate_series(1, 5) n;
INSERT INTO report (id, collectivity, version, number, title, body_id, sitting_date, section_headings, section_texts, state,
                    content_version)
  SELECT md5('report' || v)::uuid, '226000016', 0, v, 'Rapport ' || v, md5('body')::uuid, '2023-03-13', '{Objet}', '{Mesure}', 'OPEN',
         1 FROM generate_series(1, :votes) v;
INSERT INTO report_version (id, collectivity, report_id, version, number, title, body_id, sitting_date, section_headings,
                            section_texts, author, written_at)
  SELECT md5('version' || v)::uuid, '226000016', md5('report' || v)::uuid, 1, v, 'Rapport ' || v, md5('body')::uuid, '2023-03-13',
         '{Objet}', '{Mesure}', 'clerk', now() FROM generate_series(1, :votes) v;
INSERT INTO report_step (report_id, position, collectivity, state, sitting_date, at, author)
  SELECT md5('report' || v)::uuid, 0, '226000016', 'OPEN', '2023-03-13', now(), 'clerk' FROM generate_series(1, :votes) v;
INSERT INTO expense (id, collectivity, report_id, operation_code, nomenclature, year, nature, function, amount, reservation_id,
                     operation_label, authorisation, available, proposed, remaining)
  SELECT md5('expense' || v)::uuid, '226000016', md5('report' || v)::uuid, 'B-' || v % :operations + 1, 'M52', 2022, '6568', '93564', 1,
         md5('reservation' || v)::uuid, 'Opération de mesure', 1000000000, 1000000000, 1, 999999999
    FROM generate_series(1, :votes) v;
INSERT INTO deliberation (id, collectivity, version, number, sitting_id, report_id, title, visas, state, commitment_state)
  SELECT md5('deliberation' || v)::uuid, '226000016', 0, 'D-' || v, md5('sitting')::uuid, md5('report' || v)::uuid,
         'Délibération ' || v, '{"Vu le Code Général des Collectivités Territoriales ;"}', 'DRAFTED', 'NONE'
    FROM generate_series(1, :votes) v;
INSERT INTO article (deliberation_id, number, collectivity, text, effect_kind, expense_ids)
  SELECT md5('deliberation' || v)::uuid, 1, '226000016', 'D''engager la dépense.', 'COMMIT_FUNDS', ARRAY[md5('expense' || v)::uuid]
    FROM generate_series(1, :votes) v;
INSERT INTO funding.reservation (id, collectivity, operation_id, report_id, expense_id, amount, available_before, state, version)
  SELECT md5('reservation' || v)::uuid, '226000016', md5('operation' || v % :operations + 1)::uuid, md5('report' || v)::uuid,
         md5('expense' || v)::uuid, 1, 1000000000, 'HELD', 0 FROM generate_series(1, :votes) v;
