package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_BASIN_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_HAVE_A_SIREN;
import static fr.hemicycle.basin.plan.domain.Texts.ACTION;
import static fr.hemicycle.basin.plan.domain.Texts.AREA;
import static fr.hemicycle.basin.plan.domain.Texts.TEXT;
import static fr.hemicycle.basin.plan.domain.Texts.action;
import static fr.hemicycle.basin.plan.domain.Texts.indicator;
import static fr.hemicycle.basin.plan.domain.Texts.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextCheckTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    /** What is checked of a text: rule and place of each fault. */
    private static Arguments row(String name, Supplier<PlanText> text, String... faults) {
        return arguments(name, text, List.of(faults));
    }

    private static Supplier<PlanText> of(ActionSheet action) {
        return () -> withActions(action);
    }

    private static Signatory department(String siren, @Nullable String insee) {
        return new Signatory(Signatory.Kind.DEPARTMENT, "Nord", siren, insee, true);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                row("all is right", () -> TEXT),
                row(
                        "a SIREN with a wrong key",
                        () -> Texts.signedBy(department("225900019", "59")),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /signatories/0/siren"),
                row(
                        "the lead's",
                        of(action(it -> it.leadSiren("226200013"))),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /actions/0/lead/siren"),
                row(
                        "an associated body's",
                        () -> Texts.associating(new AssociatedBody(
                                new NamedOrganisation("Association", "111111111"), Set.of(Audience.VULNERABLE))),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /associatedBodies/0/organisation/siren"),
                row(
                        "an EPCI's",
                        of(action(it -> it.at(List.of("200033570"), List.of()))),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /actions/0/perimeter/epcis/0"),
                row(
                        "an EPCI of a basin without its perimeter",
                        of(action(it -> it.at(List.of("200033579"), List.of())))),
                row(
                        "the State with a SIREN",
                        () -> Texts.signedBy(new Signatory(Signatory.Kind.STATE, "État", Texts.NORD, null, false)),
                        "SIGNATORY_MUST_HAVE_A_SIREN /signatories/0/siren"),
                row(
                        "a région without",
                        () -> Texts.signedBy(new Signatory(Signatory.Kind.REGION, "Région", null, "32", true)),
                        "SIGNATORY_MUST_HAVE_A_SIREN /signatories/0/siren"),
                row(
                        "a département without its code",
                        () -> Texts.signedBy(department(Texts.NORD, null)),
                        "SIGNATORY_MUST_NAME_ITS_TERRITORY /signatories/0/insee"),
                row(
                        "an EPCI needs none",
                        () -> Texts.signedBy(new Signatory(
                                Signatory.Kind.INTERCOMMUNALITY, "CU d'Arras", "200033579", null, false))),
                row(
                        "a signatory twice",
                        () -> Texts.signedBy(Texts.THE_NORD, Texts.STATE, Texts.THE_NORD),
                        "SIGNATORY_MUST_APPEAR_ONCE /signatories/2"),
                row(
                        "an axis twice",
                        () -> Texts.withAxes(new Axis("1", "A"), new Axis("1", "B")),
                        "AXIS_MUST_APPEAR_ONCE /axes/1"),
                row("an action twice", () -> withActions(ACTION, ACTION), "ACTION_MUST_APPEAR_ONCE /actions/1"),
                row("two actions", () -> withActions(ACTION, action(it -> it.code("1.2")))),
                row(
                        "an axis that the plan lacks",
                        of(action(it -> it.axis("9"))),
                        "ACTION_MUST_BELONG_TO_AN_AXIS /actions/0/axis"),
                row(
                        "a commune of another département",
                        of(action(it -> it.at(List.of(), List.of("62041", "80021")))),
                        "ACTION_MUST_LIE_IN_ITS_BASIN /actions/0/perimeter/communes/1"),
                row(
                        "a commune of Réunion",
                        of(action(it -> it.at(List.of(), List.of("97411")))),
                        "ACTION_MUST_LIE_IN_ITS_BASIN /actions/0/perimeter/communes/0"),
                row("ends on its first day", of(action(it -> it.endsOn(ACTION.startsOn())))),
                row("has no end", of(action(it -> it.endsOn(null)))),
                row(
                        "ends the day before",
                        of(action(it -> it.endsOn(ACTION.startsOn().minusDays(1)))),
                        "ACTION_MUST_NOT_END_BEFORE_IT_STARTS /actions/0/endsOn"),
                row("costs nothing", of(action(it -> it.cost("0.00").funded()))),
                row(
                        "costs less than nothing",
                        of(action(it -> it.cost("-0.01").funded("-0.01"))),
                        "ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE /actions/0/cost",
                        "ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE /actions/0/funders/0/amount"),
                row("funded to the cent", of(action(it -> it.funded("60000.00", "60000.00")))),
                row(
                        "funded beyond its cost",
                        of(action(it -> it.funded("60000.00", "60000.01"))),
                        "ACTION_FUNDERS_MUST_NOT_EXCEED_ITS_COST /actions/0/funders"),
                row(
                        "an indicator twice",
                        of(action(it -> it.measuredBy(Texts.INDICATOR, Texts.INDICATOR))),
                        "INDICATOR_MUST_APPEAR_ONCE /actions/0/indicators/1"),
                row("a target on the day of the baseline", of(action(it -> it.measuredBy(indicator(DAY, DAY))))),
                row(
                        "a target the day before",
                        of(action(it -> it.measuredBy(indicator(DAY, DAY.minusDays(1))))),
                        "TARGET_MUST_NOT_PRECEDE_THE_BASELINE /actions/0/indicators/0/target/on"),
                row(
                        "two at once, in the order of the rules",
                        of(action(it ->
                                it.measuredBy(indicator(DAY, DAY.minusDays(1))).axis("9"))),
                        "ACTION_MUST_BELONG_TO_AN_AXIS /actions/0/axis",
                        "TARGET_MUST_NOT_PRECEDE_THE_BASELINE /actions/0/indicators/0/target/on"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void finds_each_fault_at_its_place(String name, Supplier<PlanText> text, List<String> expected) {
        assertThat(TextCheck.of(text.get(), AREA).stream()
                        .map(fault -> fault.reason().code() + " " + fault.pointer()))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void every_rule_of_a_text_has_a_row_that_breaks_it() {
        Set<String> broken = texts().flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(fault -> String.valueOf(fault).split(" ", -1)[0])
                .collect(Collectors.toSet());

        assertThat(broken)
                .containsAll(Stream.of(PlanRule.values())
                        .filter(rule -> rule.compareTo(SIGNATORY_MUST_HAVE_A_SIREN) >= 0
                                && rule.compareTo(PLAN_BASIN_MUST_EXIST) < 0)
                        .map(PlanRule::name)
                        .toList());
    }

    @Test
    void the_official_perimeter_decides_where_it_is_on_record() {
        BasinArea known = new BasinArea("Arrageois", "32", Set.of("62"), Set.of("200033579"), Set.of("62041"));

        assertThat(TextCheck.of(withActions(action(it -> it.at(List.of("200033579"), List.of("62041")))), known))
                .isEmpty();
        assertThat(
                        TextCheck.of(withActions(action(it -> it.at(List.of("200072460"), List.of("62160")))), known)
                                .stream()
                                .map(Fault::pointer))
                .containsExactly("/actions/0/perimeter/epcis/0", "/actions/0/perimeter/communes/0");
        assertThat(TextCheck.of(withActions(action(it -> it.at(List.of(), List.of("80021")))), known)
                        .getFirst()
                        .reason()
                        .figures())
                .containsEntry("place", "80021")
                .containsEntry("basin", "Arrageois")
                .containsEntry("departments", "62");
    }
}
