package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.Office.expenseOf;
import static fr.hemicycle.vote.Office.voices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import fr.hemicycle.platform.seal.Sealer;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Changes one value after the other as the database's superuser, past triggers and checks, in every column of every table on
 * which a vote stands. Columns and tables come from the database: a new one that nobody covers is found here.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class SealedColumnsTest {

    private static final int CHANGES = 1000;

    /** How a table's rows of the vote are found; {@code %1$s} is the deliberation, {@code %2$s} its report, {@code %3$s} its sitting. */
    private static final Map<String, String> COVERED = Map.ofEntries(
            Map.entry("deliberation", "id = '%1$s'"),
            Map.entry("article", "deliberation_id = '%1$s'"),
            Map.entry("amendment", "deliberation_id = '%1$s'"),
            Map.entry("voice", "deliberation_id = '%1$s'"),
            Map.entry("ballot", "deliberation_id = '%1$s'"),
            Map.entry("ballot_exception", "ballot_id IN (SELECT id FROM ballot WHERE deliberation_id = '%1$s')"),
            Map.entry("stepped_aside", "ballot_id IN (SELECT id FROM ballot WHERE deliberation_id = '%1$s')"),
            Map.entry("standing", "ballot_id IN (SELECT id FROM ballot WHERE deliberation_id = '%1$s')"),
            Map.entry("sitting", "id = '%3$s'"),
            Map.entry("roll_call_entry", "sitting_id = '%3$s'"),
            Map.entry("proxy", "sitting_id = '%3$s'"),
            Map.entry("timeline_entry", "sitting_id = '%3$s'"),
            Map.entry("report", "id = '%2$s'"),
            Map.entry("report_version", "report_id = '%2$s'"),
            Map.entry("report_step", "report_id = '%2$s'"),
            Map.entry("expense", "report_id = '%2$s'"),
            Map.entry("removed_expense", "report_id = '%2$s'"),
            Map.entry("opinion", "report_id = '%2$s'"),
            Map.entry("sealed_record", "subject = '%1$s'"),
            Map.entry("seal_leaf", "subject = '%1$s'"),
            Map.entry(
                    "seal_block",
                    "collectivity = '226200012' AND number IN (SELECT block FROM seal_leaf WHERE subject = '%1$s')"),
            Map.entry("seal_key", "true"));

    private static final Set<String> SEAL = Set.of("sealed_record", "seal_leaf", "seal_block", "seal_key");

    /** Columns that go on after the vote, and why. */
    private static final Map<String, String> LIVING = Map.of(
            "deliberation.version", "counts writes, for If-Match",
            "deliberation.commitment_state", "a copy of what funding-service answered: its books are the truth",
            "deliberation.commitment_id", "the same copy",
            "deliberation.commitment_amount", "the same copy",
            "deliberation.commitment_reasons", "the same copy",
            "sitting.version", "counts writes, for If-Match",
            "report.version", "counts writes, for If-Match");

    /** Tables on which no vote stands, and why. */
    private static final Map<String, Set<String>> NOT_OF_A_VOTE = Map.of(
            "what holds today, and held otherwise before: names, seats, groups, settings, the collectivity",
            Set.of(
                    "councillor",
                    "councillor_correction",
                    "councillor_contact",
                    "political_group",
                    "group_membership",
                    "seat",
                    "office",
                    "agent",
                    "body",
                    "body_numbering",
                    "deliberation_sequence",
                    "collectivity_profile",
                    "subject_classification"),
            "what became of the act after the vote",
            Set.of(
                    "act",
                    "act_step",
                    "act_document",
                    "act_annex",
                    "act_annex_removal",
                    "transmission",
                    "transmission_parcel",
                    "transmission_answer",
                    "transmission_answer_taken",
                    "set_aside_answer",
                    "commitment_line"),
            "other decisions than a deliberation's",
            Set.of(
                    "appointment",
                    "appointment_round",
                    "appointment_round_rule",
                    "appointment_person",
                    "appointment_withdrawal",
                    "appointment_stepped_aside",
                    "appointment_voice",
                    "speech",
                    "minutes_step",
                    "agenda_order"),
            "mechanisms",
            Set.of(
                    "outbox",
                    "inbox",
                    "domain_event",
                    "idempotent_request",
                    "webhook",
                    "webhook_secret",
                    "webhook_pending",
                    "webhook_delivery",
                    "record_change",
                    "seal_waiting",
                    "sealed_table",
                    "flyway_schema_history"));

    private final Office office = new Office();

    @Inject
    Sealer sealer;

    private record Column(String table, String name, String type, boolean isKey) {

        String path() {
            return table + "." + name;
        }
    }

    @Test
    void every_table_is_covered_or_known_not_to_be_of_a_vote() throws SQLException {
        Set<String> known = new TreeSet<>(COVERED.keySet());
        NOT_OF_A_VOTE.values().forEach(known::addAll);
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""")) {
            while (row.next()) {
                if (!row.getString(1).startsWith("aside")) {
                    assertThat(known).contains(row.getString(1));
                }
            }
        }
    }

    @Test
    void a_column_that_lives_on_is_not_named() throws SQLException {
        try (PlayedFundingService funding = PlayedFundingService.start();
                Connection owner = owner()) {
            String deliberation = vote();
            assertThat(funding.reservations()).isOne();
            owner.createStatement().execute("SET session_replication_role = replica");
            Column version = new Column("deliberation", "version", "bigint", false);

            assertThat(changed(
                            owner,
                            version,
                            "id = '" + deliberation + "'",
                            new Random(0),
                            "/v1/deliberations/" + deliberation + "/proof/comparison"))
                    .endsWith("named: []");
        }
    }

    @Test
    void of_a_thousand_changes_in_any_column_each_is_named() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (PlayedFundingService funding = PlayedFundingService.start();
                Connection owner = owner();
                Statement settings = owner.createStatement()) {
            String deliberation = vote();
            assertThat(funding.reservations()).isOne();
            // Nothing is sealed while the ledger is not what it was.
            settings.execute("SELECT pg_advisory_lock(" + 0x4845_4D49_5345L + ")");
            String comparison = "/v1/deliberations/" + deliberation + "/proof/comparison";
            String report = office.read("/v1/deliberations/" + deliberation).getString("reportId");
            String sitting = office.read("/v1/deliberations/" + deliberation).getString("sittingId");
            office.get(comparison)
                    .then()
                    .statusCode(200)
                    .body("deviations", empty())
                    .body("faults", empty());
            settings.execute("SET session_replication_role = replica");
            List<String> checks = dropChecks(owner);
            List<Column> columns = columns();
            List<String> missed = new ArrayList<>();
            try {
                for (int i = 0; i < CHANGES; i++) {
                    Column column = columns.get(i < columns.size() ? i : random.nextInt(columns.size()));
                    String rows =
                            COVERED.getOrDefault(column.table(), "false").formatted(deliberation, report, sitting);
                    String named = changed(owner, column, rows, random, comparison);
                    if (!named.isEmpty()) {
                        missed.add("change " + i + " of " + column.path() + ": " + named);
                    }
                }
            } finally {
                for (String check : checks) {
                    settings.execute(check);
                }
            }
            assertThat(missed).as("seed %d", seed).isEmpty();
            office.get(comparison).then().body("deviations", empty()).body("faults", empty());
        }
    }

    /** Changes one row, asks, and changes it back. Empty when it was named. */
    private String changed(Connection owner, Column column, String rows, Random random, String comparison)
            throws SQLException {
        String at;
        String before;
        try (Statement select = owner.createStatement();
                ResultSet row =
                        select.executeQuery("SELECT ctid::text, quote_nullable(%s::text) FROM %s WHERE %s ORDER BY 2, 1"
                                .formatted(column.name(), column.table(), rows))) {
            List<String[]> found = new ArrayList<>();
            while (row.next()) {
                found.add(new String[] {row.getString(1), row.getString(2)});
            }
            if (found.isEmpty()) {
                return "the vote has no row in it";
            }
            String[] one = found.get(random.nextInt(found.size()));
            at = one[0];
            before = one[1];
        }
        String now = update(owner, column, other(column), at);
        try {
            JsonPath answer = office.read(comparison);
            List<String> places = answer.getList("deviations.place");
            places.addAll(answer.getList("faults.place"));
            boolean isNamed = SEAL.contains(column.table())
                    ? !answer.getList("faults").isEmpty()
                    : places.stream()
                            .anyMatch(place -> place.startsWith("/rows/" + column.table() + "/")
                                    && (column.isKey() || place.contains("/" + column.name())));
            return isNamed ? "" : "was " + before + ", named: " + places;
        } finally {
            String _ = update(owner, column, before + "::" + column.type(), now);
        }
    }

    /** @return where the row is then */
    private static String update(Connection owner, Column column, String value, String at) throws SQLException {
        try (Statement update = owner.createStatement();
                ResultSet row = update.executeQuery("UPDATE %s SET %s = %s WHERE ctid = '%s'::tid RETURNING ctid::text"
                        .formatted(column.table(), column.name(), value, at))) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static String other(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "coalesce(" + name + ", '') || 'x'";
            case "character(9)" -> "CASE WHEN " + name + " = '999999999' THEN '888888888' ELSE '999999999' END";
            case "character(64)" -> "translate(" + name + ", '0123456789abcdef', '123456789abcdef0')";
            case "boolean" -> "NOT coalesce(" + name + ", false)";
            case "integer", "bigint" -> "coalesce(" + name + ", 0) + 1000";
            case "numeric(19,2)" -> "coalesce(" + name + ", 0) + 0.01";
            case "date" -> "coalesce(" + name + ", '2000-01-01') + 1";
            case "timestamp with time zone" -> "coalesce(" + name + ", '2000-01-01Z') + interval '1 microsecond'";
            case "time without time zone" -> "coalesce(" + name + ", '00:00') + interval '1 minute'";
            case "text[]" -> "array_append(" + name + ", 'x')";
            case "uuid[]" -> "array_append(" + name + ", gen_random_uuid())";
            case "jsonb" -> "jsonb_build_array(" + name + ")";
            default -> throw new IllegalStateException("no other value for " + column);
        };
    }

    /** @return all columns of the covered tables but those that live on */
    private static List<Column> columns() throws SQLException {
        try (Connection owner = owner();
                ResultSet row = owner.createStatement().executeQuery("""
                        SELECT c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod),
                               EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary
                                        AND a.attnum = ANY (i.indkey))
                        FROM information_schema.columns c
                        JOIN pg_attribute a ON a.attrelid = c.table_name::regclass AND a.attname = c.column_name
                        WHERE c.table_schema = 'public' ORDER BY 1, 2""")) {
            List<Column> columns = new ArrayList<>();
            while (row.next()) {
                Column column = new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
                if (COVERED.containsKey(column.table()) && !LIVING.containsKey(column.path())) {
                    columns.add(column);
                }
            }
            return columns;
        }
    }

    /** @return what puts them back */
    private static List<String> dropChecks(Connection owner) throws SQLException {
        List<String> back = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace""")) {
            while (row.next()) {
                if (COVERED.containsKey(row.getString(1))) {
                    drops.add("ALTER TABLE %s DROP CONSTRAINT %s".formatted(row.getString(1), row.getString(2)));
                    back.add("ALTER TABLE %s ADD CONSTRAINT %s %s"
                            .formatted(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return back;
    }

    private static Connection owner() throws SQLException {
        return TestStack.postgres().connect(TestStack.database(), "postgres");
    }

    /** A vote with everything that a vote can have. */
    private String vote() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 4);
        String report = office.report(chamber.body());
        String at = "/v1/reports/" + report;
        Map<String, Object> revised = Office.reportTo(chamber.body());
        office.request()
                .header("If-Match", office.get(at).header("ETag"))
                .body(revised)
                .put(at)
                .then()
                .statusCode(200);
        String expense = office.created(at + "/expenses", expenseOf("60000.00")).getString("id");
        String removed = office.created(at + "/expenses", expenseOf("1.00")).getString("id");
        office.request()
                .header("If-Match", office.get(at).header("ETag"))
                .delete(at + "/expenses/" + removed)
                .then()
                .statusCode(204);
        String commission = office.body("THEMATIC_COMMISSION");
        office.seat(commission, chamber.members(), 5);
        office.created(
                at + "/opinions",
                Map.of(
                        "commissionId", commission,
                        "givenOn", "2022-11-28",
                        "opinion", "FAVOURABLE_WITH_RESERVATIONS",
                        "reservations", "Sous réserve de la signature",
                        "votes",
                                Map.of(
                                        "membersPresent", 5,
                                        "votesFor", 3,
                                        "votesAgainst", 2,
                                        "abstentions", 0,
                                        "notTakingPart", 0)));
        office.created(
                "/v1/sittings/" + chamber.sitting() + "/proxies",
                Map.of("proxies", List.of(Map.of("giverId", chamber.member(4), "holderId", chamber.member(0)))));
        office.created(
                "/v1/sittings/" + chamber.sitting() + "/timeline",
                Map.of(
                        "entries",
                        List.of(
                                Map.of("kind", "SUSPENSION", "at", "2022-12-13T09:10:00Z"),
                                Map.of("kind", "RESUMPTION", "at", "2022-12-13T09:20:00Z"))));
        String deliberation = chamber.deliberation(report, expense);
        String path = "/v1/deliberations/" + deliberation;
        office.created(
                path + "/amendments",
                Map.of("article", 1, "text", "De valider autrement.", "authorId", chamber.member(2)));
        office.created(path + "/amendments/1/ballot", Office.all("FOR"));
        office.created(path + "/articles/1/ballot", voices("FOR", Map.of(chamber.member(1), "AGAINST")));
        office.created(
                path + "/voices",
                Map.of(
                        "voices",
                        List.of(
                                Map.of("councillorId", chamber.member(0), "choice", "FOR"),
                                Map.of("councillorId", chamber.member(1), "choice", "AGAINST"),
                                Map.of("councillorId", chamber.member(4), "choice", "FOR"))));
        Map<String, Object> close = new HashMap<>(Map.of(
                "method",
                "PUBLIC_BALLOT",
                "votedAt",
                "2022-12-13T09:30:00Z",
                "steppedAside",
                List.of(Map.of("councillorId", chamber.member(3), "interest", "OF_ONES_OWN"))));
        office.created(path + "/ballot", close);
        Map<String, Object> corrected = voices("FOR", Map.of(chamber.member(1), "ABSTENTION"));
        corrected.put("steppedAside", close.get("steppedAside"));
        office.created(
                path + "/ballot/corrections",
                Map.of("motive", "Une abstention n'avait pas été relevée", "ballot", corrected));
        await().until(() -> sealer.seal() >= 0 && office.get(path + "/proof").statusCode() == 200);
        return deliberation;
    }
}
