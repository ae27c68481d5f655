package fr.hemicycle.vote.report.domain;

import static fr.hemicycle.vote.report.domain.ReportRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_BE_THEMATIC;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_GIVE_ONE_OPINION;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL;
import static fr.hemicycle.vote.report.domain.ReportRule.FUNDING_SERVICE_MUST_ANSWER;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_NOT_FOLLOW_THE_SITTING;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_EXIST;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_GO_TO_A_DELIBERATING_BODY;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.report.domain.SampleReport.SITTING_DATE;
import static fr.hemicycle.vote.report.domain.SampleReport.pending;
import static fr.hemicycle.vote.report.domain.SampleReport.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.SampleBody;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportRuleTest {

    /** Asked where the register and the other service are: see ReportResourceTest and ExpenseResourceTest. */
    private static final Set<ReportRule> ASKED_BY_THE_SHELL =
            EnumSet.of(REPORT_MUST_EXIST, FUNDING_SERVICE_MUST_ANSWER);

    private static final SampleReport FILE = SampleReport.ofTheFile();
    private static final SampleReport WITHDRAWN = FILE.inState(ReportState.WITHDRAWN);
    private static final SampleReport VOTED = FILE.inState(ReportState.VOTED);
    private static final Body COMMITTEE = SampleBody.of(BodyKind.STANDING_COMMITTEE);
    private static final Body COMMISSION = SampleBody.of(BodyKind.THEMATIC_COMMISSION);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("registers", Report.register(SampleReport.ID, FILE.content(), COMMITTEE, false), List.of()),
                arguments(
                        "registers for a body that adopts nothing",
                        Report.register(SampleReport.ID, FILE.content(), COMMISSION, false),
                        List.of(REPORT_MUST_GO_TO_A_DELIBERATING_BODY)),
                arguments(
                        "registers under a number that is taken",
                        Report.register(SampleReport.ID, FILE.content(), COMMITTEE, true),
                        List.of(REPORT_NUMBER_MUST_BE_FREE)),
                arguments("revises", FILE.build().revise(FILE.content(), COMMITTEE, false), List.of()),
                arguments(
                        "revises a voted one, towards a commission, under a taken number",
                        VOTED.build().revise(FILE.content(), COMMISSION, true),
                        List.of(
                                REPORT_MUST_GO_TO_A_DELIBERATING_BODY,
                                REPORT_NUMBER_MUST_BE_FREE,
                                REPORT_MUST_BE_OPEN)),
                arguments("adds a cent", FILE.build().add(pending(2, "0.01")), List.of()),
                arguments("adds nothing", FILE.build().add(pending(2, "0.00")), List.of(AMOUNT_MUST_BE_POSITIVE)),
                arguments("takes away", FILE.build().add(pending(2, "-0.01")), List.of(AMOUNT_MUST_BE_POSITIVE)),
                arguments(
                        "adds nothing to a withdrawn one",
                        WITHDRAWN.build().add(pending(2, "0.00")),
                        List.of(REPORT_MUST_BE_OPEN, AMOUNT_MUST_BE_POSITIVE)),
                arguments("an opinion on the day", FILE.build().give(opinion(SITTING_DATE), COMMISSION), List.of()),
                arguments(
                        "an opinion the day after",
                        FILE.build().give(opinion(SITTING_DATE.plusDays(1)), COMMISSION),
                        List.of(OPINION_MUST_NOT_FOLLOW_THE_SITTING)),
                arguments(
                        "an opinion of the committee itself",
                        FILE.build().give(opinion(SITTING_DATE), COMMITTEE),
                        List.of(COMMISSION_MUST_BE_THEMATIC)),
                arguments(
                        "a second opinion",
                        FILE.withOpinions(opinion(SITTING_DATE)).build().give(opinion(SITTING_DATE), COMMISSION),
                        List.of(COMMISSION_MUST_GIVE_ONE_OPINION)),
                arguments(
                        "a second one, too late, on a withdrawn report",
                        WITHDRAWN
                                .withOpinions(opinion(SITTING_DATE))
                                .build()
                                .give(opinion(SITTING_DATE.plusDays(1)), COMMISSION),
                        List.of(
                                REPORT_MUST_BE_OPEN,
                                COMMISSION_MUST_GIVE_ONE_OPINION,
                                OPINION_MUST_NOT_FOLLOW_THE_SITTING)),
                arguments("withdraws", FILE.build().withdraw(), List.of()),
                arguments("withdraws twice", WITHDRAWN.build().withdraw(), List.of(REPORT_MUST_BE_OPEN)),
                arguments("withdraws after the vote", VOTED.build().withdraw(), List.of(REPORT_MUST_BE_OPEN)),
                arguments(
                        "withdraws while an expense waits",
                        FILE.withExpenses(reserved(1, "1.00"), pending(2, "1.00"))
                                .build()
                                .withdraw(),
                        List.of(EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void accepts_or_names_every_broken_rule(String row, ReportDecision decision, List<ReportRule> broken) {
        List<String> codes = switch (decision) {
            case ReportDecision.Accepted accepted -> List.of();
            case ReportDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).collect(Collectors.toSet());
        proven.addAll(ASKED_BY_THE_SHELL);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) ReportRule.values());
    }

    @Test
    void knows_what_is_held_for_it() {
        Report report = FILE.withExpenses(reserved(1, "1.00"), pending(2, "1.00"), reserved(3, "2.00"))
                .build();
        assertThat(report.reservations()).containsExactly(new UUID(12, 1), new UUID(12, 3));
        assertThat(report.pending()).isEqualTo(1);
    }

    private static Opinion opinion(LocalDate givenOn) {
        return new Opinion(new UUID(13, 1), COMMISSION.id(), givenOn, Opinion.Sense.FAVOURABLE);
    }
}
