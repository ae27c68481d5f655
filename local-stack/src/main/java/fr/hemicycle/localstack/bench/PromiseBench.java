package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a département's money costs in time: from the closed ballot to the commitment, commitments on many operations and on
 * one, reservations; and the same SQL without the suite. All of it is invented, in a collectivity of its own.
 */
public final class PromiseBench {

    private static final int CLIENTS = 32;
    private static final int WARM_UP = 800;
    private static final int FLAT_OUT = 500;
    private static final int AT_EACH_RATE = 500;
    private static final List<Integer> RATES = List.of(30, 100, 300);
    private static final int OPERATIONS = 1_000;
    private static final int COMMITMENTS = 1_600;
    private static final int RESERVATIONS = 1_600;
    private static final int RESERVATIONS_PER_SECOND = 300;
    private static final int VOTES_OF_A_CLIENT = 20;
    private static final int PIECES_OF_A_CLIENT = 100;
    /** As many as funding-service lets commit at once. */
    private static final int WORKERS = 8;

    private static final String MANY_OPERATIONS = "commitments over 1 000 operations";
    private static final String ONE_OPERATION = "commitments on one operation";

    private final Target target;

    public PromiseBench(Target target) {
        this.target = target;
    }

    /** Measures, told as they come and kept in the result. */
    public void run(Result result, Consumer<String> console) {
        try (Budget budget = new Budget(target)) {
            measure(result, budget, console);
        }
        console.accept("The same SQL without the suite");
        besidePlainSql(result);
    }

    private void measure(Result result, Budget budget, Consumer<String> console) {
        Promises promises = new Promises(target, budget);
        console.accept("Preparing deliberations, and warming up");
        promises.flatOut(CLIENTS, promises.prepare(WARM_UP));
        for (int rate : RATES) {
            List<String> ready = promises.prepare(AT_EACH_RATE);
            result.add(() -> promises.steady(rate, ready));
        }
        List<String> ready = promises.prepare(FLAT_OUT);
        result.add(() -> promises.flatOut(CLIENTS, ready));

        List<String> operations = budget.operations(OPERATIONS);
        Commitments commitments = new Commitments(target, budget);
        commitments.sustained("warming up", COMMITMENTS / 2, operations);
        result.add(() -> List.of(commitments.sustained(MANY_OPERATIONS, COMMITMENTS, operations)));
        result.add(() -> List.of(commitments.sustained(ONE_OPERATION, COMMITMENTS, operations.subList(0, 1))));

        Reservations reservations = new Reservations(target, operations);
        reservations.flatOut(CLIENTS, RESERVATIONS / 2);
        result.add(() -> List.of(reservations.steady(RESERVATIONS_PER_SECOND, RESERVATIONS)));
        result.add(() -> List.of(reservations.flatOut(CLIENTS, RESERVATIONS)));
        if (!budget.isConsistent()) {
            throw new LocalStackException("the money does not add up: nothing that was measured counts");
        }
    }

    private void besidePlainSql(Result result) {
        PlainSql plain = new PlainSql(target, OPERATIONS, CLIENTS * VOTES_OF_A_CLIENT);
        result.add(new Share(
                result.of(Promises.flatOutName(CLIENTS)),
                plain.run("votes", "vote", plain.size(CLIENTS, VOTES_OF_A_CLIENT, 0))));
        result.add(new Share(
                result.of(MANY_OPERATIONS),
                plain.run(
                        "commitments over 1 000 operations",
                        "commitment",
                        plain.size(WORKERS, PIECES_OF_A_CLIENT, 0))));
        result.add(new Share(
                result.of(ONE_OPERATION),
                plain.run(
                        "commitments on one operation",
                        "commitment",
                        new PlainSql.Size(WORKERS, PIECES_OF_A_CLIENT, WORKERS * PIECES_OF_A_CLIENT, 1))));
        result.add(new Share(
                result.of(Reservations.flatOutName(CLIENTS)),
                plain.run("reservations", "reservation", plain.size(CLIENTS, PIECES_OF_A_CLIENT, 0))));
    }
}
