package fr.hemicycle.vote.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import fr.hemicycle.vote.PlayedFundingService.Mood;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of a report, with funding-service in random moods, against the real service: as soon as nothing waits,
 * exactly what the report shows is reserved. jqwik generates them from a seed that the test's name prints.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ReservedEqualsShownTest {

    private static final List<Mood> MOODS =
            List.of(Mood.ANSWERS, Mood.ANSWERS, Mood.OBEYS_AND_FAILS, Mood.FAILS, Mood.REFUSES, Mood.IS_BUSY);

    private final Office clerk = new Office();
    private final Office administrator = new Office(Role.ADMIN, Office.PAS_DE_CALAIS);

    enum Act {
        ADD,
        CHANGE,
        CHANGE_AGAIN,
        REMOVE,
        COMPLETE
    }

    record Step(Act act, Mood mood, int line, long cents, boolean byTheAdministrator) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void never_more_nor_less_is_reserved_than_the_report_shows(long seed) {
        List<Step> history = history(seed);
        String id = clerk.report(clerk.body("STANDING_COMMITTEE"));
        String report = "/v1/reports/" + id;
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            for (Step step : history) {
                funding.in(step.mood());
                take(step, report);
                JsonPath shown = clerk.read(report);
                if (!shown.getList("expenses.state").contains("PENDING")) {
                    assertThat(funding.heldFor(id)).as("after %s", step).isEqualTo(sum(shown));
                }
            }
            funding.in(Mood.ANSWERS);
            for (String line : clerk.read(report).<String>getList("expenses.id")) {
                administrator.post(report + "/expenses/" + line + "/reservation");
            }

            JsonPath shown = clerk.read(report);
            assertThat(shown.getList("expenses.state")).doesNotContain("PENDING");
            assertThat(funding.heldFor(id)).isEqualTo(sum(shown));
            assertThat(funding.available().add(funding.heldFor(id))).isEqualTo("3313235.27");
            clerk.post(report + "/withdrawal", Map.of("reason", "Fin")).then().statusCode(200);
        }
    }

    private void take(Step step, String report) {
        Office who = step.byTheAdministrator() ? administrator : clerk;
        String amount = BigDecimal.valueOf(step.cents(), 2).toPlainString();
        JsonPath shown = clerk.read(report);
        List<String> lines = shown.getList("expenses.id");
        if (step.act() == Act.ADD || lines.isEmpty()) {
            who.post(report + "/expenses", Office.expenseOf(amount));
            return;
        }
        int index = step.line() % lines.size();
        String line = report + "/expenses/" + lines.get(index);
        String asked = shown.getString("expenses[" + index + "].change.amount.amount");
        RequestSpecification request =
                who.request().header("If-Match", clerk.get(report).header("ETag"));
        switch (step.act()) {
            case ADD -> throw new AssertionError("was added");
            case CHANGE -> request.body(to(amount)).put(line);
            case CHANGE_AGAIN ->
                request.body(to(asked == null ? amount : asked)).put(line);
            case REMOVE -> request.delete(line);
            case COMPLETE -> who.post(line + "/reservation");
        }
    }

    private static BigDecimal sum(JsonPath shown) {
        return shown.<String>getList("expenses.amount.amount").stream()
                .map(BigDecimal::new)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Map<String, Object> to(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "EUR"));
    }

    /** Some amounts are more than what is available, so that funding-service refuses of its own. */
    private static List<Step> history(long seed) {
        List<Step> steps = new ArrayList<>();
        JqwikSession.run(() -> {
            Arbitrary<Step> step = Combinators.combine(
                            Arbitraries.of(Act.class),
                            Arbitraries.of(MOODS),
                            Arbitraries.integers().between(0, 9),
                            Arbitraries.longs().between(1, 400_000_000),
                            Arbitraries.of(true, false))
                    .as(Step::new);
            steps.addAll(step.list()
                    .ofSize(18)
                    .generator(1000)
                    .next(new Random(seed))
                    .value());
        });
        return steps;
    }
}
