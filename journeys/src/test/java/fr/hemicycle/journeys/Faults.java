package fr.hemicycle.journeys;

import fr.hemicycle.journeys.Cluster.Replica;
import fr.hemicycle.localstack.ChildProcess;
import fr.hemicycle.localstack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** What goes wrong, one thing after the other, chosen by a seed. A fault may fall on what has not recovered from the last. */
final class Faults {

    /** Longer than a consumer may be silent before the broker gives its partitions to another (10 s). */
    private static final int LONG_MS = 11_000;

    private static final Duration NEXT_COMMIT = Duration.ofSeconds(5);

    private final Random random;
    private final Cluster cluster;
    private final List<Machine> machines = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<Wire> toDatabases = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    Faults(Cluster cluster, Random random) {
        this.random = random;
        this.cluster = cluster;
        for (Service service : cluster.services()) {
            for (Replica each : cluster.wired(service)) {
                wires.addAll(each.wires(service));
                toDatabases.add(each.database());
                machines.add(new Machine(
                        each.broker().name().replace(" to Kafka", ""),
                        each.process()::process,
                        each.process()::kill,
                        each.process()::restart));
            }
        }
        machines.add(
                new Machine("Kafka", cluster.broker()::process, cluster.broker()::kill, cluster.broker()::restart));
        machines.add(new Machine(
                "PostgreSQL", cluster.postgres()::process, cluster.postgres()::kill, cluster.postgres()::restart));
    }

    enum Kind {
        /** SIGKILL, and started again. */
        KILL,
        /** SIGSTOP, and SIGCONT: at times longer than its peers wait for it. */
        FREEZE,
        /** The connections of a wire end, and for a while there are no new ones. */
        CUT,
        /** A wire carries nothing for a while. */
        STALL,
        /** The connections of a wire end by RST. */
        RESET,
        /** A COMMIT is done, and the one who asked for it never hears so. */
        LOSE_COMMIT
    }

    /** Something that can be killed, frozen and started again. */
    private record Machine(String name, Supplier<ChildProcess> process, Runnable kill, Runnable restart) {}

    /** The next fault, to its end; what it was. */
    String next() {
        cluster.revive();
        Kind kind = pick(List.of(Kind.values()));
        counts.merge(kind, 1, Integer::sum);
        return switch (kind) {
            case KILL -> "killed " + kill(pick(machines));
            case FREEZE -> "froze " + freeze(pick(machines));
            case CUT -> "cut " + cut(pick(wires));
            case STALL -> "stalled " + stall(pick(wires));
            case RESET -> "reset " + reset(pick(wires));
            case LOSE_COMMIT -> lose(pick(toDatabases));
        };
    }

    /** How many of each kind there were. */
    Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }

    private String kill(Machine machine) {
        machine.kill().run();
        Assembly.pause(Duration.ofMillis(random.nextInt(500)));
        machine.restart().run();
        return machine.name();
    }

    private String freeze(Machine machine) {
        Duration time = aWhile();
        ChildProcess process = machine.process().get();
        process.freeze();
        try {
            Assembly.pause(time);
        } finally {
            process.thaw();
        }
        return machine.name() + " for " + time.toMillis() + " ms";
    }

    private String cut(Wire wire) {
        Duration time = Duration.ofMillis(random.nextInt(2_000));
        wire.cut();
        Assembly.pause(time);
        wire.mend();
        return wire.name() + " for " + time.toMillis() + " ms";
    }

    private String stall(Wire wire) {
        Duration time = aWhile();
        wire.stall();
        Assembly.pause(time);
        wire.mend();
        return wire.name() + " for " + time.toMillis() + " ms";
    }

    private static String reset(Wire wire) {
        wire.reset();
        return wire.name();
    }

    private static String lose(Wire wire) {
        return (wire.loseNextCommit(NEXT_COMMIT) ? "lost the answer to a COMMIT on " : "saw no COMMIT on ")
                + wire.name();
    }

    private Duration aWhile() {
        return Duration.ofMillis(random.nextInt(5) == 0 ? LONG_MS : 100 + random.nextInt(2_000));
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
