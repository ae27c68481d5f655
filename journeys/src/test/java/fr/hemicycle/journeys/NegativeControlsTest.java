package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.journeys.Audit.Finding;
import fr.hemicycle.journeys.Audit.Flaw;
import fr.hemicycle.journeys.Voting.Draft;
import fr.hemicycle.journeys.Voting.Vote;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.Api;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A check that never failed proves nothing. Each safeguard of the fault journey is taken away in turn, and the journey's own
 * audit must find what breaks; with the safeguard, the same happenings break nothing. See docs/faults.md.
 */
class NegativeControlsTest {

    private static final String HONEST = "220200026";
    private static final String SPOILT = "225900018";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** For what must not happen while the safeguard stands, to happen all the same. */
    private static final Duration CHANCE = Duration.ofSeconds(3);

    /** Offsets and dead members are noticed sooner than usual, to save the time of the tests. */
    private static final String SOONER = Cluster.QUICK
            + " -Dmp.messaging.connector.smallrye-kafka.auto.commit.interval.ms=200"
            + " -Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000";

    private static final String ACKNOWLEDGED_WHEN_POLLED =
            " -Dmp.messaging.connector.smallrye-kafka.enable.auto.commit=true"
                    + " -Dmp.messaging.connector.smallrye-kafka.commit-strategy=ignore";

