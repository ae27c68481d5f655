package fr.hemicycle.platform.test.fuzz;

import fr.hemicycle.platform.test.api.Answer;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the requests: how many were answered how, what never succeeded, and what was wrong. */
public final class FuzzReport {

    private static final int SHOWN_MAX = 40;

    private final Map<String, int[]> byOperation = new TreeMap<>();
    private final Map<String, Map<String, Integer>> byCode = new TreeMap<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<String, FuzzRequest> succeeded = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private final List<ApiOperation> operations;
    private int answers;
    private int faultyAnswers;

    FuzzReport(List<ApiOperation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** @param code of the refusal; empty when there is none */
    synchronized void count(FuzzRequest request, Answer answer, String code) {
        answers++;
        byStatus.merge(answer.status(), 1, Integer::sum);
        if (request.method().equals(request.operation().method())) {
            byOperation
                    .computeIfAbsent(request.operation().toString(), operation -> new int[6])[answer.status() / 100]++;
            byCode.computeIfAbsent(request.operation().toString(), operation -> new TreeMap<>())
                    .merge(code, 1, Integer::sum);
        }
        if (answer.status() < 300 && request.method().equals(request.operation().method())) {
            succeeded.put(request.operation().toString() + request.story().siren(), request);
        }
    }

    /** The first of its kind is kept; the others are counted. */
    synchronized void fault(long seed, FuzzRequest request, String fault, String answer) {
        faultyAnswers++;
        faults.putIfAbsent(
                request.operation() + ": " + fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{3,}", "…"),
                "seed %d, request %d, %s by %s\n    %s\n    %s\n    %s"
                        .formatted(
                                seed,
                                request.number(),
                                request.operation(),
                                request.caller(),
                                fault,
                                request.curl(),
                                answer.substring(0, Math.min(answer.length(), 1_500))));
    }

    /** The last request of each operation that succeeded for a collectivity. */
    synchronized List<FuzzRequest> succeeded(String siren) {
        return succeeded.values().stream()
                .filter(request -> request.story().siren().equals(siren))
                .toList();
    }

    public synchronized List<String> faults() {
        return faults.values().stream().limit(SHOWN_MAX).toList();
    }

    public synchronized int answers() {
        return answers;
    }

    /** Of all requests, those that did what they asked for. */
    public synchronized double shareOfSuccesses() {
        return byStatus.entrySet().stream()
                        .filter(each -> each.getKey() < 300)
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                / (double) answers;
    }

    synchronized int successes(ApiOperation operation) {
        return byOperation.getOrDefault(operation.toString(), new int[6])[2];
    }

    /** Of all operations, those that did at least once what they are there for. */
    public synchronized double shareOfOperations() {
        return 1 - neverSucceeded().size() / (double) operations.size();
    }

    /** What was asked and never succeeded, with the codes that it got. */
    public synchronized List<String> neverSucceeded() {
        List<String> never = new ArrayList<>();
        for (ApiOperation operation : operations) {
            if (successes(operation) == 0) {
                never.add(operation + " " + byCode.getOrDefault(operation.toString(), Map.of()));
            }
        }
        return never;
    }

    @Override
    public synchronized String toString() {
        return "%d answers, %.0f %% of them 2xx, by status %s; %d faulty in %d ways; %.0f %% of %d operations succeeded"
                .formatted(
                        answers,
                        100 * shareOfSuccesses(),
                        byStatus,
                        faultyAnswers,
                        faults.size(),
                        100 * shareOfOperations(),
                        operations.size());
    }
}
