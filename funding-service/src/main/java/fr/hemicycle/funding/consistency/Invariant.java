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
                     coalesce(sum(amount) FILTER (WHERE from_account = 'BUDGET'), 0) AS authorised
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
            "The cancellations on an operation sum to its lines of released commitments.", """
            SELECT count(*) FROM operation o
            WHERE (SELECT coalesce(sum(amount), 0) FROM movement m
                   WHERE m.operation_id = o.id AND m.kind = 'CANCELLATION')
                  <> (SELECT coalesce(sum(l.amount), 0) FROM commitment_line l
                      JOIN commitment_release r ON r.outcome_id = l.outcome_id WHERE l.operation_id = o.id)"""),
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
                  <> 1 + (SELECT count(*) FROM commitment_release r WHERE r.outcome_id = v.id)"""),
    EVENTS_WITHOUT_GAPS("The versions of an aggregate's events run from 1 without a gap.", """
            SELECT count(*) FROM (SELECT aggregate_id FROM domain_event GROUP BY topic, aggregate_id
                                  HAVING max(aggregate_version) <> count(*)) gaps"""),
    SHARES_ADD_UP("The shares of a plan add up to its total.", """
            SELECT count(*) FROM financing_plan p
            WHERE p.total <> (SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.plan_id = p.id)"""),
    CALLS_WITHIN_THEIR_SHARES("What is called of a share is never more than its funder had promised.", """
            SELECT count(*) FROM share s
            WHERE (SELECT coalesce(sum(c.amount), 0) FROM fund_call c WHERE c.share_id = s.id)
                  > (SELECT coalesce(max(d.amount), 0) FROM share_decision d
                     WHERE d.share_id = s.id AND d.outcome = 'RECORDED' AND d.stage <> 'WITHDRAWN')"""),
    RELEASED_COMMITMENTS_SECURE_NOTHING("A share is not secured by a commitment that was released.", """
            SELECT count(*) FROM share_decision d
            JOIN vote_outcome v ON v.collectivity = d.collectivity AND v.deliberation_number = d.reference
            JOIN commitment_line l ON l.outcome_id = v.id AND l.financing_plan_id = d.plan_id
            JOIN commitment_release r ON r.outcome_id = v.id
            WHERE d.door = 'COMMITMENT' AND d.stage = 'COMMITTED' AND d.outcome = 'RECORDED'
              AND NOT EXISTS (SELECT FROM share_decision w WHERE w.share_id = d.share_id AND w.outcome = 'RECORDED'
                              AND w.reference = d.reference AND w.stage = 'WITHDRAWN')""");

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
