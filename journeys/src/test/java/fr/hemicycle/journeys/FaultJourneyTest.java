package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.journeys.Voting.Vote;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The promise: one adopted vote, one commitment, whatever is killed, frozen or cut off, with two replicas of each. Small in
 * the whole test suite; docs/faults.md says how to run it in full.
 */
class FaultJourneyTest {

    private static final System.Logger LOG = System.getLogger("journeys");
    private static final int VOTES = Integer.getInteger("hemicycle.votes", 120);
    private static final int FAULTS = Integer.getInteger("hemicycle.faults", 12);
    /** 200 where there are 60 faults. A small run may meet none; {@link NegativeControlsTest} shows what absorbs them. */
    private static final int DUPLICATES_MIN = Integer.getInteger("hemicycle.duplicates", 0);

    private static final int CLIENTS = 8;
    /** Short, so that a client has long gone to the other replica with its key when a frozen one goes on. */
    private static final Duration CLIENT_LIMIT = Duration.ofSeconds(5);

    private static final Duration NEXT_FAULT_MAX = Duration.ofSeconds(15);
    private static final Duration SETTLED_MAX = Duration.ofMinutes(3);

    private final long seed = Long.getLong("hemicycle.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void loses_no_vote_and_commits_no_euro_twice_whatever_fails() throws Exception {
        say("seed %d (repeat with -Dhemicycle.seed)".formatted(seed));
        try (Cluster cluster = Cluster.start(2)) {
            Receipts receipts = new Receipts(cluster);
            Assembly assembly =
                    new Assembly(List.of(cluster.api(0, CLIENT_LIMIT), cluster.api(1, CLIENT_LIMIT)), "220200026");
            List<String> operations = IntStream.range(0, 3)
                    .mapToObj(i -> assembly.operation("FAULT" + i, "100000.00"))
                    .toList();
            Faults faults = new Faults(cluster, random);
            Audit audit = new Audit(cluster);

            try (Snapshots snapshots = new Snapshots(cluster)) {
                Queue<Vote> votes = voteWhileAllFails(cluster, new Voting(assembly, operations), faults);
                say("%d votes closed under %d faults: %s".formatted(votes.size(), FAULTS, faults.counts()));
                Duration settled = awaitSettled(audit, votes);
                say("settled %d ms after the last fault was over and its replica ready".formatted(settled.toMillis()));

                assertThat(audit.of(votes)).isEmpty();
                assertThat(votes).hasSizeGreaterThanOrEqualTo(VOTES);
                assertThat(snapshots.violations()).isEmpty();
                assertThat(snapshots.answered()).isPositive();
                assertThat(receipts.duplicates()).isGreaterThanOrEqualTo(DUPLICATES_MIN);
                say("%d snapshots of the ledger, all consistent; %d duplicates absorbed; %s"
                        .formatted(snapshots.answered(), receipts.duplicates(), repeats(cluster)));
            }
        }
    }

    private Queue<Vote> voteWhileAllFails(Cluster cluster, Voting voting, Faults faults) throws Exception {
        Queue<Vote> votes = new ConcurrentLinkedQueue<>();
        AtomicBoolean failing = new AtomicBoolean(true);
        AtomicInteger numbers = new AtomicInteger(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    while (failing.get() || votes.size() < VOTES) {
                        votes.add(voting.vote(numbers.getAndIncrement()));
                    }
                }));
            }
            try {
                for (int number = 1; number <= FAULTS; number++) {
                    awaitVotes(votes, number * VOTES / (FAULTS + 1));
                    say("fault %d after %d votes: %s".formatted(number, votes.size(), faults.next()));
                }
            } finally {
                failing.set(false);
            }
            for (Future<?> client : running) {
                client.get();
            }
            cluster.revive();
            for (Service service : cluster.services()) {
                cluster.replicas(service).forEach(ServiceProcess::awaitReady);
            }
        }
        return votes;
    }

    /** Faults are spread over the votes, and fall while some are closing, but do not wait for ever. */
    private void awaitVotes(Queue<Vote> votes, int enough) {
        long end = System.nanoTime() + NEXT_FAULT_MAX.toNanos();
        while (votes.size() < enough && System.nanoTime() < end) {
            Assembly.pause(Duration.ofMillis(20));
        }
        Assembly.pause(Duration.ofMillis(random.nextInt(200)));
    }

    /** How long it takes until the databases hold what the clients were told. */
    private static Duration awaitSettled(Audit audit, Queue<Vote> votes) {
        long begin = System.nanoTime();
        while (!audit.outcomes(votes).isEmpty() && System.nanoTime() - begin < SETTLED_MAX.toNanos()) {
            Assembly.pause(Duration.ofMillis(50));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String repeats(Cluster cluster) {
        List<String> ids = SuiteTopics.partitions().keySet().stream()
                .flatMap(topic -> cluster.topics().read(topic).stream())
                .map(CloudEvent::id)
                .toList();
        return "%d events on the topics, %d of them repeats"
                .formatted(ids.size(), ids.size() - ids.stream().distinct().count());
    }

    private static void say(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }
}
