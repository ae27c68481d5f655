package fr.hemicycle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.journeys.Voting.Vote;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.Api;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what clients were told with what the services hold and what they told each other. The fault journey expects no
 * finding; the negative controls expect the one that their sabotage must bring.
 */
final class Audit {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Cluster cluster;
    private final Map<String, Long> known = new HashMap<>();

    Audit(Cluster cluster) {
        this.cluster = cluster;
    }

    enum Flaw {
        /** An adopted vote has no outcome, a rejected one keeps its reservation, an annulled one its money. */
        LOST,
        /** A vote has more than one outcome, or its money was moved more than once. */
        DOUBLE,
        WRONG_AMOUNT,
        /** Money was committed for what was not adopted. */
        NOT_ADOPTED,
        /** vote-service does not show what funding-service did. */
        NOT_TOLD_BACK,
        /** An event is in the history, and not on its topic. */
        NOT_PUBLISHED,
        /** The first time that an event shows, one before it of the same aggregate is missing. */
        OUT_OF_ORDER,
        /** An event is on its topic more than once, or after a later one: allowed after a fault only. */
        REPEATED,
        /** An invariant of {@code GET /v1/consistency} does not hold. */
        INCONSISTENT
    }

    record Finding(Flaw flaw, String what) {}

    /** Everything but {@link Flaw#REPEATED}. */
    List<Finding> of(Collection<Vote> votes) {
        List<Finding> findings = new ArrayList<>(outcomes(votes));
        findings.addAll(consistency());
        findings.addAll(topics());
        return findings;
    }

    /** What is wrong with these votes in the two databases. */
    List<Finding> outcomes(Collection<Vote> votes) {
        Map<UUID, Booked> booked = booked(votes);
        Map<UUID, Shown> shown = shown(votes);
        List<Finding> findings = new ArrayList<>();
        for (Vote vote : votes) {
            Booked money = booked.getOrDefault(vote.deliberation(), Booked.NONE);
            check(vote, money).forEach(flaw -> findings.add(new Finding(flaw, vote + " " + money)));
            Shown told = shown.getOrDefault(vote.deliberation(), Shown.NONE);
            if (!told.equals(expected(vote))) {
                findings.add(new Finding(Flaw.NOT_TOLD_BACK, vote + " " + told));
            }
        }
        return findings;
    }

    private static List<Flaw> check(Vote vote, Booked money) {
        List<Flaw> flaws = new ArrayList<>();
        BigDecimal committed = vote.adopted() ? vote.amount() : NOTHING;
        BigDecimal cancelled = vote.annulled() ? vote.amount() : NOTHING;
        if (!vote.adopted() && (money.outcomes() > 0 || money.committed().signum() > 0)) {
            flaws.add(Flaw.NOT_ADOPTED);
        } else if (vote.adopted() && money.outcomes() == 0) {
            flaws.add(Flaw.LOST);
        } else if (money.outcomes() > 1 || money.movements() > (vote.annulled() ? 2 : 1)) {
            flaws.add(Flaw.DOUBLE);
        } else if (money.cancelled().compareTo(cancelled) < 0) {
            flaws.add(Flaw.LOST);
        } else if (money.committed().compareTo(committed) != 0
                || money.cancelled().compareTo(cancelled) != 0) {
            flaws.add(Flaw.WRONG_AMOUNT);
        }
        if (!money.reservation().equals(vote.adopted() ? "CONSUMED" : "RELEASED")) {
            flaws.add(Flaw.LOST);
        }
        return flaws;
    }

    /** What funding-service did with a vote; committed and cancelled by the journal. */
    private record Booked(int outcomes, int movements, BigDecimal committed, BigDecimal cancelled, String reservation) {

        private static final Booked NONE = new Booked(0, 0, NOTHING, NOTHING, "UNKNOWN");
    }

    private Map<UUID, Booked> booked(Collection<Vote> votes) {
        return query(
                Service.FUNDING,
                """
                SELECT d.id, coalesce(o.outcomes, 0), coalesce(m.movements, 0), coalesce(m.committed, 0),
                       coalesce(m.cancelled, 0), coalesce(r.state, 'UNKNOWN')
                FROM unnest(?, ?) AS d(id, reservation_id)
                LEFT JOIN (SELECT deliberation_id, count(*) AS outcomes FROM vote_outcome GROUP BY 1) o
                  ON o.deliberation_id = d.id
                LEFT JOIN (SELECT deliberation_id, count(*) AS movements,
                                  coalesce(sum(amount) FILTER (WHERE kind = 'COMMITMENT'), 0) AS committed,
                                  coalesce(sum(amount) FILTER (WHERE kind = 'CANCELLATION'), 0) AS cancelled
                           FROM movement WHERE kind IN ('COMMITMENT', 'CANCELLATION') GROUP BY 1) m
                  ON m.deliberation_id = d.id
                LEFT JOIN reservation r ON r.id = d.reservation_id""",
                row -> new Booked(
                        row.getInt(2),
                        row.getInt(3),
                        row.getBigDecimal(4).setScale(2),
                        row.getBigDecimal(5).setScale(2),
                        row.getString(6)),
                votes.stream().map(Vote::deliberation).toArray(UUID[]::new),
                votes.stream().map(Vote::reservation).toArray(UUID[]::new));
    }

