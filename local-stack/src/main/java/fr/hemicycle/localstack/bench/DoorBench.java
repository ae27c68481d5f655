package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.Tokens;
import fr.hemicycle.localstack.scenario.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Facts at a steady rate, and those who follow them at each door of one service: first one at each, then hundreds of streams. The
 * facts are mobility solutions, invented, of a collectivity of its own for each run.
 */
public final class DoorBench {

    private static final int MANY_STREAMS = 500;
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(8);
    /** From the last fact on. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Api.Caller mobility;
    private final Api.Caller partner;
    private final Tokens tokens;
    private final String url;
    private final String bootstrapServers;
    private final LongSupplier memory;
    private final String collectivity =
            "9%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int phase;

    /**
     * @param url base address of mobility-basin-service
     * @param memory what its process holds, in MiB
     */
    public DoorBench(Target target, Tokens tokens, String url, LongSupplier memory) {
        this.mobility = target.api().caller(Service.BASIN, Role.MOBILITY, collectivity);
        this.partner = target.api().caller(Service.BASIN, Role.PARTNER, collectivity);
        this.bootstrapServers = target.bootstrapServers();
        this.tokens = tokens;
        this.url = url;
        this.memory = memory;
    }

    /**
     * @param perSecond facts while one follows at each door
     * @param perSecondOfMany facts while hundreds of streams follow
     * @param seconds how long each of the two takes
     */
    public void run(Result result, Consumer<String> console, int perSecond, int perSecondOfMany, int seconds) {
        console.accept("Warming up");
        follow(new Result(line -> {}, Map::of), 1, perSecond, perSecond * seconds);
        follow(result, 1, perSecond, perSecond * seconds);
        follow(result, MANY_STREAMS, perSecondOfMany, perSecondOfMany * seconds);
    }

    private void follow(Result result, int streams, int perSecond, int events) {
        String now = "%d/s, %d streams".formatted(perSecond, streams);
        // Long enough for all to be there.
        Schedule schedule = new Schedule(System.nanoTime() + BEFORE_THE_FIRST.toNanos(), perSecond);
        String marker = "Mesure " + run + " " + phase++ + " ";
        Arrivals streamed = new Arrivals(marker, events, schedule);
        Arrivals polled = new Arrivals(marker, events, schedule);
        Arrivals consumed = new Arrivals(marker, events, schedule);
        Arrivals posted = new Arrivals(marker, events, schedule);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Followers followers = new Followers(url, bootstrapServers, collectivity)) {
            followers.openStreams(
                    IntStream.range(0, streams).mapToObj(this::token).toList());
            result.add(new Figure("memory of the service, %s, before".formatted(now), memory.getAsLong(), "MiB"));
            List<Future<?>> following = new ArrayList<>(followers.streams(threads, streamed));
            following.add(threads.submit(() -> followers.poll(token(streams), polled)));
            following.add(threads.submit(() -> followers.consume(consumed)));
            following.add(threads.submit(() -> followers.receive(partner, posted)));
            try {
                Measure asked = Load.openLoop(now + ": due → answered", schedule, facts(marker, events));
                await(following);
                result.add(asked);
            } finally {
                // Whoever waits for what does not come, when another has failed.
                following.forEach(each -> each.cancel(true));
            }
            result.add(streamed.measure(now + ": → at each stream", streams));
            result.add(polled.measure(now + ": → at a long poll", 1));
            result.add(consumed.measure(now + ": → at a consumer of the topic", 1));
            result.add(posted.measure(now + ": → at a receiver of a webhook", 1));
            result.add(new Figure("memory of the service, %s, at the end".formatted(now), memory.getAsLong(), "MiB"));
        }
    }

    private static void await(List<Future<?>> following) {
        long end = System.nanoTime() + LIMIT.toNanos();
        for (Future<?> each : following) {
            try {
                each.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // What did not come counts as failed.
                return;
            } catch (ExecutionException e) {
                throw new LocalStackException("a reader fails: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
        }
    }

    private String token(int client) {
        return tokens.mint(
                Set.of(Role.PARTNER.code()), collectivity, "reader-" + client, Duration.ofHours(1), Instant.now());
    }

    private List<BooleanSupplier> facts(String marker, int count) {
        return IntStream.range(0, count)
                .<BooleanSupplier>mapToObj(i -> () -> open(marker + i))
                .toList();
    }

    private boolean open(String name) {
        Map<String, Object> solution = Map.of(
                "name",
                name,
                "kind",
                "VEHICLE_HIRE",
                "operator",
                Map.of("name", "Association de mobilité (inventée)"),
                "publics",
                List.of("EVERYONE"),
                "needsLicence",
                false,
                "perimeter",
                Map.of("communes", List.of(), "epcis", List.of("200033579"), "basinIds", List.of()),
                "from",
                "2026-01-01",
                "provenance",
                "Invented for measurements",
                "actions",
                List.of());
        return mobility.post("/v1/mobility-solutions", solution).status() == 201;
    }
}
