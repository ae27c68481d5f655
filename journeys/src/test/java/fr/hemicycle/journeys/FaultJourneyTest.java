package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promise: one adopted vote, one commitment or one typed refusal, whatever is killed, with two replicas of each. */
class FaultJourneyTest {

    private static final System.Logger LOG = System.getLogger("journeys");
    private static final int KILLS = Integer.getInteger("hemicycle.kills", 30);
    private static final int CLIENTS = 4;
    private static final Duration SETTLED_MAX = Duration.ofMinutes(3);

    private final long seed = Long.getLong("hemicycle.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private record Vote(String deliberation, String operation, String reservation, boolean adopted) {}

    @Test
    void loses_no_vote_and_commits_no_euro_twice_whatever_is_killed() throws Exception {
        LOG.log(System.Logger.Level.INFO, "seed {0} (repeat with -Dhemicycle.seed)", Long.toString(seed));
        try (Cluster cluster = Cluster.start(2)) {
            Assembly assembly = new Assembly(List.of(cluster.api(0), cluster.api(1)), "220200026");
            List<String> operations = IntStream.range(0, 3)
                    .mapToObj(i -> assembly.operation("FAULT" + i, "100000.00"))
                    .toList();

            Queue<Vote> votes = voteWhileKilling(cluster, assembly, operations);

            LOG.log(System.Logger.Level.INFO, "{0} votes closed under {1} kills", votes.size(), KILLS);
            assertThat(votes).hasSizeGreaterThan(KILLS);
            votes.forEach(vote -> awaitOutcome(assembly, vote));
            operations.forEach(operation -> assertBalance(assembly, operation, votes));
            assertThat(assembly.get(Service.FUNDING, "/v1/consistency")
                            .path("consistent")
                            .asBoolean())
                    .as("%s", assembly.get(Service.FUNDING, "/v1/consistency"))
                    .isTrue();
            SuiteTopics.partitions()
                    .keySet()
                    .forEach(topic -> assertOrder(cluster.topics().read(topic)));
            assertOneOutcomeEach(cluster.topics().read(SuiteTopics.COMMITMENTS), votes);
        }
    }

    private Queue<Vote> voteWhileKilling(Cluster cluster, Assembly assembly, List<String> operations) throws Exception {
        Queue<Vote> votes = new ConcurrentLinkedQueue<>();
        AtomicBoolean killing = new AtomicBoolean(true);
        AtomicInteger numbers = new AtomicInteger(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (killing.get()) {
                        votes.add(vote(assembly, operations, numbers.getAndIncrement()));
                    }
                }));
            }
            try {
                List<Target> targets = targets(cluster);
                for (int number = 1; number <= KILLS; number++) {
                    awaitSomeMore(votes);
                    kill(targets.get(random.nextInt(targets.size())), number);
                }
            } finally {
                killing.set(false);
            }
            for (Service service : Service.values()) {
                cluster.replicas(service).forEach(ServiceProcess::awaitReady);
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        return votes;
    }

    /** Report, credits, deliberation, ballot: every seventh is rejected, so that its reservation must be released. */
    private static Vote vote(Assembly assembly, List<String> operations, int number) {
        String operation = operations.get(number % operations.size());
        Assembly.Report report = assembly.report(number, operation, "1.00");
        JsonNode expense = report.expense().path("state").asText().equals("RESERVED")
                ? report.expense()
                : assembly.complete(report);
        String deliberation = assembly.draft("K" + number, report);
        JsonNode ballot = assembly.ballot(deliberation, number % 7 == 0 ? "AGAINST" : "FOR");
        return new Vote(
                deliberation,
                operation,
                expense.path("reservationId").asText(),
                ballot.path("outcome").asText().equals("ADOPTED"));
    }

    /** Something that can be killed and started again. */
    private record Target(String name, Runnable kill, Runnable restart) {}

    private static List<Target> targets(Cluster cluster) {
        List<Target> targets = new ArrayList<>();
        for (Service service : Service.values()) {
            cluster.replicas(service)
                    .forEach(each -> targets.add(new Target(each.process().name(), each::kill, each::restart)));
        }
        targets.add(new Target("broker", cluster.broker()::kill, cluster.broker()::restart));
        targets.add(new Target("database", cluster.postgres()::kill, cluster.postgres()::restart));
        return targets;
    }

    /** Kills fall on votes that are closing, not on services that are still starting, but do not wait for ever. */
    private void awaitSomeMore(Queue<Vote> votes) {
        int enough = votes.size() + 1 + random.nextInt(5);
        for (int i = 0; i < 150 && votes.size() < enough; i++) {
            Assembly.pause(Duration.ofMillis(100));
        }
    }

    private void kill(Target target, int number) {
        Assembly.pause(Duration.ofMillis(random.nextInt(200)));
        target.kill().run();
        Assembly.pause(Duration.ofMillis(random.nextInt(500)));
        target.restart().run();
        LOG.log(System.Logger.Level.INFO, "kill {0}: {1}", number, target.name());
    }

    private static void awaitOutcome(Assembly assembly, Vote vote) {
        await().atMost(SETTLED_MAX).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            if (vote.adopted()) {
                assertThat(assembly.get(Service.VOTE, "/v1/deliberations/" + vote.deliberation())
                                .path("commitment")
                                .path("state")
                                .asText())
                        .isEqualTo("COMMITTED");
            } else {
                assertThat(assembly.get(Service.FUNDING, "/v1/reservations/" + vote.reservation())
                                .path("state")
                                .asText())
                        .isEqualTo("RELEASED");
            }
        });
    }

    private static void assertBalance(Assembly assembly, String operation, Queue<Vote> votes) {
        long adopted = votes.stream()
                .filter(vote -> vote.operation().equals(operation) && vote.adopted())
                .count();
        JsonNode balance = assembly.balance(operation);
        assertThat(balance.path("committed").path("amount").asText())
                .isEqualTo(BigDecimal.valueOf(adopted).setScale(2).toPlainString());
        assertThat(balance.path("reserved").path("amount").asText()).isEqualTo("0.00");
    }

    /** Repeats are allowed; the first time that a version of an aggregate shows, its predecessor has shown before. */
    private static void assertOrder(List<CloudEvent> events) {
        Map<String, Long> last = new HashMap<>();
        for (CloudEvent event : events) {
            long before = last.getOrDefault(event.key(), 0L);
            if (event.aggregateVersion() > before) {
                assertThat(event.aggregateVersion())
                        .as("%s of %s", event.type(), event.key())
                        .isEqualTo(before + 1);
                last.put(event.key(), event.aggregateVersion());
            }
        }
    }

    private static void assertOneOutcomeEach(List<CloudEvent> outcomes, Queue<Vote> votes) {
        Map<String, Set<String>> idsByVote = new HashMap<>();
        outcomes.forEach(each ->
                idsByVote.computeIfAbsent(each.key(), key -> new HashSet<>()).add(each.id()));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} outcomes on the topic, {1} of them repeats",
                outcomes.size(),
                outcomes.size() - idsByVote.size());
        for (Vote vote : votes) {
            assertThat(idsByVote.getOrDefault(vote.deliberation(), Set.of()))
                    .as(vote.deliberation())
                    .hasSize(vote.adopted() ? 1 : 0);
        }
    }
}
