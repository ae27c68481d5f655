package fr.hemicycle.journeys;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the replicas of funding-service in turn, again and again, whether the ledger is consistent. */
final class Snapshots implements AutoCloseable {

    private static final Duration PAUSE_MIN = Duration.ofMillis(300);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final List<Api.Caller> auditors;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Thread thread;
    private volatile boolean running = true;

    Snapshots(Cluster cluster) {
        this.auditors = List.of(auditor(cluster, 0), auditor(cluster, 1));
        this.thread = Thread.ofVirtual().name("snapshots").start(this::run);
    }

    private static Api.Caller auditor(Cluster cluster, int replica) {
        return cluster.api(replica, LIMIT).caller(Service.FUNDING, Role.AUDITOR, "220200026");
    }

    private void run() {
        for (int i = 0; running; i++) {
            long asked = System.nanoTime();
            try {
                Api.Answer answer = auditors.get(i % auditors.size()).get("/v1/consistency");
                if (answer.status() == 200) {
                    answered.incrementAndGet();
                    if (!answer.body().path("consistent").asBoolean()) {
                        violations.add(answer.body().toString());
                    }
                }
            } catch (LocalStackException away) {
                // Killed, frozen or cut off: the other one is asked next.
            }
            // A report reads the whole ledger: twice as long for the votes, so that they go on while it grows.
            Duration pause = Duration.ofNanos(System.nanoTime() - asked).multipliedBy(2);
            Assembly.pause(pause.compareTo(PAUSE_MIN) < 0 ? PAUSE_MIN : pause);
        }
    }

    /** Ends, and answers the reports that showed a violation. */
    List<String> violations() {
        close();
        return List.copyOf(violations);
    }

    /** How many reports there were. */
    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
