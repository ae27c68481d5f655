package fr.hemicycle.funding.consistency;

/** What must hold at every instant, as a query that counts what does not. */
enum Invariant {
    BALANCE_EQUALS_ITS_JOURNAL("Each balance equals the sum of its movements.", """
            SELECT count(*) FROM operation o
            LEFT JOIN LATERAL (
              SELECT coalesce(sum(amount) FILTER (WHERE to_account = 'COMMITTED'), 0)
                       - coalesce(sum(amount) FILTER (WHERE from_account = 'COMMITTED'), 0) AS committed,
                     coalesce(sum(amount) FILTER (WHERE to_account = 'RESERVED'), 0)
                       - coalesce(sum(amount) FILTER (WHERE from_account = 'RESERVED'), 0) AS reserved,
                     coalesce(sum(amount) FILTER (WHERE from_account = 'BUDGET'), 0)
                       - coalesce(sum(amount) FILTER (WHERE to_account = 'BUDGET'), 0) AS authorised
              FROM movement m WHERE m.operation_id = o.id) j ON true
            WHERE (o.committed, o.reserved, o.authorised) <> (j.committed, j.reserved, j.authorised)"""),
    NOTHING_BEYOND_THE_AUTHORISATION("No operation is committed and reserved beyond its authorisation.", """
            SELECT count(*) FROM operation
            WHERE committed < 0 OR reserved < 0 OR committed + reserved > authorised"""),
    HELD_RESERVATIONS_EQUAL_THE_BALANCE("The reservations held on an operation sum to what it has reserved.", """
            SELECT count(*) FROM operation o
            WHERE o.reserved <> (SELECT coalesce(sum(r.amount), 0) FROM reservation r
                                 WHERE r.operation_id = o.id AND r.state = 'HELD')"""),
    COMMITMENT_EQUALS_ITS_LINES("A commitment's amount is the sum of its lines; a refusal has none.", """
            SELECT count(*) FROM vote_outcome v
            WHERE CASE v.outcome WHEN 'COMMITTED' THEN v.amount ELSE 0 END
                  <> (SELECT coalesce(sum(l.amount), 0) FROM commitment_line l WHERE l.outcome_id = v.id)"""),
    COMMITMENTS_EQUAL_THE_JOURNAL("The commitment movements of an operation sum to its commitment lines.", """
            SELECT count(*) FROM operation o
            WHERE (SELECT coalesce(sum(amount), 0) FROM movement m
                   WHERE m.operation_id = o.id AND m.kind = 'COMMITMENT')
                  <> (SELECT coalesce(sum(amount), 0) FROM commitment_line l WHERE l.operation_id = o.id)"""),
    CANCELLATIONS_EQUAL_THE_RELEASES(
            "The cancellations on an operation sum to its lines of released commitments, less what is paid of them.",
            """
            SELECT count(*) FROM operation o
            WHERE (SELECT coalesce(sum(amount), 0) FROM movement m
                   WHERE m.operation_id = o.id AND m.kind = 'CANCELLATION')
                  <> (SELECT coalesce(sum(l.amount + (SELECT coalesce(sum(CASE c.kind WHEN 'RAISED' THEN c.amount ELSE -c.amount
                                                                        END), 0)
                                                      FROM commitment_change c WHERE c.line_id = l.id)
                                          - coalesce(p.paid, 0)), 0)
                      FROM commitment_line l LEFT JOIN line_payment p ON p.line_id = l.id
                      JOIN commitment_release r ON r.outcome_id = l.outcome_id WHERE l.operation_id = o.id)"""),
    CHANGES_EQUAL_THE_JOURNAL("What commitments were raised and lowered by is in the journal, each way.", """
            SELECT count(*) FROM operation o
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(amount) FILTER (WHERE kind = 'RAISE'), 0) AS raised,
                     coalesce(sum(amount) FILTER (WHERE kind = 'REDUCTION'), 0) AS lowered
              FROM movement m WHERE m.operation_id = o.id) j
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(c.amount) FILTER (WHERE c.kind = 'RAISED'), 0) AS raised,
                     coalesce(sum(c.amount) FILTER (WHERE c.kind <> 'RAISED'), 0) AS lowered
              FROM commitment_change c JOIN commitment_line l ON l.id = c.line_id WHERE l.operation_id = o.id) k
            WHERE (j.raised, j.lowered) <> (k.raised, k.lowered)"""),
    NOTHING_BELOW_NOTHING_STANDS("No line of a commitment is lowered below zero.", """
            SELECT count(*) FROM commitment_line l
            WHERE l.amount + (SELECT coalesce(sum(CASE c.kind WHEN 'RAISED' THEN c.amount ELSE -c.amount END), 0)
                              FROM commitment_change c WHERE c.line_id = l.id) < 0"""),
    RESERVATIONS_EQUAL_THE_JOURNAL(
            "What the journal holds for a reservation is what it holds, nothing once it is resolved.", """
            SELECT count(*) FROM reservation r
            JOIN LATERAL (SELECT sum(amount) FILTER (WHERE to_account = 'RESERVED') AS taken,
                                 coalesce(sum(amount) FILTER (WHERE from_account = 'RESERVED'), 0) AS given
                          FROM movement m WHERE m.reservation_id = r.id) j ON j.taken IS NOT NULL
            WHERE j.taken - j.given <> CASE r.state WHEN 'HELD' THEN r.amount ELSE 0 END"""),
    COMMITMENTS_NAME_THEIR_VOTE("Each movement of a commitment names the vote that allowed it.", """
            SELECT count(*) FROM movement m
            WHERE m.kind IN ('COMMITMENT', 'RAISE', 'CANCELLATION') AND m.deliberation_id IS NULL"""),
    UNDONE_ACTS_COMMIT_NOTHING("The commitment of an act that was annulled or withdrawn is released.", """
            SELECT count(*) FROM vote_outcome v
            WHERE v.outcome = 'COMMITTED'
              AND EXISTS (SELECT FROM act_fact f WHERE f.collectivity = v.collectivity
                          AND f.deliberation_id = v.deliberation_id AND f.kind IN ('ANNULLED', 'WITHDRAWN'))
              AND NOT EXISTS (SELECT FROM commitment_release r WHERE r.outcome_id = v.id)"""),
    ONE_EVENT_FOR_EACH_OUTCOME("Each outcome of a vote is told by exactly one event, and so is its release.", """
            SELECT count(*) FROM vote_outcome v
            WHERE (SELECT count(*) FROM domain_event e
                   WHERE e.topic = 'commitments.v1' AND e.aggregate_id = v.deliberation_id)
                  <> 1 + (SELECT count(*) FROM commitment_release r WHERE r.outcome_id = v.id)
                       + (SELECT count(*) FROM commitment_change_vote c
                          WHERE (c.collectivity, c.deliberation_id) = (v.collectivity, v.deliberation_id))
                       + (SELECT count(*) FROM commitment_change_undoing u
                          WHERE (u.collectivity, u.deliberation_id) = (v.collectivity, v.deliberation_id))
                       + (SELECT count(*) FROM domain_event e
                          WHERE e.topic = 'commitments.v1' AND e.aggregate_id = v.deliberation_id
                            AND e.type LIKE '%.CommitmentRestReleased.v1')"""),
    ONE_EVENT_FOR_EACH_CHANGE(
            "Each vote that changes commitments alone is told once, and so is each step of its undoing.", """
            SELECT count(*) FROM commitment_change_vote c
            WHERE NOT EXISTS (SELECT FROM vote_outcome v
                              WHERE (v.collectivity, v.deliberation_id) = (c.collectivity, c.deliberation_id))
              AND (SELECT count(*) FROM domain_event e
                   WHERE e.topic = 'commitments.v1' AND e.aggregate_id = c.deliberation_id)
                  <> 1 + (SELECT count(*) FROM commitment_change_undoing u
                          WHERE (u.collectivity, u.deliberation_id) = (c.collectivity, c.deliberation_id))"""),
    UNDONE_ACTS_CHANGE_NOTHING(
            "Without an open refusal, a line commits what the last vote decided whose act is not undone.", """
            WITH told AS (
              SELECT l.id, c.position, c.undoing,
                     l.amount + sum(CASE c.kind WHEN 'RAISED' THEN c.amount ELSE -c.amount END)
                       OVER (PARTITION BY l.id ORDER BY c.position) AS amount,
                     EXISTS (SELECT FROM act_fact f WHERE f.collectivity = c.collectivity
                             AND f.deliberation_id = c.deliberation_id AND f.kind IN ('ANNULLED', 'WITHDRAWN')) AS undone,
                     EXISTS (SELECT FROM commitment_change_undoing u WHERE u.collectivity = c.collectivity
                             AND u.deliberation_id = c.deliberation_id AND u.outcome = 'REFUSED')
                       AND NOT EXISTS (SELECT FROM commitment_change_undoing u WHERE u.collectivity = c.collectivity
                                       AND u.deliberation_id = c.deliberation_id AND u.outcome = 'UNDONE') AS refused
              FROM commitment_change c JOIN commitment_line l ON l.id = c.line_id
              WHERE NOT EXISTS (SELECT FROM commitment_release r WHERE r.outcome_id = l.outcome_id))
            SELECT count(*) FROM commitment_line l
            WHERE EXISTS (SELECT FROM told t WHERE t.id = l.id)
              AND NOT EXISTS (SELECT FROM told t WHERE t.id = l.id AND t.refused)
              AND (SELECT amount FROM told t WHERE t.id = l.id ORDER BY position DESC LIMIT 1)
                  <> coalesce((SELECT amount FROM told t WHERE t.id = l.id AND NOT t.undoing AND NOT t.undone
                               ORDER BY position DESC LIMIT 1), l.amount)"""),
    UNDONE_ACTS_AUTHORISE_NOTHING(
            "Without an open refusal, an operation is authorised what the last vote decided whose act is not undone.",
            """
            WITH voted AS (
              SELECT a.operation_id, a.position, a.amount, a.amount_before,
                     EXISTS (SELECT FROM act_fact f WHERE f.collectivity = a.collectivity
                             AND f.deliberation_id = a.deliberation_id AND f.kind IN ('ANNULLED', 'WITHDRAWN')) AS undone,
                     EXISTS (SELECT FROM authorisation_undoing u
                             WHERE u.authorisation_id = a.id AND u.outcome = 'REFUSED')
                       AND NOT EXISTS (SELECT FROM authorisation_undoing u
                                       WHERE u.authorisation_id = a.id AND u.outcome = 'UNDONE') AS refused
              FROM authorisation a)
            SELECT count(*) FROM operation o
            WHERE EXISTS (SELECT FROM voted v WHERE v.operation_id = o.id)
              AND NOT EXISTS (SELECT FROM voted v WHERE v.operation_id = o.id AND v.refused)
              AND o.authorised
                  <> coalesce((SELECT amount FROM voted v WHERE v.operation_id = o.id AND NOT v.undone
                               ORDER BY position DESC LIMIT 1),
                              (SELECT amount_before FROM voted v WHERE v.operation_id = o.id
                               ORDER BY position LIMIT 1))"""),
    ONE_EVENT_FOR_EACH_CROSSING("Each crossing of a threshold that warns is told by exactly one event.", """
            SELECT count(*) FROM operation o
            WHERE (SELECT count(*) FROM threshold_crossing c WHERE c.operation_id = o.id AND c.crossed)
                  <> (SELECT count(*) FROM domain_event e WHERE e.topic = 'operations.v1' AND e.aggregate_id = o.id
                      AND e.type = 'fr.hemicycle.funding.ThresholdCrossed.v1')"""),
    CROSSINGS_TAKE_TURNS("A threshold is crossed once before it is left, and left only after it was crossed.", """
            SELECT count(*) FROM (
              SELECT crossed, lag(crossed, 1, false)
                       OVER (PARTITION BY operation_id, kind, value ORDER BY position) AS before
              FROM threshold_crossing) turns
            WHERE crossed = before"""),
    RESERVATIONS_TELL_THEIR_END(
            "Each reservation that was released or has lapsed tells it by exactly one event; no other tells one.", """
            SELECT count(*) FROM reservation r
            WHERE r.tells_its_end
              AND (SELECT count(*) FROM domain_event e WHERE e.topic = 'reservations.v1' AND e.aggregate_id = r.id
                   AND e.type IN ('fr.hemicycle.funding.ReservationReleased.v1',
                                  'fr.hemicycle.funding.ReservationLapsed.v1'))
                  <> CASE WHEN r.state IN ('RELEASED', 'LAPSED') THEN 1 ELSE 0 END"""),
    EVENTS_WITHOUT_GAPS("The versions of an aggregate's events run from 1 without a gap.", """
            SELECT count(*) FROM (SELECT aggregate_id FROM domain_event GROUP BY topic, aggregate_id
                                  HAVING max(aggregate_version) <> count(*)) gaps"""),
    AUTHORISATIONS_EQUAL_THE_JOURNAL("What the plenary assembly changed of an authorisation is in the journal.", """
            SELECT count(*) FROM operation o
            WHERE (SELECT coalesce(sum(CASE m.kind WHEN 'AUTHORISATION' THEN m.amount ELSE -m.amount END), 0)
                   FROM movement m WHERE m.operation_id = o.id AND m.deliberation_id IS NOT NULL
                     AND m.kind IN ('AUTHORISATION', 'AUTHORISATION_REDUCTION'))
                  <> (SELECT coalesce(sum(a.amount - a.amount_before), 0) FROM authorisation a
                      WHERE a.operation_id = o.id)
                     + (SELECT coalesce(sum(u.amount - u.amount_before), 0) FROM authorisation_undoing u
                        WHERE u.operation_id = o.id)"""),
    PAYMENT_FORECASTS_ADD_UP("The expected payments of an authorisation sum to it.", """
            SELECT count(*) FROM authorisation a
            WHERE a.amount <> (SELECT coalesce(sum(f.amount), 0) FROM payment_forecast f
                               WHERE f.authorisation_id = a.id)"""),
    ONE_EVENT_FOR_EACH_AUTHORISATION_VOTE("Each vote on authorisations is told by exactly one event.", """
            SELECT count(*) FROM authorisation_vote v
            WHERE (SELECT count(*) FROM domain_event e
                   WHERE e.topic = 'authorisations.v1' AND e.aggregate_id = v.deliberation_id)
                  <> 1 + (SELECT count(DISTINCT u.recorded_at) FROM authorisation_undoing u
                          WHERE (u.collectivity, u.deliberation_id) = (v.collectivity, v.deliberation_id))"""),
    SHARES_ADD_UP("The shares of a plan add up to its total.", """
            SELECT count(*) FROM financing_plan p
            WHERE p.total <> (SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.plan_id = p.id)"""),
    CALLS_WITHIN_THEIR_SHARES("What is called of a share is never more than its funder had promised.", """
            SELECT count(*) FROM share s
            WHERE (SELECT coalesce(sum(c.amount), 0) FROM fund_call c WHERE c.share_id = s.id)
                  > (SELECT coalesce(max(d.amount), 0) FROM share_decision d
                     WHERE d.share_id = s.id AND d.outcome = 'RECORDED' AND d.stage <> 'WITHDRAWN')"""),
    BUDGET_CHAPTERS_ARE_NOT_NEGATIVE("What all stages of a budget vote on a chapter, one way, is never negative.", """
            SELECT count(*) FROM (SELECT 1 FROM budget_line l JOIN budget_stage s ON s.id = l.stage_id
                                  GROUP BY s.budget_id, l.section, l.direction, l.chapter
                                  HAVING sum(l.voted) < 0) negative"""),
    BALANCED_BUDGETS_BALANCE("Where a budget says so, expenses and revenues of each section are equal.", """
            SELECT count(*) FROM (SELECT 1 FROM budget_line l JOIN budget_stage s ON s.id = l.stage_id
                                  JOIN budget b ON b.id = s.budget_id AND b.sections_must_balance
                                  GROUP BY s.budget_id, l.section
                                  HAVING sum(CASE l.direction WHEN 'EXPENSE' THEN l.voted ELSE -l.voted END) <> 0) uneven"""),
    APPROPRIATIONS_EQUAL_THEIR_ENTRIES(
            "The figures of each year's payment appropriation are the sum of its entries.", """
            SELECT count(*) FROM appropriation a
            LEFT JOIN LATERAL (
              SELECT coalesce(sum(amount) FILTER (WHERE from_account IN ('BUDGET', 'BROUGHT_FORWARD')), 0)
                       - coalesce(sum(amount) FILTER (WHERE to_account = 'BUDGET'), 0) AS opened,
                     coalesce(sum(amount) FILTER (WHERE kind = 'PAYMENT_ORDER'), 0)
                       - coalesce(sum(amount) FILTER (WHERE kind IN ('REJECTION', 'REVERSAL')), 0) AS ordered,
                     coalesce(sum(amount) FILTER (WHERE to_account = 'PAID'), 0)
                       - coalesce(sum(amount) FILTER (WHERE from_account = 'PAID'), 0) AS paid,
                     coalesce(sum(amount) FILTER (WHERE to_account = 'ACCRUED'), 0) AS accrued,
                     coalesce(sum(amount) FILTER (WHERE to_account = 'CARRIED_OVER'), 0) AS carried_over,
                     coalesce(sum(amount) FILTER (WHERE to_account = 'LAPSED'), 0) AS lapsed
              FROM appropriation_entry e WHERE (e.operation_id, e.year) = (a.operation_id, a.year)) j ON true
            WHERE (a.opened, a.ordered, a.paid, a.accrued, a.carried_over, a.lapsed)
                  <> (j.opened, j.ordered, j.paid, j.accrued, j.carried_over, j.lapsed)"""),
    NOTHING_ORDERED_BEYOND_THE_APPROPRIATION("In no year more is ordered than was opened for it.", """
            SELECT count(*) FROM appropriation
            WHERE paid < 0 OR ordered < paid OR ordered + accrued + carried_over + lapsed > opened"""),
    LINES_EQUAL_THEIR_PAYMENTS("What is liquidated, ordered and paid of a line is the sum of its records.", """
            SELECT count(*) FROM commitment_line l
            LEFT JOIN line_payment p ON p.line_id = l.id
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(q.amount - (SELECT coalesce(sum(c.amount), 0) FROM liquidation_cancellation c
                                              WHERE c.liquidation_id = q.id)), 0) AS liquidated
              FROM liquidation q WHERE q.line_id = l.id) j
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(o.amount), 0) AS ordered,
                     coalesce(sum(o.amount) FILTER (WHERE EXISTS (SELECT FROM payment_order_step s
                       WHERE s.payment_order_id = o.id)), 0) AS paid
              FROM payment_order o WHERE o.line_id = l.id
                AND NOT EXISTS (SELECT FROM payment_order_step s
                                WHERE s.payment_order_id = o.id AND s.kind <> 'PAYMENT')) k
            WHERE (coalesce(p.liquidated, 0), coalesce(p.ordered, 0), coalesce(p.paid, 0))
                  <> (j.liquidated, k.ordered, k.paid)"""),
    PAID_WITHIN_ORDERED_WITHIN_LIQUIDATED_WITHIN_COMMITTED(
            "Of no line more is paid than ordered, ordered than liquidated, liquidated than committed.", """
            SELECT count(*) FROM line_payment p JOIN commitment_line l ON l.id = p.line_id
            WHERE p.paid < 0 OR p.ordered < p.paid OR p.liquidated < p.ordered
               OR p.liquidated > l.amount + (SELECT coalesce(sum(CASE c.kind WHEN 'RAISED' THEN c.amount ELSE -c.amount
                                                                 END), 0)
                                             FROM commitment_change c WHERE c.line_id = l.id)"""),
    ORDERED_WITHIN_ITS_LIQUIDATION("Of no liquidation more is ordered than stands of it.", """
            SELECT count(*) FROM liquidation q
            WHERE q.amount < (SELECT coalesce(sum(c.amount), 0) FROM liquidation_cancellation c
                              WHERE c.liquidation_id = q.id)
                           + (SELECT coalesce(sum(o.amount), 0) FROM payment_order o WHERE o.liquidation_id = q.id
                                AND NOT EXISTS (SELECT FROM payment_order_step s
                                                WHERE s.payment_order_id = o.id AND s.kind <> 'PAYMENT'))"""),
    ORDERS_EQUAL_THEIR_ENTRIES("Each order and each of its steps is one entry of its amount.", """
            SELECT count(*) FROM payment_order o
            WHERE (SELECT coalesce(string_agg(e.kind || ' ' || e.amount, ',' ORDER BY e.kind), '')
                   FROM appropriation_entry e WHERE e.payment_order_id = o.id)
                  <> (SELECT string_agg(s.kind || ' ' || o.amount, ',' ORDER BY s.kind)
                      FROM (SELECT 'PAYMENT_ORDER' AS kind
                            UNION ALL SELECT kind FROM payment_order_step WHERE payment_order_id = o.id) s)"""),
    ORDERERS_PAY_NOTHING("No order was paid by the one who ordered it.", """
            SELECT count(*) FROM payment_order o JOIN payment_order_step s ON s.payment_order_id = o.id
            WHERE s.kind = 'PAYMENT' AND s.done_by = o.ordered_by"""),
    CLOSED_YEARS_HAVE_NOTHING_LEFT("A closed year has nothing available and no order that waits.", """
            SELECT count(*) FROM appropriation a
            WHERE (a.ordered <> a.paid OR a.opened <> a.ordered + a.accrued + a.carried_over + a.lapsed)
              AND EXISTS (SELECT FROM year_closing c WHERE c.collectivity = a.collectivity AND c.year >= a.year)"""),
    CLOSINGS_GO_ON_IN_THE_NEXT_YEAR("What a year accrued and carried over is what opened in the next one.", """
            SELECT count(*) FROM (
              SELECT operation_id, last_year FROM (
                SELECT operation_id,
                       CASE from_account WHEN 'BROUGHT_FORWARD' THEN year - 1 ELSE year END AS last_year,
                       CASE from_account WHEN 'BROUGHT_FORWARD' THEN -amount ELSE amount END AS amount
                FROM appropriation_entry
                WHERE from_account = 'BROUGHT_FORWARD' OR kind IN ('ACCRUAL', 'CARRY_OVER')) flows
              GROUP BY operation_id, last_year HAVING sum(amount) <> 0) gaps"""),
    UNDONE_ACTS_OWE_NOTHING("Of a released commitment nothing is due or ordered but what is paid.", """
            SELECT count(*) FROM line_payment p JOIN commitment_line l ON l.id = p.line_id
            JOIN commitment_release r ON r.outcome_id = l.outcome_id
            WHERE p.liquidated <> p.paid OR p.ordered <> p.paid"""),
    ONE_EVENT_FOR_EACH_PAYMENT("Each payment and each reversal is told by exactly one event.", """
            SELECT count(*) FROM commitment_line l
            WHERE (SELECT count(*) FROM domain_event e WHERE e.topic = 'payments.v1' AND e.aggregate_id = l.id)
                  <> (SELECT count(*) FROM payment_order o JOIN payment_order_step s ON s.payment_order_id = o.id
                      WHERE o.line_id = l.id AND s.kind <> 'REJECTION')"""),
    SHARES_FOLLOW_THE_ACCOUNTS("What the accounts told last of a share is what stands of the commitments for it.", """
            SELECT count(*) FROM (
              SELECT DISTINCT ON (d.share_id, d.reference) d.collectivity, d.plan_id, d.reference,
                     CASE d.stage WHEN 'COMMITTED' THEN d.amount ELSE 0 END AS told
              FROM share_decision d WHERE d.door = 'COMMITMENT' AND d.outcome = 'RECORDED' AND d.share_id IS NOT NULL
              ORDER BY d.share_id, d.reference, d.revision DESC, d.stage DESC) last
            JOIN LATERAL (
              SELECT sum(CASE WHEN r.outcome_id IS NULL THEN l.amount + coalesce(
                           (SELECT sum(CASE c.kind WHEN 'RAISED' THEN c.amount ELSE -c.amount END)
                            FROM commitment_change c WHERE c.line_id = l.id), 0) ELSE 0 END) AS standing
              FROM vote_outcome v JOIN commitment_line l ON l.outcome_id = v.id
              LEFT JOIN commitment_release r ON r.outcome_id = v.id
              WHERE v.collectivity = last.collectivity AND v.deliberation_number = last.reference
                AND l.financing_plan_id = last.plan_id) j ON j.standing IS NOT NULL
            WHERE j.standing <> last.told"""),
    RELEASED_COMMITMENTS_SECURE_NOTHING("A share is not secured by a commitment that was released.", """
            SELECT count(*) FROM share_decision d
            JOIN vote_outcome v ON v.collectivity = d.collectivity AND v.deliberation_number = d.reference
            JOIN commitment_line l ON l.outcome_id = v.id AND l.financing_plan_id = d.plan_id
            JOIN commitment_release r ON r.outcome_id = v.id
            WHERE d.door = 'COMMITMENT' AND d.stage = 'COMMITTED' AND d.outcome = 'RECORDED'
              AND NOT EXISTS (SELECT FROM share_decision w WHERE w.share_id = d.share_id AND w.outcome = 'RECORDED'
                              AND w.reference = d.reference AND w.stage = 'WITHDRAWN')"""),
    AGREEMENTS_IN_FORCE_ARE_APPROVED_AND_SIGNED(
            "No agreement is in force that not each party has approved, and then signed, as it reads.", """
            SELECT count(*) FROM agreement a
            LEFT JOIN agreement_text t ON (t.agreement_id, t.text_version) = (a.id, a.text_version)
            WHERE a.in_force_on IS NOT NULL AND EXISTS (
              SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND NOT EXISTS (
                SELECT FROM agreement_fact s JOIN agreement_fact f
                  ON (f.agreement_id, f.party, f.amendment, f.text_sha256)
                     = (s.agreement_id, s.party, s.amendment, s.text_sha256)
                WHERE s.agreement_id = a.id AND s.kind = 'SIGNED' AND s.party = p.siren AND s.amendment = 0
                  AND s.text_sha256 = t.sha256 AND s.happened_on <= a.in_force_on
                  AND f.kind = 'APPROVED' AND f.happened_on <= s.happened_on
                  AND NOT EXISTS (SELECT FROM agreement_fact w WHERE w.kind = 'APPROVAL_WITHDRAWN'
                                  AND (w.agreement_id, w.party, w.reference) = (a.id, f.party, f.reference))))"""),
    AGREEMENTS_ARE_WHAT_THEIR_TEXT_SAYS("Parties, model and plan of an agreement are those of its text.", """
            SELECT count(*) FROM agreement a
            LEFT JOIN agreement_text t ON (t.agreement_id, t.text_version) = (a.id, a.text_version)
            WHERE t.id IS NULL
               OR (a.model_id, a.model_version, a.financing_plan_id)
                  IS DISTINCT FROM (t.model_id, t.model_version, t.financing_plan_id)
               OR (SELECT array_agg(p.siren::text ORDER BY p.siren) FROM agreement_party p WHERE p.agreement_id = a.id)
                  IS DISTINCT FROM (SELECT array_agg(p ->> 'siren' ORDER BY p ->> 'siren')
                                    FROM jsonb_array_elements(t.content -> 'parties') p)"""),
    ORDERS_FOLLOW_THEIR_AGREEMENT(
            "Where a vote foresees an agreement, nothing is ordered before one that covers it is signed by all.", """
            SELECT count(*) FROM payment_order o JOIN commitment_line l ON l.id = o.line_id
            WHERE l.agreement_foreseen AND NOT EXISTS (
              SELECT FROM agreement a WHERE a.collectivity = l.collectivity
                AND (a.financing_plan_id = l.financing_plan_id OR EXISTS (
                  SELECT FROM agreement_cover c WHERE (c.agreement_id, c.text_version) = (a.id, a.text_version)
                    AND (c.deliberation_id, c.article, c.line) = (l.deliberation_id, l.article, l.line)))
                AND NOT EXISTS (
                  SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND NOT EXISTS (
                    SELECT FROM agreement_fact s WHERE (s.agreement_id, s.party, s.kind) = (a.id, p.siren, 'SIGNED')
                      AND s.happened_on <= o.ordered_on)))"""),
    APPROVALS_FOLLOW_THEIR_VOTE("Each approval by a vote here is that of a vote that approved all it names.", """
            SELECT count(*) FROM agreement_fact f
            WHERE f.deliberation_id IS NOT NULL AND NOT EXISTS (
              SELECT FROM agreement_vote v WHERE v.outcome = 'APPROVED'
                AND (v.collectivity, v.deliberation_id) = (f.party, f.deliberation_id))"""),
    UNDONE_ACTS_APPROVE_NOTHING("The approval by an act that was annulled or withdrawn is taken back.", """
            SELECT count(*) FROM agreement_fact f
            WHERE EXISTS (SELECT FROM act_fact u WHERE u.kind IN ('ANNULLED', 'WITHDRAWN')
                          AND (u.collectivity, u.deliberation_id) = (f.party, f.deliberation_id))
              AND NOT EXISTS (SELECT FROM agreement_fact w WHERE w.kind = 'APPROVAL_WITHDRAWN'
                              AND (w.agreement_id, w.party, w.reference) = (f.agreement_id, f.party, f.reference))"""),
    SHARES_FOLLOW_THEIR_AGREEMENTS("No share stands on an agreement that is not in force or was terminated.", """
            SELECT count(*) FROM (SELECT DISTINCT ON (share_id, agreement_id) agreement_id, signed_on
                                  FROM share_signing ORDER BY share_id, agreement_id, id DESC) g
            JOIN agreement a ON a.id = g.agreement_id
            WHERE g.signed_on IS NOT NULL
              AND (a.in_force_on IS NULL OR EXISTS (SELECT FROM agreement_fact e
                                                    WHERE e.agreement_id = a.id AND e.kind = 'TERMINATED'))"""),
    ROWS_ARE_AS_SEALED(
            "Each row of the journal has its sealed record and says what it says; each such record has its row.", """
            SELECT unsealed_rows()"""),
    RECORDS_ARE_AS_SEALED("Each sealed record has the hash of its leaf, or waits for its seal.", """
            SELECT (SELECT count(*) FROM seal_leaf l LEFT JOIN sealed_record r ON r.id = l.record_id
                    WHERE r.id IS NULL
                       OR l.hash <> encode(sha256('\\x00'::bytea || convert_to(r.content, 'UTF8')), 'hex'))
                 + (SELECT count(*) FROM sealed_record r
                    WHERE NOT EXISTS (SELECT FROM seal_leaf l WHERE l.record_id = r.id)
                      AND NOT EXISTS (SELECT FROM seal_waiting w WHERE w.record_id = r.id))"""),
    BLOCKS_ARE_CHAINED(
            "Each block of sealed records follows on the one before, and has as many records as it says.", """
            SELECT count(*) FROM (
              SELECT collectivity, number, seal_json(header) AS header,
                     coalesce(lag(number) OVER chain, 0) AS number_before,
                     coalesce(encode(sha256('\\x02'::bytea || convert_to(lag(header) OVER chain, 'UTF8')), 'hex'),
                              repeat('0', 64)) AS before
              FROM seal_block WINDOW chain AS (PARTITION BY collectivity ORDER BY number)) b
            WHERE number <> number_before + 1 OR (header ->> 'previous') IS DISTINCT FROM before
               OR (header ->> 'records') IS DISTINCT FROM
                  (SELECT count(*)::text FROM seal_leaf l
                   WHERE (l.collectivity, l.block) = (b.collectivity, b.number))""");

    private final String sentence;
    private final String violations;

    Invariant(String sentence, String violations) {
        this.sentence = sentence;
        this.violations = violations;
    }

    String sentence() {
        return sentence;
    }

    /** SQL that answers the number of violations. */
    String violations() {
        return violations;
    }
}
