package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_A_VOTER_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.REPORT_MUST_GO_TO_THE_BODY_THAT_SITS;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static fr.hemicycle.vote.report.domain.SampleReport.pending;
import static fr.hemicycle.vote.report.domain.SampleReport.reserved;
import static fr.hemicycle.vote.sitting.domain.SittingRule.QUORUM_MUST_BE_REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BallotRuleTest {

    /** What every ballot is asked, however it is taken; the rest stands in WaysOfVotingTest, CountTest and BallotResourceTest. */
    private static final Set<BallotRule> OF_EVERY_BALLOT = EnumSet.of(
            BALLOT_MUST_BE_TAKEN_ONCE,
            ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT,
            EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE,
            EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE,
            EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS,
            EXCEPTIONS_MUST_NAME_A_VOTER_ONCE);

    private static final SampleDeliberation DRAFT = SampleDeliberation.ofTheFile();
    private static final SampleReport REPORT = SampleReport.ofTheFile();
    private static final SampleSitting SITTING = SampleSitting.ofTheFile();
    private static final int PRESENT = 31;
    private static final int REPRESENTED = 44;
    private static final int ABSENT = 32;
    private static final int WITHOUT_A_VOTE = 45;

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("the file", DRAFT, SITTING.build(), REPORT, List.of(), List.of()),
                arguments(
                        "an exception for one present and one represented",
                        DRAFT,
                        SITTING.build(),
                        REPORT,
                        List.of(against(PRESENT), against(REPRESENTED)),
                        List.of()),
                arguments(
                        "a second ballot",
                        DRAFT.inState(DeliberationState.REJECTED),
                        SITTING.build(),
                        REPORT,
                        List.of(),
                        List.of(BALLOT_MUST_BE_TAKEN_ONCE)),
                arguments(
                        "before the roll call",
                        DRAFT,
                        SITTING.unopened(),
                        REPORT,
                        List.of(),
                        List.of(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT)),
                arguments(
                        "on a withdrawn report",
                        DRAFT,
                        SITTING.build(),
                        REPORT.inState(ReportState.WITHDRAWN),
                        List.of(),
                        List.of(REPORT_MUST_BE_OPEN)),
                arguments(
                        "on a report that was redirected after the draft",
                        DRAFT,
                        SITTING.build(),
                        REPORT.forA(BodyKind.PLENARY),
                        List.of(),
                        List.of(REPORT_MUST_GO_TO_THE_BODY_THAT_SITS)),
                arguments(
                        "with an expense that waits",
                        DRAFT,
                        SITTING.build(),
                        REPORT.withExpenses(pending(1, "60000.00")),
                        List.of(),
                        List.of(EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE)),
                arguments(
                        "with an expense that was added after the draft",
                        DRAFT,
                        SITTING.build(),
                        REPORT.withExpenses(reserved(1, "60000.00"), reserved(2, "1.00")),
                        List.of(),
                        List.of(EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE)),
                arguments(
                        "with an expense that was refused after the draft",
                        DRAFT,
                        SITTING.build(),
                        REPORT.withExpenses(),
                        List.of(),
                        List.of(EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE)),
                arguments("just with quorum", DRAFT, SITTING.with(12, 11).build(), REPORT, List.of(), List.of()),
                arguments(
                        "just without quorum",
                        DRAFT,
                        SITTING.with(11, 11).build(),
                        REPORT,
                        List.of(),
                        List.of(QUORUM_MUST_BE_REACHED)),
                arguments(
                        "without quorum, at the second convocation",
                        DRAFT,
                        SITTING.with(5, 0).asSecondConvocation().build(),
                        REPORT,
                        List.of(),
                        List.of()),
                arguments(
                        "an exception for one who is absent without proxy",
                        DRAFT,
                        SITTING.build(),
                        REPORT,
                        List.of(against(ABSENT)),
                        List.of(EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS)),
                arguments(
                        "an exception for one without a vote",
                        DRAFT,
                        SITTING.build(),
                        REPORT,
                        List.of(against(WITHOUT_A_VOTE)),
                        List.of(EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS)),
                arguments(
                        "two exceptions for one voter",
                        DRAFT,
                        SITTING.build(),
                        REPORT,
                        List.of(against(PRESENT), new Voice(member(PRESENT), Choice.ABSTENTION)),
                        List.of(EXCEPTIONS_MUST_NAME_A_VOTER_ONCE)),
                arguments(
                        "several rules at once",
                        DRAFT.inState(DeliberationState.ADOPTED),
                        SITTING.with(11, 11).build(),
                        REPORT.inState(ReportState.VOTED).withExpenses(pending(2, "1.00")),
                        List.of(against(ABSENT), against(ABSENT)),
                        List.of(
                                BALLOT_MUST_BE_TAKEN_ONCE,
                                REPORT_MUST_BE_OPEN,
                                EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE,
                                EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE,
                                QUORUM_MUST_BE_REACHED,
                                EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS,
                                EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS,
                                EXCEPTIONS_MUST_NAME_A_VOTER_ONCE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void closes_a_ballot_or_names_every_broken_rule(
            String row,
            SampleDeliberation deliberation,
            Sitting sitting,
            SampleReport report,
            List<Voice> exceptions,
            List<Rule> broken) {
        Ballot ballot = new Ballot(BallotMethod.SHOW_OF_HANDS, Choice.FOR, exceptions);
        List<String> codes = switch (ballot.close(deliberation.build(), sitting, report.build())) {
            case BallotDecision.Closed closed -> List.of();
            case BallotDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[5]).stream()).collect(Collectors.toSet());
        assertThat(proven).contains(OF_EVERY_BALLOT.toArray());
    }

    private static Voice against(int member) {
        return new Voice(member(member), Choice.AGAINST);
    }
}
