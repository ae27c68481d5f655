package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees from the database when votes have their outcome: one thread, one connection, at most one short query every millisecond
 * for all that is awaited, the longest first. It costs the machine that is measured the same, however many are awaited.
 */
final class Watcher implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final int ASKED_AT_ONCE_MAX = 50;

    private record Awaited(UUID deliberation, CompletableFuture<Long> seen) {}

    private final Queue<Awaited> awaited = new ConcurrentLinkedQueue<>();
    private final Connection connection;
    private final Thread thread;
    private volatile boolean isClosed;

    Watcher(Target target) {
        this.connection = target.open(Service.FUNDING);
        this.thread = Thread.ofPlatform().name("watcher").start(this::watch);
    }

    /**
     * The {@link System#nanoTime()} at which the outcome of the vote was seen first.
     *
     * @param limit after which nobody waits any longer
     * @param never what stands for that
     */
    CompletableFuture<Long> watch(UUID deliberation, Duration limit, long never) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        awaited.add(new Awaited(deliberation, seen));
        return seen.completeOnTimeout(never, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watch() {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT deliberation_id FROM vote_outcome WHERE collectivity = '"
                        + Budget.COLLECTIVITY + "' AND deliberation_id = ANY(?)")) {
            while (!isClosed) {
                awaited.removeIf(each -> each.seen().isDone());
                List<Awaited> asked = awaited.stream().limit(ASKED_AT_ONCE_MAX).toList();
                if (!asked.isEmpty()) {
                    Set<UUID> there = there(select, asked);
                    long now = System.nanoTime();
                    asked.stream()
                            .filter(each -> there.contains(each.deliberation()))
                            .forEach(each -> each.seen().complete(now));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            awaited.forEach(each -> each.seen().completeExceptionally(e));
        }
    }

    private Set<UUID> there(PreparedStatement select, List<Awaited> asked) throws SQLException {
        select.setArray(
                1,
                connection.createArrayOf(
                        "uuid", asked.stream().map(Awaited::deliberation).toArray()));
        Set<UUID> there = new HashSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                there.add(row.getObject(1, UUID.class));
            }
        }
        return there;
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new LocalStackException("the watcher does not end: " + e.getMessage(), e);
        }
    }
}
