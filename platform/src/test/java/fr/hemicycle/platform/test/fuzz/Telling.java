package fr.hemicycle.platform.test.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The story of the examples, told once from its beginning with good requests: each operation is asked until it succeeds, and of those
 * that may, the one that succeeded least so far. What ends a thing is soon ahead of the others and then waits for them, so nobody has
 * to write down in which order things are done.
 */
final class Telling {

    private static final int TRIES_MIN = 2;
    private static final int TRIES_MAX = 12;

    private final Story story;
    private final List<Turn> left = new ArrayList<>();
    private final Comparator<Turn> rarestFirst;

    /** How often something was done with what an example stands for. */
    private final Map<String, Integer> changes = new HashMap<>();

    /** An operation that has not succeeded yet. */
    private static final class Turn {

        final ApiOperation operation;
        final Set<String> needs;
        final int lot;
        int tries;
        int changesWhenRefused;

        Turn(ApiOperation operation, Set<String> needs, int lot) {
            this.operation = operation;
            this.needs = needs;
            this.lot = lot;
        }
    }

    /** @param successes of an operation, in all tellings */
    Telling(Story story, List<ApiOperation> operations, ToIntFunction<ApiOperation> successes, Random random) {
        this.story = story;
        for (ApiOperation operation : operations) {
            left.add(new Turn(operation, needs(operation), random.nextInt()));
        }
        rarestFirst = Comparator.<Turn>comparingInt(turn -> successes.applyAsInt(turn.operation))
                .thenComparingInt(turn -> turn.lot);
    }

    /** @param succeeds asks, and says whether it was done */
    void tell(Predicate<ApiOperation> succeeds, BooleanSupplier more) {
        for (Optional<Turn> next = next(); next.isPresent() && more.getAsBoolean(); next = next()) {
            Turn turn = next.get();
            turn.tries++;
            if (succeeds.test(turn.operation)) {
                left.remove(turn);
                change(turn);
            }
            turn.changesWhenRefused = changes(turn);
        }
    }

    private Optional<Turn> next() {
        return left.stream().filter(this::maySucceed).min(rarestFirst);
    }

    /** All that it names is there, and something was done with it since it was refused. */
    private boolean maySucceed(Turn turn) {
        return turn.tries < TRIES_MAX
                && (turn.tries < TRIES_MIN || turn.changesWhenRefused < changes(turn))
                && turn.operation.parameters("path").stream()
                        .flatMap(each -> ApiOperation.example(each).stream())
                        .allMatch(story::canTell);
    }

    private int changes(Turn turn) {
        return turn.needs.stream()
                .mapToInt(example -> changes.getOrDefault(example, 0))
                .sum();
    }

    private void change(Turn turn) {
        if (!turn.operation.method().equals("get")) {
            Set<String> changed = new HashSet<>(turn.needs);
            collect(turn.operation.answerExample(), changed);
            changed.forEach(example -> changes.merge(example, 1, Integer::sum));
        }
    }

    private Set<String> needs(ApiOperation operation) {
        Set<String> texts = new HashSet<>();
        operation.parameters("path").forEach(each -> ApiOperation.example(each).ifPresent(texts::add));
        operation.bodies().values().forEach(examples -> examples.forEach(each -> collect(each, texts)));
        texts.removeIf(text -> !story.stands(text));
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
