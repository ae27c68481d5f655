package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.solution.domain.Sample.BASIN;
import static fr.hemicycle.basin.solution.domain.Sample.FROM;
import static fr.hemicycle.basin.solution.domain.Sample.KNOWN;
import static fr.hemicycle.basin.solution.domain.Sample.PLAN;
import static fr.hemicycle.basin.solution.domain.Sample.shuttle;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_NOT_HAVE_ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.plan.domain.Audience;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermsCheckTest {

    private static Arguments row(String name, Supplier<Sample> terms, String... faults) {
        return arguments(name, terms, List.of(faults));
    }

    private static ActionLink link(UUID plan, String action) {
        return new ActionLink(plan, action, ActionLink.Part.FUNDS);
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                row("all is right", Sample::shuttle),
                row("an operator without a number", () -> shuttle().runBy(null)),
                row(
                        "an operator with a wrong key",
                        () -> shuttle().runBy("226200013"),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /operator/siren"),
                row(
                        "an EPCI with a wrong key is told once",
                        () -> shuttle().at(List.of(), List.of("200033579", "200033570"), List.of()),
                        "SIREN_MUST_HAVE_ITS_CHECK_DIGIT /perimeter/epcis/1"),
                row("one day only", () -> shuttle().during(FROM, FROM)),
                row(
                        "its last day before its first",
                        () -> shuttle().during(FROM, FROM.minusDays(1)),
                        "SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS /until"),
                row(
                        "then no place can stand in between",
                        () -> shuttle().during(FROM, FROM.minusDays(1)).at(List.of("62999"), List.of(), List.of()),
                        "SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS /until"),
                row("free of charge", () -> shuttle().costing("0.00")),
                row("at a price that is not known", () -> shuttle().costing(null)),
                row(
                        "a negative price",
                        () -> shuttle().costing("-0.01"),
                        "SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE /price/amount"),
                row("a licence for job seekers", () -> shuttle().open(true, Public.JOB_SEEKER, Public.EVERYONE)),
                row(
                        "a licence for those without one",
                        () -> shuttle().open(true, Public.JOB_SEEKER, Public.WITHOUT_LICENCE),
                        "SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE /needsLicence"),
                row("a basin only", () -> shuttle().at(List.of(), List.of(), List.of(BASIN))),
                row(
                        "nowhere",
                        () -> shuttle().at(List.of(), List.of(), List.of()),
                        "SOLUTION_MUST_NAME_ITS_PERIMETER /perimeter"),
                row(
                        "a commune that is not on record",
                        () -> shuttle().at(List.of("62041", "62999"), List.of(), List.of()),
                        "SOLUTION_PLACE_MUST_BE_ON_RECORD /perimeter/communes/1"),
                row(
                        "an EPCI that is not on record",
                        () -> shuttle().at(List.of(), List.of("200072460"), List.of()),
                        "SOLUTION_PLACE_MUST_BE_ON_RECORD /perimeter/epcis/0"),
                row(
                        "a basin that is not on record",
                        () -> shuttle().at(List.of("62041"), List.of(), List.of(BASIN, PLAN)),
                        "SOLUTION_BASIN_MUST_BE_ON_RECORD /perimeter/basinIds/1"),
                row("no action", () -> shuttle().comingFrom()),
                row(
                        "an action that the plan does not have",
                        () -> shuttle().comingFrom(link(PLAN, "1.1"), link(PLAN, "9.9")),
                        "SOLUTION_ACTION_MUST_BE_ON_RECORD /actions/1"),
                row(
                        "an action of a plan that nobody knows",
                        () -> shuttle().comingFrom(link(BASIN, "1.1")),
                        "SOLUTION_ACTION_MUST_BE_ON_RECORD /actions/0"),
                row(
                        "two at once, in the order of the rules",
                        () -> shuttle().comingFrom(link(PLAN, "9.9")).costing("-1.00"),
                        "SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE /price/amount",
                        "SOLUTION_ACTION_MUST_BE_ON_RECORD /actions/0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void finds_each_fault_at_its_place(String name, Supplier<Sample> terms, List<String> expected) {
        assertThat(TermsCheck.of(terms.get().terms(), KNOWN).stream()
                        .map(fault -> fault.reason().code() + " " + fault.pointer()))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void every_rule_of_terms_has_a_row_that_breaks_it() {
        Set<String> broken = terms().flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(fault -> String.valueOf(fault).split(" ", -1)[0])
                .collect(Collectors.toSet());

        assertThat(broken)
                .containsAll(Stream.of(SolutionRule.values())
                        .filter(rule -> rule.compareTo(SOLUTION_MUST_NOT_HAVE_ENDED) < 0)
                        .map(SolutionRule::name)
                        .toList());
    }

    @Test
    void a_refusal_names_the_place_and_the_days() {
        assertThat(TermsCheck.of(
                                shuttle()
                                        .at(List.of("62999"), List.of(), List.of())
                                        .terms(),
                                KNOWN)
                        .getFirst()
                        .reason()
                        .figures())
                .containsEntry("place", "62999")
                .containsEntry("from", "2026-01-01")
                .containsEntry("until", "…");
        assertThat(TermsCheck.of(
                                shuttle()
                                        .during(FROM, FROM)
                                        .at(List.of("62999"), List.of(), List.of())
                                        .terms(),
                                KNOWN)
                        .getFirst()
                        .reason()
                        .figures())
                .containsEntry("until", "2026-01-01");
    }

    @Test
    void what_is_named_twice_is_one_place() {
        Perimeter perimeter = new Perimeter(List.of("62041", "62041"), List.of("200033579"), List.of(BASIN, BASIN));

        assertThat(perimeter.places())
                .containsExactly(
                        new Place(PlaceKind.COMMUNE, "62041"),
                        new Place(PlaceKind.INTERCOMMUNALITY, "200033579"),
                        new Place(PlaceKind.BASIN, BASIN.toString()));
    }

    @Test
    void the_publics_that_plans_name_have_the_same_words_here() {
        assertThat(Stream.of(Public.values()).map(Enum::name))
                .containsAll(Stream.of(Audience.values())
                        .filter(audience -> audience != Audience.OTHER)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void whoever_asks_is_admitted_as_what_they_are_and_as_everyone() {
        Asker anybody = new Asker(Set.of());
        Asker jobSeeker = new Asker(Set.of(Public.JOB_SEEKER));
        Asker onFoot = new Asker(Set.of(Public.JOB_SEEKER, Public.WITHOUT_LICENCE));

        assertThat(anybody.admittedAs()).isEmpty();
        assertThat(anybody.mayDrive()).isTrue();
        assertThat(jobSeeker.admittedAs()).containsExactlyInAnyOrder(Public.JOB_SEEKER, Public.EVERYONE);
        assertThat(jobSeeker.mayDrive()).isTrue();
        assertThat(onFoot.admittedAs())
                .containsExactlyInAnyOrder(Public.JOB_SEEKER, Public.WITHOUT_LICENCE, Public.EVERYONE);
        assertThat(onFoot.mayDrive()).isFalse();
    }

    @Test
    void a_contact_with_one_way_to_it_is_one() {
        assertThat(new Contact(null, null, null).isEmpty()).isTrue();
        assertThat(new Contact("1 place de l'Exemple", null, null).isEmpty()).isFalse();
        assertThat(new Contact(null, "3949", null).isEmpty()).isFalse();
        assertThat(new Contact(null, null, "https://navette.example/").isEmpty())
                .isFalse();
    }
}
