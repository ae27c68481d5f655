package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.ARTICLES_MUST_BE_NUMBERED_FROM_ONE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.DELIBERATION_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.EXPENSE_MUST_NOT_BE_NAMED_TWICE;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.REPORT_MUST_GO_TO_THE_BODY_THAT_SITS;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT;
import static fr.hemicycle.vote.deliberation.domain.SampleDeliberation.EXPENSE;
import static fr.hemicycle.vote.deliberation.domain.SampleDeliberation.article;
import static fr.hemicycle.vote.deliberation.domain.SampleDeliberation.committing;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliberationRuleTest {

    private static final SampleDeliberation FILE = SampleDeliberation.ofTheFile();
    private static final Report REPORT = SampleReport.ofTheFile().build();
    private static final UUID OTHER = new UUID(0, 1);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("the file", FILE, REPORT, false, List.of()),
                arguments(
                        "an authorisation by the standing committee",
                        FILE.withArticles(authorising(1)),
                        REPORT,
                        false,
                        List.of(AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY)),
                arguments(
                        "an authorisation under a taken number",
                        FILE.withArticles(authorising(1)),
                        REPORT,
                        true,
                        List.of(DELIBERATION_NUMBER_MUST_BE_FREE, AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY)),
                arguments("without any effect", FILE.withArticles(article(1)), REPORT, false, List.of()),
                arguments("for a day that was put off", FILE, movedBy(-1), false, List.of()),
                arguments("a taken number", FILE, REPORT, true, List.of(DELIBERATION_NUMBER_MUST_BE_FREE)),
                arguments(
                        "a withdrawn report",
                        FILE,
                        SampleReport.ofTheFile().inState(ReportState.WITHDRAWN).build(),
                        false,
                        List.of(REPORT_MUST_BE_OPEN)),
                arguments(
                        "a report to the plenary",
                        FILE,
                        SampleReport.ofTheFile().forA(BodyKind.PLENARY).build(),
                        false,
                        List.of(REPORT_MUST_GO_TO_THE_BODY_THAT_SITS)),
                arguments(
                        "a report of the day after",
                        FILE,
                        movedBy(1),
                        false,
                        List.of(SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT)),
                arguments(
                        "numbered from zero",
                        FILE.withArticles(committing(0, EXPENSE)),
                        REPORT,
                        false,
                        List.of(ARTICLES_MUST_BE_NUMBERED_FROM_ONE)),
                arguments(
                        "numbered with a gap",
                        FILE.withArticles(article(1), article(3)),
                        REPORT,
                        false,
                        List.of(ARTICLES_MUST_BE_NUMBERED_FROM_ONE)),
                arguments(
                        "numbered backwards",
                        FILE.withArticles(article(2), article(1)),
                        REPORT,
                        false,
                        List.of(ARTICLES_MUST_BE_NUMBERED_FROM_ONE)),
                arguments(
                        "another report's expense",
                        FILE.withArticles(committing(1, EXPENSE, OTHER)),
                        REPORT,
                        false,
                        List.of(EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT)),
                arguments(
                        "an expense in two articles",
                        FILE.withArticles(committing(1, EXPENSE), committing(2, EXPENSE)),
                        REPORT,
                        false,
                        List.of(EXPENSE_MUST_NOT_BE_NAMED_TWICE)),
                arguments(
                        "an expense twice in one article",
                        FILE.withArticles(committing(1, EXPENSE, EXPENSE)),
                        REPORT,
                        false,
                        List.of(EXPENSE_MUST_NOT_BE_NAMED_TWICE)),
                arguments(
                        "several rules at once",
                        FILE.withArticles(committing(2, OTHER, OTHER)),
                        SampleReport.ofTheFile()
                                .forA(BodyKind.PLENARY)
                                .inState(ReportState.VOTED)
                                .build(),
                        true,
                        List.of(
                                DELIBERATION_NUMBER_MUST_BE_FREE,
                                REPORT_MUST_BE_OPEN,
                                REPORT_MUST_GO_TO_THE_BODY_THAT_SITS,
                                ARTICLES_MUST_BE_NUMBERED_FROM_ONE,
                                EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT,
                                EXPENSE_MUST_NOT_BE_NAMED_TWICE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void puts_a_draft_on_record_or_names_every_broken_rule(
            String row, SampleDeliberation sample, Report report, boolean taken, List<Rule> broken) {
        DraftDecision decision = sample.draft()
                .register(new UUID(14, 1), SampleSitting.ofTheFile().unopened(), report, taken);
        List<String> codes = switch (decision) {
            case DraftDecision.Drafted drafted -> List.of();
            case DraftDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[4]).stream()).collect(Collectors.toSet());
        // Asked by the shell, of the request and of the seats: proven in WaysOfVotingResourceTest.
        proven.add(DeliberationRule.MAJORITY_MUST_BE_A_HALF_OR_MORE);
        proven.add(DeliberationRule.AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY);
        assertThat(proven).contains((Object[]) DeliberationRule.values());
    }

    private static Article authorising(int number) {
        return new Article(
                number,
                "De réviser l'autorisation",
                new Effect.VoteAuthorisation(List.of(new Effect.VoteAuthorisation.Authorisation(
                        Effect.VoteAuthorisation.Act.CANCEL, "C01-564H02", Money.euros("0.00"), List.of(), null))));
    }

    private static Report movedBy(int days) {
        ReportContent content = REPORT.content();
        return new Report(
                REPORT.id(),
                new ReportContent(
                        content.number(),
                        content.title(),
                        content.bodyId(),
                        content.sittingDate().plusDays(days),
                        content.scope(),
                        content.sections()),
                REPORT.state(),
                REPORT.expenses(),
                REPORT.opinions());
    }
}
