package fr.hemicycle.vote.agenda.domain;

import static fr.hemicycle.vote.agenda.domain.AgendaRule.AGENDA_MUST_NAME_EACH_REPORT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaRuleTest {

    private static final List<Report> REPORTS = List.of(report(50), report(48), report(49));

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("all of them, in another order", List.of(id(50), id(49), id(48)), List.of()),
                arguments("one is missing", List.of(id(50), id(49)), List.of(AGENDA_MUST_NAME_EACH_REPORT_ONCE)),
                arguments(
                        "one stands twice",
                        List.of(id(50), id(49), id(48), id(48)),
                        List.of(AGENDA_MUST_NAME_EACH_REPORT_ONCE)),
                arguments(
                        "one is of another agenda",
                        List.of(id(50), id(49), id(48), id(1)),
                        List.of(AGENDA_MUST_NAME_EACH_REPORT_ONCE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void accepts_or_names_the_broken_rule(String row, List<UUID> order, List<AgendaRule> broken) {
        assertThat(Agenda.of(REPORTS, List.of()).objections(order).stream().map(Reason::code))
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).collect(Collectors.toSet());
        assertThat(proven).containsExactlyInAnyOrder((Object[]) AgendaRule.values());
    }

    @Test
    void goes_by_number_where_no_order_was_set() {
        assertThat(numbers(Agenda.of(REPORTS, List.of()))).containsExactly(48, 49, 50);
        assertThat(numbers(Agenda.of(REPORTS, List.of(id(50))))).containsExactly(50, 48, 49);
    }

    @Test
    void says_how_far_an_order_is_from_the_agenda() {
        assertThat(Agenda.of(REPORTS, List.of()).objections(List.of(id(50), id(1), id(1), id(2))))
                .singleElement()
                .extracting(Reason::figures)
                .isEqualTo(Map.of("reports", "3", "missing", "2", "foreign", "2", "repeated", "1"));
    }

    private static List<Integer> numbers(Agenda agenda) {
        return agenda.reports().stream()
                .map(report -> report.content().number())
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(10, number);
    }

    private static Report report(int number) {
        Extent all = new Extent.All();
        return new Report(
                id(number),
                new ReportContent(
                        number,
                        "Titre",
                        new UUID(1, 1),
                        LocalDate.of(2022, 12, 13),
                        new Scope(all, all, all),
                        List.of()),
                ReportState.OPEN,
                List.of(),
                List.of());
    }
}
