package fr.hemicycle.platform.feed;

import fr.hemicycle.platform.feed.Facts.Counted;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Writes events from several threads, in transactions that commit in another order than they wrote: each writer begins one,
 * writes, commits some others meanwhile, writes once more and commits at last. An aggregate has one writer, as its row's lock
 * would have it.
 */
final class Writers {

    private static final int WRITERS = 8;
    private static final int MEANWHILE_MAX = 10;
    private static final int AGGREGATES_OF_EACH = 25;

    private final Facts facts;
    private final String collectivity;
    private final AtomicInteger left;
    private final long seed;

    Writers(Facts facts, String collectivity, int events, long seed) {
        this.facts = facts;
        this.collectivity = collectivity;
        this.left = new AtomicInteger(events);
        this.seed = seed;
    }

    void write() {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS).forEach(writer -> threads.execute(() -> write(new Random(seed + writer))));
        }
    }

    private void write(Random random) {
        // Of two kinds: a transaction that waits for another must not hold what the other needs.
        List<UUID> ofTheLong = aggregates();
        List<UUID> ofTheShort = aggregates();
        while (left.get() > 0) {
            QuarkusTransaction.requiringNew().run(() -> {
                UUID aggregate = ofTheLong.get(random.nextInt(AGGREGATES_OF_EACH));
                ifLeft(() -> facts.add(collectivity, aggregate, new Counted(1)));
                for (int meanwhile = random.nextInt(MEANWHILE_MAX); meanwhile > 0; meanwhile--) {
                    ifLeft(() -> facts.append(
                            collectivity, ofTheShort.get(random.nextInt(AGGREGATES_OF_EACH)), new Counted(2)));
                }
                ifLeft(() -> facts.add(collectivity, aggregate, new Counted(3)));
            });
        }
    }

    private void ifLeft(Runnable write) {
        if (left.getAndDecrement() > 0) {
            write.run();
        }
    }

    private static List<UUID> aggregates() {
        return IntStream.range(0, AGGREGATES_OF_EACH)
                .mapToObj(each -> Ids.next())
                .toList();
    }

    /** What is in the table, read without any of the code that the doors read with. */
    List<Told> committed() throws SQLException {
        try (Connection connection = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, aggregate_id, aggregate_version FROM domain_event WHERE collectivity = ?")) {
            select.setString(1, collectivity);
            List<Told> committed = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    committed.add(new Told(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return committed;
        }
    }

    /** How many were committed later than one whose number was drawn after theirs: transactions that begin twice prove nothing. */
    static int overtaken(List<RecordedEvent> inOrderOfReading) {
        long highest = 0;
        int overtaken = 0;
        for (RecordedEvent event : inOrderOfReading) {
            overtaken += event.position().number() < highest ? 1 : 0;
            highest = Math.max(highest, event.position().number());
        }
        return overtaken;
    }
}
