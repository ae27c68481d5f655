package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * From the closed ballot to the commitment that can be read. The ballots are shows of hands of a committee of five, each of
 * which commits one reserved line; sittings, reports, reservations and deliberations are made before the measured part.
 *
 * <p>A commitment is readable from the moment at which its row is committed, which {@link Watcher} sees from another
 * connection. Asking over HTTP until it is there takes more of a small machine than the promise itself, and then measures that.
 * Every tenth is asked for once all the same, after it was seen: {@code GET /v1/vote-outcomes/{deliberationId}} has to
 * answer with it.
 */
final class Promises {

    private static final int MEMBERS = 5;
    private static final int OPERATIONS = 100;
    private static final int PREPARING_CLIENTS = 8;
    private static final Duration BEGIN_LATER = Duration.ofMillis(100);
    private static final int CHECKED_EVERY = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long NEVER = Long.MAX_VALUE;
    private static final Map<String, Object> BALLOT =
            Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", "FOR", "exceptions", List.of());

    private final Target target;
    private final Budget budget;
    private final Api.Caller office;
    private final Api.Caller reader;
    private final Committee committee;
    private final List<String> operations;
    private final AtomicInteger prepared = new AtomicInteger();

    Promises(Target target, Budget budget) {
        this.target = target;
        this.budget = budget;
        this.office = target.api().caller(Service.VOTE, Role.CLERK, Budget.COLLECTIVITY);
        this.reader = target.api().caller(Service.FUNDING, Role.CLERK, Budget.COLLECTIVITY);
        this.committee = new Committee(office, MEMBERS);
        this.operations = budget.operations(OPERATIONS);
    }

    /** Deliberations that are ready for their ballots. */
    List<String> prepare(int count) {
        ConcurrentLinkedQueue<String> deliberations = new ConcurrentLinkedQueue<>();
        BooleanSupplier one = () -> deliberations.add(committee.deliberation(Map.of(
                "operationCode", operations.get(prepared.getAndIncrement() % OPERATIONS),
                "imputation", Budget.IMPUTATION,
                "amount", Budget.euros("1.00"))));
        Load.flatOut(
                "deliberations prepared",
                PREPARING_CLIENTS,
                Stream.generate(() -> one).limit(count).toList());
        return List.copyOf(deliberations);
    }

    /** Closes at a steady rate; each close is followed until its commitment can be read. */
    List<Measure> steady(int perSecond, List<String> deliberations) {
        Latencies closed = new Latencies();
        Latencies promise = new Latencies();
        Latencies whole = new Latencies();
        Latencies read = new Latencies();
        // A moment later, so that the requests are there when the first is due.
        Schedule schedule = new Schedule(System.nanoTime() + BEGIN_LATER.toNanos(), perSecond);
        Measure sent;
        try (Watcher watcher = new Watcher(target)) {
            List<BooleanSupplier> requests = new ArrayList<>();
            for (int i = 0; i < deliberations.size(); i++) {
                String deliberation = deliberations.get(i);
                long due = schedule.due(i);
                boolean isChecked = i % CHECKED_EVERY == 0;
                requests.add(() -> {
                    if (!close(deliberation)) {
                        return false;
                    }
                    long answered = System.nanoTime();
                    closed.record(due, answered);
                    long there = watcher.watch(UUID.fromString(deliberation), LIMIT, NEVER)
                            .join();
                    if (there == NEVER) {
                        return false;
                    }
                    promise.record(answered, there);
                    whole.record(due, there);
                    return !isChecked || isCommitted(deliberation, read);
                });
            }
            sent = Load.openLoop("votes", schedule, requests);
        }
        String rate = ", " + perSecond + "/s";
        return List.of(
                Measure.of("ballot due → closed" + rate, closed, sent.failed(), sent.seconds()),
                Measure.of("ballot closed → commitment readable" + rate, promise, 0, sent.seconds()),
                Measure.of("one read of the outcome" + rate, read, 0, sent.seconds()),
                Measure.of("ballot due → commitment readable" + rate, whole, 0, sent.seconds()));
    }

    /** Closes as fast as the clients can, and waits for the last commitment. */
    List<Measure> flatOut(int clients, List<String> deliberations) {
        UUID before = budget.lastOutcome();
        long begin = System.nanoTime();
        Measure closed = Load.flatOut(
                "ballots closed, flat out, " + clients + " clients",
                clients,
                deliberations.stream()
                        .<BooleanSupplier>map(each -> () -> close(each))
                        .toList());
        long missing = budget.missing(before, deliberations.size());
        double seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(closed, Measure.ofWhole(flatOutName(clients), deliberations.size() - missing, missing, seconds));
    }

    static String flatOutName(int clients) {
        return "votes closed and committed, flat out, " + clients + " clients";
    }

    private boolean close(String deliberation) {
        return office.post("/v1/deliberations/" + deliberation + "/ballot", BALLOT)
                .body()
                .path("outcome")
                .asText()
                .equals("ADOPTED");
    }

    private boolean isCommitted(String deliberation, Latencies latencies) {
        long asked = System.nanoTime();
        Api.Answer answer = reader.get("/v1/vote-outcomes/" + deliberation);
        latencies.record(asked, System.nanoTime());
        return answer.body().path("outcome").asText().equals("COMMITTED");
    }
}
