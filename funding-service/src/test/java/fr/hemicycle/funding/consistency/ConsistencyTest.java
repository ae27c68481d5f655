package fr.hemicycle.funding.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.payment.Paymaster;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConsistencyTest {

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();

    /** Each sabotage, done as the server's owner with triggers and constraints out of the way, and rolled back. */
    static Stream<Arguments> sabotages() {
        return Stream.of(
                arguments(
                        Invariant.BALANCE_EQUALS_ITS_JOURNAL,
                        "UPDATE operation SET reserved = reserved + 1 WHERE code = '%s'"),
                arguments(
                        Invariant.NOTHING_BEYOND_THE_AUTHORISATION,
                        "UPDATE operation SET committed = authorised + 1 WHERE code = '%s'"),
                arguments(
                        Invariant.HELD_RESERVATIONS_EQUAL_THE_BALANCE,
                        "UPDATE reservation SET state = 'RELEASED' WHERE state = 'HELD'"),
                arguments(Invariant.COMMITMENT_EQUALS_ITS_LINES, "UPDATE vote_outcome SET amount = amount + 1"),
                arguments(Invariant.COMMITMENTS_EQUAL_THE_JOURNAL, "DELETE FROM movement WHERE kind = 'COMMITMENT'"),
                arguments(
                        Invariant.CANCELLATIONS_EQUAL_THE_RELEASES,
                        "INSERT INTO commitment_release SELECT id, collectivity, 'ANNULLED', now() FROM vote_outcome"
                                + " WHERE outcome = 'COMMITTED' ON CONFLICT DO NOTHING"),
                arguments(
                        Invariant.CHANGES_EQUAL_THE_JOURNAL,
                        "INSERT INTO commitment_change SELECT gen_random_uuid(), collectivity, id, 'LOWERED', 0.01,"
                                + " gen_random_uuid(), 'x', '2023-01-01', now() FROM commitment_line"),
                arguments(
                        Invariant.NOTHING_BELOW_NOTHING_STANDS,
                        "INSERT INTO commitment_change SELECT gen_random_uuid(), collectivity, id, 'LOWERED',"
                                + " amount + 0.01, gen_random_uuid(), 'x', '2023-01-01', now() FROM commitment_line"),
                arguments(
                        Invariant.RESERVATIONS_EQUAL_THE_JOURNAL,
                        "UPDATE reservation SET amount = amount + 1 WHERE state = 'HELD'"),
                arguments(
                        Invariant.COMMITMENTS_NAME_THEIR_VOTE,
                        "UPDATE movement SET deliberation_id = NULL WHERE kind = 'COMMITMENT'"),
                arguments(
                        Invariant.UNDONE_ACTS_COMMIT_NOTHING,
                        "INSERT INTO act_fact SELECT gen_random_uuid(), collectivity, deliberation_id, 1000, 'ANNULLED',"
                                + " '2023-06-20', NULL, now() FROM vote_outcome"),
                arguments(
                        Invariant.ONE_EVENT_FOR_EACH_OUTCOME,
                        "UPDATE domain_event SET topic = 'elsewhere.v1' WHERE topic = 'commitments.v1'"),
                arguments(
                        Invariant.EVENTS_WITHOUT_GAPS,
                        "UPDATE domain_event SET aggregate_version = aggregate_version + 1000"),
                arguments(
                        Invariant.AUTHORISATIONS_EQUAL_THE_JOURNAL,
                        "UPDATE movement SET deliberation_id = gen_random_uuid() WHERE kind = 'AUTHORISATION'"),
                arguments(
                        Invariant.PAYMENT_FORECASTS_ADD_UP,
                        "INSERT INTO authorisation SELECT gen_random_uuid(), collectivity, gen_random_uuid(),"
                                + " gen_random_uuid(), 'x', 1, id, 'REVISE', 0, 1, '2023-01-01' FROM operation"),
                arguments(
                        Invariant.ONE_EVENT_FOR_EACH_AUTHORISATION_VOTE,
                        "INSERT INTO authorisation_vote SELECT gen_random_uuid(), collectivity, gen_random_uuid(), 'x',"
                                + " 'VOTED', '[]', now() FROM operation"),
                arguments(
                        Invariant.ONE_EVENT_FOR_EACH_CHANGE,
                        "INSERT INTO commitment_change_vote SELECT gen_random_uuid(), collectivity, gen_random_uuid(),"
                                + " 'x', 'CHANGED', '[]', now() FROM operation"),
                arguments(
                        Invariant.UNDONE_ACTS_CHANGE_NOTHING,
                        "WITH v AS MATERIALIZED (SELECT gen_random_uuid() AS vote, id, collectivity FROM commitment_line"
                                + " ORDER BY id DESC LIMIT 1), c AS (INSERT INTO commitment_change SELECT"
                                + " gen_random_uuid(), collectivity, id, 'LOWERED', 0.01, vote, 'x', '2023-01-01', now()"
                                + " FROM v) INSERT INTO act_fact SELECT gen_random_uuid(), collectivity, vote, 2,"
                                + " 'ANNULLED', '2023-06-20', NULL, now() FROM v"),
                arguments(
                        Invariant.UNDONE_ACTS_AUTHORISE_NOTHING,
                        "WITH v AS MATERIALIZED (SELECT gen_random_uuid() AS vote, id, collectivity, authorised FROM"
                                + " operation WHERE code = '%s'), c AS (INSERT INTO authorisation SELECT"
                                + " gen_random_uuid(), collectivity, vote, vote, 'x', 1, id, 'REVISE', authorised - 1,"
                                + " authorised, '2023-01-01' FROM v) INSERT INTO act_fact SELECT gen_random_uuid(),"
                                + " collectivity, vote, 2, 'WITHDRAWN', '2023-06-20', NULL, now() FROM v"),
                arguments(
                        Invariant.ONE_EVENT_FOR_EACH_CROSSING,
                        "INSERT INTO threshold_crossing (id, collectivity, operation_id, kind, value, crossed, used,"
                                + " recorded_at) SELECT gen_random_uuid(), collectivity, id, 'AMOUNT', 1, true, 2,"
                                + " now() FROM operation WHERE code = '%s'"),
                arguments(
                        Invariant.CROSSINGS_TAKE_TURNS,
                        "INSERT INTO threshold_crossing (id, collectivity, operation_id, kind, value, crossed, used,"
                                + " recorded_at) SELECT gen_random_uuid(), collectivity, id, 'AMOUNT', 1, false, 0,"
                                + " now() FROM operation WHERE code = '%s'"),
                arguments(
                        Invariant.RESERVATIONS_TELL_THEIR_END,
                        "UPDATE reservation SET state = 'RELEASED' WHERE state = 'HELD'"),
                arguments(
                        Invariant.SHARES_FOLLOW_THE_ACCOUNTS,
                        "WITH l AS (UPDATE commitment_line SET financing_plan_id ="
                                + " (SELECT max(id::text)::uuid FROM financing_plan))"
                                + " INSERT INTO share_decision SELECT gen_random_uuid(), '226200012', 'x', p.id, s.id,"
                                + " s.funder_siren, 'COMMITMENT', 'COMMITTED', 0.01, '2022-552', '2022-12-13',"
                                + " 'RECORDED', '[]', now() FROM financing_plan p JOIN share s ON s.plan_id = p.id"
                                + " AND s.funder_siren = '226200012'"
                                + " WHERE p.id = (SELECT max(id::text)::uuid FROM financing_plan)"),
                arguments(Invariant.SHARES_ADD_UP, "UPDATE share SET amount = amount + 1"),
                arguments(
                        Invariant.CALLS_WITHIN_THEIR_SHARES,
                        "INSERT INTO fund_call SELECT gen_random_uuid(), p.collectivity, s.plan_id, s.id,"
                                + " gen_random_uuid()::text, 1000000, 1000000, 2000000, '2023-06-01', now()"
                                + " FROM share s JOIN financing_plan p ON p.id = s.plan_id"),
                arguments(
                        Invariant.BUDGET_CHAPTERS_ARE_NOT_NEGATIVE,
                        "WITH b AS (INSERT INTO budget VALUES (gen_random_uuid(), '226200012', gen_random_uuid()::text,"
                                + " 2022, 'M52', 'x', '22620001200012', true) RETURNING id),"
                                + " s AS (INSERT INTO budget_stage SELECT gen_random_uuid(), '226200012', id, 'INITIAL',"
                                + " 'x', NULL, '2022-03-21'::date, now() FROM b RETURNING id)"
                                + " INSERT INTO budget_line SELECT gen_random_uuid(), '226200012', id, 'OPERATING',"
                                + " 'EXPENSE', 'REAL', '65', NULL, NULL, 0, -0.01 FROM s"),
                arguments(
                        Invariant.BALANCED_BUDGETS_BALANCE,
                        "WITH b AS (INSERT INTO budget VALUES (gen_random_uuid(), '226200012', gen_random_uuid()::text,"
                                + " 2022, 'M52', 'x', '22620001200012', true) RETURNING id),"
                                + " s AS (INSERT INTO budget_stage SELECT gen_random_uuid(), '226200012', id, 'INITIAL',"
                                + " 'x', NULL, '2022-03-21'::date, now() FROM b RETURNING id)"
                                + " INSERT INTO budget_line SELECT gen_random_uuid(), '226200012', id, 'OPERATING',"
                                + " 'EXPENSE', 'REAL', '65', NULL, NULL, 0, 0.01 FROM s"),
                arguments(
                        Invariant.APPROPRIATIONS_EQUAL_THEIR_ENTRIES,
                        "UPDATE appropriation SET opened = opened + 0.01"),
                arguments(
                        Invariant.NOTHING_ORDERED_BEYOND_THE_APPROPRIATION,
                        "UPDATE appropriation SET ordered = opened + 0.01"),
                arguments(
                        Invariant.LINES_EQUAL_THEIR_PAYMENTS, "UPDATE line_payment SET liquidated = liquidated + 0.01"),
                arguments(
                        Invariant.PAID_WITHIN_ORDERED_WITHIN_LIQUIDATED_WITHIN_COMMITTED,
                        "UPDATE line_payment SET liquidated = 100000000"),
                arguments(
                        Invariant.ORDERED_WITHIN_ITS_LIQUIDATION, "UPDATE payment_order SET amount = amount + 1000000"),
                arguments(
                        Invariant.ORDERS_EQUAL_THEIR_ENTRIES, "DELETE FROM appropriation_entry WHERE kind = 'PAYMENT'"),
                arguments(
                        Invariant.ORDERERS_PAY_NOTHING,
                        "UPDATE payment_order_step SET done_by = 'finance-of-226200012'"),
                arguments(
                        Invariant.CLOSED_YEARS_HAVE_NOTHING_LEFT,
                        "INSERT INTO year_closing SELECT gen_random_uuid(), '226200012', 2998, true, 'x', now()"),
                arguments(
                        Invariant.CLOSINGS_GO_ON_IN_THE_NEXT_YEAR,
                        "INSERT INTO appropriation_entry SELECT gen_random_uuid(), collectivity, operation_id, year,"
                                + " 'ACCRUAL', 'AVAILABLE', 'ACCRUED', 0.01, 'x', '2023-12-31', NULL, now()"
                                + " FROM appropriation"),
                arguments(
                        Invariant.UNDONE_ACTS_OWE_NOTHING,
                        "INSERT INTO commitment_release SELECT id, collectivity, 'ANNULLED', now() FROM vote_outcome"
                                + " WHERE outcome = 'COMMITTED' ON CONFLICT DO NOTHING"),
                arguments(
                        Invariant.ONE_EVENT_FOR_EACH_PAYMENT,
                        "UPDATE domain_event SET topic = 'elsewhere.v1' WHERE topic = 'payments.v1'"),
                arguments(
                        Invariant.RELEASED_COMMITMENTS_SECURE_NOTHING,
                        "WITH v AS (INSERT INTO commitment_release SELECT id, collectivity, 'ANNULLED', now()"
                                + " FROM vote_outcome WHERE outcome = 'COMMITTED' ON CONFLICT DO NOTHING),"
                                + " l AS (UPDATE commitment_line SET financing_plan_id ="
                                + " (SELECT max(id::text)::uuid FROM financing_plan))"
                                + " INSERT INTO share_decision SELECT gen_random_uuid(), '226200012', 'x', p.id, s.id,"
                                + " s.funder_siren, 'COMMITMENT', 'COMMITTED', 1, '2022-552', '2022-12-13', 'RECORDED',"
                                + " '[]', now() FROM financing_plan p JOIN share s ON s.plan_id = p.id"
                                + " AND s.funder_siren = '226200012'"
                                + " WHERE p.id = (SELECT max(id::text)::uuid FROM financing_plan)"),
                arguments(
                        Invariant.AGREEMENTS_IN_FORCE_ARE_APPROVED_AND_SIGNED,
                        "WITH a AS (INSERT INTO agreement (id, collectivity, text_version, concluded_on, in_force_on, last_day,"
                                + " abandoned, end_told) VALUES (gen_random_uuid(), '226200012', 1, '2023-01-20', '2023-01-20', '2027-12-31', false,"
                                + " false) RETURNING id)"
                                + " INSERT INTO agreement_party SELECT id, '226200012', '226200012' FROM a"),
                arguments(
                        Invariant.AGREEMENTS_ARE_WHAT_THEIR_TEXT_SAYS,
                        "WITH a AS (INSERT INTO agreement (id, collectivity, text_version, in_force_on, last_day, abandoned,"
                                + " end_told) VALUES (gen_random_uuid(), '226200012', 1, NULL, '2027-12-31', false,"
                                + " false) RETURNING id) SELECT 1"),
                arguments(
                        Invariant.ORDERS_FOLLOW_THEIR_AGREEMENT,
                        "UPDATE commitment_line SET agreement_foreseen = true"),
                arguments(
                        Invariant.APPROVALS_FOLLOW_THEIR_VOTE,
                        "INSERT INTO agreement_fact (id, collectivity, agreement_id, kind, party, amendment,"
                                + " text_sha256, reference, deliberation_id, happened_on, told_by, recorded_at) VALUES"
                                + " (gen_random_uuid(), '226200012', gen_random_uuid(), 'APPROVED', '226200012', 0,"
                                + " repeat('a', 64), 'r', '01849933-8000-7000-8000-000000000520', '2023-01-01', 'x', now())"),
                arguments(
                        Invariant.UNDONE_ACTS_APPROVE_NOTHING,
                        "INSERT INTO act_fact VALUES (gen_random_uuid(), '226200012',"
                                + " '01849933-8000-7000-8000-000000000520', 1000, 'ANNULLED', '2023-06-20', NULL, now());"
                                + " INSERT INTO agreement_fact (id, collectivity, agreement_id, kind, party, amendment,"
                                + " text_sha256, reference, deliberation_id, happened_on, told_by, recorded_at) VALUES"
                                + " (gen_random_uuid(), '226200012', gen_random_uuid(), 'APPROVED', '226200012', 0,"
                                + " repeat('a', 64), 'r', '01849933-8000-7000-8000-000000000520', '2023-01-01', 'x', now())"),
                arguments(
                        Invariant.SHARES_FOLLOW_THEIR_AGREEMENTS,
                        "WITH a AS (INSERT INTO agreement (id, collectivity, text_version, in_force_on, last_day, abandoned,"
                                + " end_told) VALUES (gen_random_uuid(), '226200012', 1, NULL, '2027-12-31', false,"
                                + " false) RETURNING id)"
                                + " INSERT INTO share_signing SELECT gen_random_uuid(), s.collectivity, s.plan_id, s.id,"
                                + " a.id, 1, '2023-01-01', now() FROM a, share s"),
                arguments(
                        Invariant.ROWS_ARE_AS_SEALED,
                        "UPDATE movement SET reference = reference || 'x' WHERE kind = 'COMMITMENT'"),
                arguments(Invariant.ROWS_ARE_AS_SEALED, "DELETE FROM commitment_line"),
                arguments(
                        Invariant.ROWS_ARE_AS_SEALED,
                        "INSERT INTO year_closing SELECT gen_random_uuid(), '226200012', 2998, true, 'x', now()"),
                arguments(
                        Invariant.ROWS_ARE_AS_SEALED,
                        "UPDATE sealed_record SET content = content || ' ' || '}' WHERE content LIKE '%%movement%%'"),
                arguments(
                        Invariant.RECORDS_ARE_AS_SEALED,
                        "UPDATE sealed_record SET content = replace(content, 'COMMITMENT', 'OPENING')"),
                arguments(
                        Invariant.RECORDS_ARE_AS_SEALED,
                        "DELETE FROM sealed_record r USING seal_leaf l WHERE l.record_id = r.id"),
                arguments(Invariant.RECORDS_ARE_AS_SEALED, "DELETE FROM seal_leaf"),
                arguments(Invariant.BLOCKS_ARE_CHAINED, "DELETE FROM seal_block WHERE number = 1"),
                arguments(
                        Invariant.BLOCKS_ARE_CHAINED,
                        "UPDATE seal_block SET header = replace(header, '\"number\":1,', '\"number\":1 ,')"
                                + " WHERE number = 1"),
                arguments(
                        Invariant.BLOCKS_ARE_CHAINED,
                        "DELETE FROM seal_leaf WHERE record_id = (SELECT max(record_id::text)::uuid FROM seal_leaf)"));
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    void finds_the_sabotage_that_it_is_there_for(Invariant invariant, String sabotage) throws SQLException {
        JsonPath operation = treasury.operation("100.00");
        treasury.created("/v1/reservations", Treasury.reservationOf(operation.getString("code"), "10.00"));
        treasury.created("/v1/financing-plans", Treasury.plan("270000.00", Treasury.threeShares()));
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                VoteEvents.adopted(vote, List.of(VoteEvents.line(1, operation.getString("code"), "1.00", null))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);

        somethingPaid();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/seal-blocks/2").statusCode() == 200);

        try (Connection connection = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("SET LOCAL session_replication_role = replica");
                statement.execute("ALTER TABLE operation DROP CONSTRAINT operation_check");
                statement.execute("ALTER TABLE appropriation DROP CONSTRAINT appropriation_limit");
                statement.execute("ALTER TABLE line_payment DROP CONSTRAINT line_payment_order");
                statement.execute(sabotage.formatted(operation.getString("code")));
                try (ResultSet violations = statement.executeQuery(invariant.violations())) {
                    violations.next();
                    assertThat(violations.getLong(1)).isPositive();
                }
            } finally {
                connection.rollback();
            }
        }
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    /** Part of what is liquidated is paid, the rest waits. */
    private static void somethingPaid() {
        Paymaster desk = new Paymaster();
        Paymaster.Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        desk.pay(desk.ordered(liquidation, "20.00", 2023)).then().statusCode(201);
        desk.ordered(liquidation, "10.00", 2023);
    }

    @Test
    void every_invariant_has_its_sabotage() {
        assertThat(sabotages().map(row -> row.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Invariant.values()));
    }
}