    /** What vote-service says of the money of a vote. */
    private record Shown(String state, BigDecimal amount) {

        private static final Shown NONE = new Shown("NONE", NOTHING);
    }

    private static Shown expected(Vote vote) {
        return vote.adopted() ? new Shown(vote.annulled() ? "RELEASED" : "COMMITTED", vote.amount()) : Shown.NONE;
    }

    private Map<UUID, Shown> shown(Collection<Vote> votes) {
        return query(
                Service.VOTE,
                "SELECT id, commitment_state, coalesce(commitment_amount, 0) FROM deliberation WHERE id = ANY (?)",
                row -> new Shown(row.getString(2), row.getBigDecimal(3).setScale(2)),
                votes.stream().map(Vote::deliberation).toArray(UUID[]::new));
    }

    /** From now on, what is inconsistent already is not a finding: it is what another control left behind. */
    void forgiveThePast() {
        known.clear();
        known.putAll(violations(0));
    }

    /** The invariants that do not hold, asked of one replica. */
    List<Finding> consistency() {
        return violations(0).entrySet().stream()
                .filter(each -> each.getValue() > known.getOrDefault(each.getKey(), 0L))
                .map(each -> new Finding(Flaw.INCONSISTENT, each.getKey() + ": " + each.getValue()))
                .toList();
    }

    /** Violations by invariant; those that hold are left out. */
    private Map<String, Long> violations(int replica) {
        Api.Answer answer = cluster.api(replica)
                .caller(Service.FUNDING, Role.AUDITOR, "220200026")
                .get("/v1/consistency")
                .expect(200);
        Map<String, Long> violations = new HashMap<>();
        for (JsonNode each : answer.body().path("invariants")) {
            if (each.path("violations").asLong() > 0) {
                violations.put(
                        each.path("code").asText(), each.path("violations").asLong());
            }
        }
        return violations;
    }

    private List<Finding> topics() {
        List<Finding> findings = new ArrayList<>();
        for (Service service : cluster.services()) {
            Map<UUID, String> history = query(service, "SELECT id, topic FROM domain_event", row -> row.getString(2));
            Set<String> published = new HashSet<>();
            for (String topic : Set.copyOf(history.values())) {
                List<CloudEvent> events = cluster.topics().read(topic);
                events.forEach(event -> published.add(event.id()));
                findings.addAll(order(events));
            }
            history.forEach((id, topic) -> {
                if (!published.contains(id.toString())) {
                    findings.add(new Finding(Flaw.NOT_PUBLISHED, id + " of " + topic));
                }
            });
        }
        return findings;
    }

    /** Repeats are allowed; the first time that a version of an aggregate shows, its predecessor has shown before. */
    private static List<Finding> order(List<CloudEvent> events) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (CloudEvent event : events) {
            long before = last.getOrDefault(event.key(), 0L);
            if (event.aggregateVersion() > before + 1) {
                findings.add(new Finding(
                        Flaw.OUT_OF_ORDER,
                        "%s of %s: %d after %d"
                                .formatted(event.type(), event.key(), event.aggregateVersion(), before)));
            }
            last.merge(event.key(), event.aggregateVersion(), Math::max);
        }
        return findings;
    }

    /** The events of these votes that are there again, or after a later one. Where nothing failed there are none. */
    List<Finding> repeats(Collection<Vote> votes) {
        Set<String> keys =
                votes.stream().map(vote -> vote.deliberation().toString()).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (String topic : List.of(SuiteTopics.DELIBERATIONS, SuiteTopics.COMMITMENTS)) {
            Map<String, Long> last = new HashMap<>();
            for (CloudEvent event : cluster.topics().read(topic)) {
                if (keys.contains(event.key())) {
                    long before = last.getOrDefault(event.key(), 0L);
                    if (event.aggregateVersion() <= before) {
                        findings.add(new Finding(
                                Flaw.REPEATED,
                                "%s of %s: %d after %d"
                                        .formatted(event.type(), event.key(), event.aggregateVersion(), before)));
                    }
                    last.merge(event.key(), event.aggregateVersion(), Math::max);
                }
            }
        }
        return findings;
    }

    /** One row of an answer, read into something. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Asks as the owner of the server, from whom no sabotage hides a row; by the id in the first column. */
    private <T> Map<UUID, T> query(Service service, String sql, Reading<T> reading, UUID[]... parameters) {
        try (Connection connection = cluster.postgres().connect(service.database(), Postgres.OWNER);
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setArray(i + 1, connection.createArrayOf("uuid", parameters[i]));
            }
            Map<UUID, T> answer = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answer.put(row.getObject(1, UUID.class), reading.of(row));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new LocalStackException("no answer from " + service.database() + ": " + e.getMessage(), e);
        }
    }
}
