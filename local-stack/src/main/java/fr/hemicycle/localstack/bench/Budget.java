package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Invented operations with more credits than any bench uses up, and the outcomes of votes that they come to. */
final class Budget implements AutoCloseable {

    static final String COLLECTIVITY = "226000016";
    static final Map<String, Object> IMPUTATION =
            Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564");

    private static final Duration OUTCOMES_LIMIT = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 50;
    private static final int CLIENTS = 8;

    private final Target target;
    private final Api.Caller finance;
    private final Connection connection;

    Budget(Target target) {
        this.target = target;
        this.connection = target.open(Service.FUNDING);
        this.finance = target.api().caller(Service.FUNDING, Role.FINANCE, COLLECTIVITY);
        // Always the same request: a second run gets the answer of the first.
        finance.post(
                        "/v1/charts",
                        Map.of(
                                "nomenclature",
                                "M52",
                                "year",
                                2022,
                                "provenance",
                                "Invented for measurements",
                                "accounts",
                                List.of(
                                        account("NATURE", "6568", "Autres participations"),
                                        account("FUNCTION", "93564", "Insertion professionnelle"))),
                        "bench: chart")
                .expect(201);
    }

    private static Map<String, String> account(String axis, String code, String label) {
        return Map.of("axis", axis, "code", code, "label", label);
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Codes of so many new operations. */
    List<String> operations(int count) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        List<String> codes =
                IntStream.range(0, count).mapToObj(i -> "B" + unique + "-" + i).toList();
        Load.flatOut(
                "operations opened",
                CLIENTS,
                codes.stream().<BooleanSupplier>map(code -> () -> open(code)).toList());
        return codes;
    }

    private boolean open(String code) {
        finance.post(
                        "/v1/operations",
                        Map.of(
                                "code", code,
                                "label", "Opération de mesure",
                                "section", "OPERATING",
                                "authorisationKind", "COMMITMENT_AUTHORISATION",
                                "authorised", euros("1000000000.00"),
                                "imputation", IMPUTATION,
                                "effectiveOn", "2022-01-01"))
                .expect(201);
        return true;
    }

    /** Where the outcomes of votes end now: those to come have greater ids, which begin with the time. */
    UUID lastOutcome() {
        return read(
                "SELECT coalesce(max(id::text)::uuid, '00000000-0000-0000-0000-000000000000') FROM vote_outcome",
                row -> row.getObject(1, UUID.class));
    }

    /** Waits until so many votes have a commitment since; returns how many are missing when it takes too long. */
    long missing(UUID since, long expected) {
        long end = System.nanoTime() + OUTCOMES_LIMIT.toNanos();
        long there = commitments(since);
        while (there < expected && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
            there = commitments(since);
        }
        return expected - there;
    }

    /** Read from the table: asking by HTTP would take what is to be measured. */
    private long commitments(UUID since) {
        return read(
                "SELECT count(*) FROM vote_outcome WHERE outcome = 'COMMITTED' AND id > '%s'".formatted(since),
                row -> row.getLong(1));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T read(String query, Reader<T> reader) {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new LocalStackException("outcomes cannot be read: " + e.getMessage(), e);
        }
    }

    /** All invariants of the money hold. */
    boolean isConsistent() {
        return target.api()
                .caller(Service.FUNDING, Role.AUDITOR, COLLECTIVITY)
                .get("/v1/consistency")
                .expect(200)
                .body()
                .path("consistent")
                .asBoolean();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LocalStackException("a connection does not close: " + e.getMessage(), e);
        }
    }
}