    private static Cluster cluster;
    private static Traffic traffic;
    private static Audit audit;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(2, EnumSet.of(Service.VOTE, Service.FUNDING), Map.of("JAVA_TOOL_OPTIONS", SOONER));
        traffic = new Traffic(cluster);
        audit = new Audit(cluster);
    }

    @AfterAll
    static void stop() {
        traffic.close();
        cluster.close();
    }

    @BeforeEach
    void forgive() {
        audit.forgiveThePast();
    }

    @Test
    void without_inbox_the_natural_key_stands_alone_and_without_both_votes_have_two_outcomes() {
        List<Vote> honest = settledVotes(HONEST, 3);
        double duplicates = metric("hemicycle_inbox_duplicates_total");
        tellAgain(honest);
        assertThat(metric("hemicycle_inbox_duplicates_total") - duplicates).isEqualTo(3);
        assertThat(findings(honest)).isEmpty();

        List<Vote> spoilt = settledVotes(SPOILT, 3);
        try (Sabotage _ = Sabotage.inboxOff(cluster)) {
            double applied = metric("hemicycle_inbox_applied_total");
            tellAgain(spoilt);
            assertThat(metric("hemicycle_inbox_applied_total") - applied).isEqualTo(3);
            assertThat(findings(spoilt)).isEmpty();

            try (Sabotage _ = Sabotage.outcomesHidden(cluster, SPOILT);
                    Sabotage _ = Sabotage.naturalKeyOff(cluster, SPOILT)) {
                tellAgain(spoilt);
            }
        }
        assertFound(findings(spoilt), Flaw.DOUBLE, 3);
        assertThat(audit.consistency()).extracting(Finding::what).anyMatch(it -> it.startsWith("ONE_EVENT_FOR_EACH"));
    }

    @Test
    void without_natural_key_a_vote_told_under_another_id_has_two_outcomes() {
        List<Vote> honest = settledVotes(HONEST, 3);
        double applied = metric("hemicycle_inbox_applied_total");
        tellAnew(honest);
        traffic.awaitQuiet();
        assertThat(metric("hemicycle_inbox_applied_total") - applied).isEqualTo(3);
        assertThat(findings(honest)).isEmpty();

        List<Vote> spoilt = settledVotes(SPOILT, 1);
        try (Sabotage _ = Sabotage.outcomesHidden(cluster, SPOILT)) {
            double retries = metric("hemicycle_inbox_retries_total");
            tellAnew(spoilt);
            // The unique key refuses, and the event waits.
            await().atMost(LIMIT).until(() -> metric("hemicycle_inbox_retries_total") > retries);
            assertThat(audit.outcomes(spoilt)).isEmpty();
        }
        traffic.awaitQuiet();
        assertThat(findings(spoilt)).isEmpty();

        try (Sabotage _ = Sabotage.outcomesHidden(cluster, SPOILT);
                Sabotage _ = Sabotage.naturalKeyOff(cluster, SPOILT)) {
            tellAnew(spoilt);
            traffic.awaitQuiet();
        }
        assertFound(findings(spoilt), Flaw.DOUBLE, 1);
    }

    @Test
    void an_acknowledgement_before_the_commit_loses_votes() throws SQLException {
        assertThat(killedBeforeTheCommit(HONEST, CHANCE, SOONER + ACKNOWLEDGED_WHEN_POLLED))
                .isEmpty();

        List<Finding> found = killedBeforeTheCommit(SPOILT, LIMIT, SOONER);

        assertFound(found, Flaw.LOST, 5);
    }

    @Test
    void an_outbox_written_after_the_commit_loses_votes() {
        assertThat(findings(killedAfterTheCommit(HONEST))).isEmpty();

        try (Sabotage late = Sabotage.outboxAfterCommit(cluster)) {
            List<Vote> written = voting(SPOILT).adopt(2);
            late.writeOutbox();
            awaitNoFinding(written);

            List<Vote> lost = killedAfterTheCommit(SPOILT);
            late.forget();
            assertFound(findings(lost), Flaw.LOST, lost.size());
        }
    }

    @Test
    void relays_without_their_lock_tell_everything_several_times() {
        assertThat(audit.repeats(publishedByTwo(HONEST, CHANCE))).isEmpty();

        List<Vote> spoilt;
        try (Sabotage _ = Sabotage.relaysUnlocked(cluster)) {
            spoilt = publishedByTwo(SPOILT, LIMIT);
        }
        assertFound(audit.repeats(spoilt), Flaw.REPEATED, 1);
        // The inbox is there for that.
        assertThat(findings(spoilt)).isEmpty();
    }

    @Test
    void without_its_condition_the_check_stands_alone_and_without_both_money_is_committed_twice() {
        assertThat(raise(usedUp(HONEST)).code()).isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertThat(audit.consistency()).isEmpty();

        UsedUp behindTheCheck = usedUp(SPOILT);
        try (Sabotage _ = Sabotage.conditionOff(cluster, SPOILT)) {
            assertThat(raise(behindTheCheck).body().path("state").asText()).isEqualTo("PENDING");
        }
        assertThat(audit.consistency()).isEmpty();

        UsedUp unguarded = usedUp(SPOILT);
        try (Sabotage _ = Sabotage.checkOff(cluster, SPOILT);
                Sabotage _ = Sabotage.conditionOff(cluster, SPOILT)) {
            assertThat(raise(unguarded).body().path("state").asText()).isEqualTo("RESERVED");
            vote(unguarded);
        }
        assertThat(audit.consistency()).extracting(Finding::what).contains("NOTHING_BEYOND_THE_AUTHORISATION: 1");
    }

    // --- what happens, with the safeguard and without it

    private static Assembly assembly(String siren) {
        return new Assembly(List.of(cluster.api(0), cluster.api(1)), siren);
    }

    private static Voting voting(String siren) {
        Assembly assembly = assembly(siren);
        return new Voting(assembly, List.of(assembly.operation("CONTROL", "1000.00")));
    }

    private List<Vote> settledVotes(String siren, int count) {
        List<Vote> votes = voting(siren).adopt(count);
        awaitNoFinding(votes);
        // A metric counts after the commit.
        traffic.awaitQuiet();
        return votes;
    }

    /** The same events once more, as a producer does that lost its answer. */
    private static void tellAgain(List<Vote> votes) {
        adoptions(votes).forEach(cluster.topics()::replay);
        traffic.awaitQuiet();
    }

    /** The same facts under other ids, as a producer does that lost its memory. */
    private static void tellAnew(List<Vote> votes) {
        for (CloudEvent event : adoptions(votes)) {
            var record = event.record();
            RecordHeaders headers = new RecordHeaders(record.headers());
            headers.remove("ce_id").add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            cluster.topics()
                    .send(new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), headers));
        }
    }

    private static List<CloudEvent> adoptions(List<Vote> votes) {
        List<String> keys =
                votes.stream().map(vote -> vote.deliberation().toString()).toList();
        return cluster.topics().read(SuiteTopics.DELIBERATIONS).stream()
                .filter(event -> keys.contains(event.key()))
                .toList();
    }

    /** Both replicas of funding-service die with votes in hand whose commitments are not committed, and live on otherwise. */
    private List<Finding> killedBeforeTheCommit(String siren, Duration acknowledged, String optionsAfterwards)
            throws SQLException {
        Assembly assembly = assembly(siren);
        String operation = assembly.operation("HELD", "1000.00");
        Voting voting = new Voting(assembly, List.of(operation));
        List<Draft> drafts = IntStream.rangeClosed(1, 5).mapToObj(voting::draft).toList();
        List<Vote> votes;
        try (Connection lock = cluster.postgres().connect(Service.FUNDING.database(), Postgres.OWNER);
                PreparedStatement hold = lock.prepareStatement("SELECT 1 FROM operation WHERE code = ? FOR UPDATE")) {
            lock.setAutoCommit(false);
            hold.setString(1, operation);
            hold.execute();
            votes = drafts.stream().map(draft -> voting.close(draft, true)).toList();
            traffic.awaitPublished(Service.VOTE);
            awaitOrGoOn(acknowledged, () -> traffic.isAcknowledged(Service.FUNDING));
            cluster.replicas(Service.FUNDING).forEach(ServiceProcess::kill);
            lock.rollback();
        }
        for (ServiceProcess each : cluster.replicas(Service.FUNDING)) {
            each.restart(each.settings().with(Map.of("JAVA_TOOL_OPTIONS", optionsAfterwards)));
        }
        cluster.replicas(Service.FUNDING).forEach(ServiceProcess::awaitReady);
        return findings(votes);
    }

    /** Both replicas of vote-service die with votes that are committed, and that no broker has heard of. */
    private static List<Vote> killedAfterTheCommit(String siren) {
        Voting voting = voting(siren);
        List<Draft> drafts = IntStream.rangeClosed(1, 3).mapToObj(voting::draft).toList();
        List<Vote> votes;
        cluster.broker().process().freeze();
        try {
            votes = drafts.stream().map(draft -> voting.close(draft, true)).toList();
            cluster.replicas(Service.VOTE).forEach(ServiceProcess::kill);
        } finally {
            cluster.broker().process().thaw();
        }
        cluster.revive();
        cluster.replicas(Service.VOTE).forEach(ServiceProcess::awaitReady);
        return votes;
    }

    /** The broker answers late, so that both relays look at the same rows. */
    private static List<Vote> publishedByTwo(String siren, Duration bothAtWork) {
        Voting voting = voting(siren);
        List<Draft> drafts = IntStream.rangeClosed(1, 5).mapToObj(voting::draft).toList();
        List<Vote> votes;
        cluster.broker().process().freeze();
        try {
            votes = drafts.stream().map(draft -> voting.close(draft, true)).toList();
            awaitOrGoOn(bothAtWork, () -> traffic.relaysAtWork(Service.VOTE) > 1);
        } finally {
            cluster.broker().process().thaw();
        }
        traffic.awaitQuiet();
        return votes;
    }

    /** Two reports that have taken all there is of an operation. */
    private record UsedUp(Assembly assembly, Assembly.Report first, Assembly.Report second) {}

    private static UsedUp usedUp(String siren) {
        Assembly assembly = assembly(siren);
        String operation = assembly.operation("LIMIT", "100.00");
        return new UsedUp(assembly, assembly.report(1, operation, "60.00"), assembly.report(2, operation, "40.00"));
    }

    /** One of them asks for more. */
    private static Api.Answer raise(UsedUp all) {
        return all.assembly().tryAmount(all.second(), "60.00");
    }

    private static void vote(UsedUp all) {
        all.assembly().ballot(all.assembly().draft("L1", all.first()), "FOR");
        all.assembly().ballot(all.assembly().draft("L2", all.second()), "FOR");
        traffic.awaitQuiet();
    }

    // --- what is found

    private void awaitNoFinding(List<Vote> votes) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(audit.outcomes(votes)).isEmpty());
    }

    /** What is wrong once nothing is under way any more. */
    private List<Finding> findings(List<Vote> votes) {
        traffic.awaitQuiet();
        awaitOrGoOn(CHANCE, () -> audit.outcomes(votes).isEmpty());
        return Stream.concat(audit.outcomes(votes).stream(), audit.consistency().stream())
                .toList();
    }

    private static void assertFound(List<Finding> findings, Flaw flaw, int countMin) {
        assertThat(findings).extracting(Finding::flaw).filteredOn(flaw::equals).hasSizeGreaterThanOrEqualTo(countMin);
    }

    private static void awaitOrGoOn(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Assembly.pause(Duration.ofMillis(50));
        }
    }

    /** Of both replicas of funding-service. */
    private static double metric(String name) {
        return IntStream.range(0, 2)
                .mapToDouble(replica -> cluster.api(replica)
                        .caller(Service.FUNDING, Role.AUDITOR, HONEST)
                        .metric(name))
                .sum();
    }
}
