package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.FINANCING_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_BASINS_MUST_EXIST;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_BE_FULLY_FINANCED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_START_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MissionRuleTest {

    private static final UUID LITTORAL_NORD = new UUID(0, 1);
    private static final UUID ARRAGEOIS = new UUID(0, 2);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final Optional<LocalDate> NOT_STARTED = Optional.empty();

    private static PlanShare share(String name, boolean secured) {
        PlanShare proposed = PlanShare.proposed(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name.length(),
                new PlanShare.Funder("DEPARTMENT", name, null),
                Money.euros("60000.00"));
        return secured ? proposed.with(new PlanShare.Word(Money.euros("60000.00"), "VOTED", 1)) : proposed;
    }

    private static Financing plan(PlanShare... shares) {
        return new Financing(true, List.of(shares), null);
    }

    private static Arguments row(String what, Supplier<List<Reason>> reasons, List<Reason> expected) {
        return arguments(what, reasons, expected);
    }

    static Stream<Arguments> decisions() {
        Financing secured = plan(share("Nord", true), share("Aisne", true));
        Financing partial = plan(share("Nord", false), share("Aisne", true), share("Hainaut", false));
        return Stream.of(
                row("basins on record", () -> opening(LITTORAL_NORD), List.of()),
                row(
                        "a basin that nobody recorded",
                        () -> opening(LITTORAL_NORD, ARRAGEOIS),
                        List.of(MISSION_BASINS_MUST_EXIST.with("basin", ARRAGEOIS))),
                row("every share secured", () -> start(NOT_STARTED, secured), List.of()),
                row(
                        "two shares missing: one reason for each funder, in the plan's order",
                        () -> start(NOT_STARTED, partial),
                        List.of(
                                MISSION_MUST_BE_FULLY_FINANCED.with("funder", "Nord", "amount", "60000.00"),
                                MISSION_MUST_BE_FULLY_FINANCED.with("funder", "Hainaut", "amount", "60000.00"))),
                row(
                        "nothing known of the plan",
                        () -> start(NOT_STARTED, Financing.UNKNOWN),
                        List.of(MISSION_MUST_BE_FULLY_FINANCED.with("funder", "?", "amount", "?"))),
                row(
                        "all that was heard is secured, the plan itself is not known",
                        () -> start(NOT_STARTED, new Financing(false, List.of(share("Nord", true)), null)),
                        List.of(MISSION_MUST_BE_FULLY_FINANCED.with("funder", "?", "amount", "?"))),
                row(
                        "a secured plan that ended",
                        () -> start(NOT_STARTED, secured.ended(new PlanEnd("CLOSED", JUNE, "Fin", 9))),
                        List.of(FINANCING_MUST_NOT_HAVE_ENDED.with("how", "CLOSED", "on", "2023-06-01"))),
                row(
                        "started before",
                        () -> start(Optional.of(JUNE), secured),
                        List.of(MISSION_MUST_START_ONCE.with("startsOn", "2023-06-01"))),
                row(
                        "two at once: started before, and not financed",
                        () -> start(Optional.of(JUNE), partial),
                        List.of(MISSION_MUST_START_ONCE.with("startsOn", "2023-06-01"))));
    }

    @Test
    void a_plan_that_ended_pays_for_nothing_new_and_says_so_before_what_is_missing() {
        PlanEnd end = new PlanEnd("ABANDONED", JUNE, "Fin", 9);
        Financing secured = plan(share("Nord", true)).ended(end);
        Financing partial = plan(share("Nord", false)).ended(end);
        Reason ended = FINANCING_MUST_NOT_HAVE_ENDED.with("how", "ABANDONED", "on", "2023-06-01");

        assertThat(start(NOT_STARTED, secured)).containsExactly(ended);
        assertThat(start(NOT_STARTED, partial))
                .containsExactly(ended, MISSION_MUST_BE_FULLY_FINANCED.with("funder", "Nord", "amount", "60000.00"));
    }

    @Test
    void money_that_goes_after_the_start_is_found_and_stops_nothing() {
        Financing partial = plan(share("Nord", false), share("Aisne", true));
        MissionState started = MissionState.of(Optional.of(JUNE), 18, partial);

        assertThat(started.standing()).isEqualTo(Standing.STARTED);
        assertThat(started.findings(partial))
                .containsExactly(MISSION_MUST_BE_FULLY_FINANCED.with("funder", "Nord", "amount", "60000.00"));
        assertThat(started.findings(plan(share("Nord", true)))).isEmpty();
    }

    @Test
    void a_plan_that_ends_with_its_mission_is_as_it_should_be_and_money_that_goes_before_is_found() {
        MissionState over = new MissionState.Ended(new MissionEnd(JUNE, null));
        Financing partial = plan(share("Nord", false));

        assertThat(over.findings(partial.ended(new PlanEnd("CLOSED", JUNE, "Fin", 9))))
                .isEmpty();
        assertThat(over.findings(partial))
                .containsExactly(MISSION_MUST_BE_FULLY_FINANCED.with("funder", "Nord", "amount", "60000.00"));
    }

    @Test
    void says_in_a_word_where_it_stands() {
        Financing secured = plan(share("Nord", true));

        assertThat(MissionState.of(NOT_STARTED, 18, Financing.UNKNOWN).standing())
                .isEqualTo(Standing.WAITING);
        assertThat(MissionState.of(NOT_STARTED, 18, secured).standing()).isEqualTo(Standing.READY);
        assertThat(new MissionState.Ended(new MissionEnd(JUNE, null)).standing())
                .isEqualTo(Standing.COMPLETED);
        assertThat(new MissionState.Ended(new MissionEnd(JUNE, "Fin")).standing())
                .isEqualTo(Standing.ENDED_EARLY);
    }

    private static List<Reason> opening(UUID... basins) {
        return switch (MissionOpening.of(new LinkedHashSet<>(List.of(basins)), Set.of(LITTORAL_NORD))) {
            case MissionOpening.Opened opened -> List.of();
            case MissionOpening.Refused refused -> refused.reasons();
        };
    }

    private static List<Reason> start(Optional<LocalDate> startsOn, Financing financing) {
        return MissionState.of(startsOn, 18, financing).objectionsToStart();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void decides_by_the_rules_in_their_order(String row, Supplier<List<Reason>> reasons, List<Reason> expected) {
        assertThat(reasons.get()).as(row).isEqualTo(expected);
    }

    @Test
    void every_rule_has_a_row_that_breaks_it() {
        assertThat(Stream.concat(
                                decisions()
                                        .flatMap(row -> ((List<?>) row.get()[2]).stream())
                                        .map(reason -> ((Reason) reason).code()),
                                MissionWorkRuleTest.codes())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(MissionRule.values()).map(MissionRule::name).toList());
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(MissionRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 18, 2024-12-01",
        "2023-08-31, 18, 2025-02-28",
        "2022-08-31, 18, 2024-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2023-01-31, 1, 2023-02-28",
        "2023-12-31, 2, 2024-02-29",
        "2022-12-13, 240, 2042-12-13"
    })
    void ends_so_many_months_later_to_the_day(LocalDate startsOn, int months, LocalDate endsOn) {
        assertThat(new MissionState.Ready().start(startsOn, months).endsOn()).isEqualTo(endsOn);
        assertThat(MissionState.of(Optional.of(startsOn), months, Financing.UNKNOWN))
                .isEqualTo(new MissionState.Started(startsOn, endsOn));
    }
}
