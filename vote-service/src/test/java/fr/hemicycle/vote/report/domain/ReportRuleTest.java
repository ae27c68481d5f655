package fr.hemicycle.vote.report.domain;

import static fr.hemicycle.vote.report.domain.ReportRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_BE_THEMATIC;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_GIVE_ONE_OPINION;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES;
import static fr.hemicycle.vote.report.domain.ReportRule.FUNDING_SERVICE_MUST_ANSWER;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_FIT_ITS_VOTES;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_NOT_FOLLOW_THE_SITTING;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_EXIST;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_GO_TO_A_DELIBERATING_BODY;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.report.domain.ReportRule.RESERVATIONS_MUST_GO_WITH_THEIR_OPINION;
import static fr.hemicycle.vote.report.domain.ReportRule.SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT;
import static fr.hemicycle.vote.report.domain.SampleReport.SITTING_DATE;
import static fr.hemicycle.vote.report.domain.SampleReport.pending;
import static fr.hemicycle.vote.report.domain.SampleReport.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Opinion.Sense;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final SampleReport ADJOURNED = FILE.inState(ReportState.ADJOURNED);
    private static final Expense LINE = reserved(1, "60000.00");
    private static final Expense.Change REMOVAL = new Expense.Change.Removal(new UUID(14, 2));
    private static final int SEATS = 9;
    private static final Body COMMITTEE = SampleBody.of(BodyKind.STANDING_COMMITTEE);
    private static final Body COMMISSION = SampleBody.of(BodyKind.THEMATIC_COMMISSION);

    static Stream<Arguments> rows() {
        return Stream.of(
                row("registers", () -> Report.register(SampleReport.ID, FILE.content(), COMMITTEE, false), List.of()),
                row(
                        "registers for a body that adopts nothing",
                        () -> Report.register(SampleReport.ID, FILE.content(), COMMISSION, false),
                        List.of(REPORT_MUST_GO_TO_A_DELIBERATING_BODY)),
                row(
                        "registers under a number that is taken",
                        () -> Report.register(SampleReport.ID, FILE.content(), COMMITTEE, true),
                        List.of(REPORT_NUMBER_MUST_BE_FREE)),
                row("revises", () -> FILE.build().revise(FILE.content(), COMMITTEE, false), List.of()),
                row(
                        "revises a voted one, towards a commission, under a taken number",
                        () -> VOTED.build().revise(FILE.content(), COMMISSION, true),
                        List.of(
                                REPORT_MUST_GO_TO_A_DELIBERATING_BODY,
                                REPORT_NUMBER_MUST_BE_FREE,
                                REPORT_MUST_BE_OPEN)),
                row("adds a cent", () -> FILE.build().add(pending(2, "0.01")), List.of()),
                row("adds nothing", () -> FILE.build().add(pending(2, "0.00")), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row("takes away", () -> FILE.build().add(pending(2, "-0.01")), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "adds nothing to a withdrawn one",
                        () -> WITHDRAWN.build().add(pending(2, "0.00")),
                        List.of(REPORT_MUST_BE_OPEN, AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "an opinion on the day",
                        () -> FILE.build().give(opinion(SITTING_DATE), COMMISSION, SEATS),
                        List.of()),
                row(
                        "an opinion the day after",
                        () -> FILE.build().give(opinion(SITTING_DATE.plusDays(1)), COMMISSION, SEATS),
                        List.of(OPINION_MUST_NOT_FOLLOW_THE_SITTING)),
                row(
                        "an opinion of the committee itself",
                        () -> FILE.build().give(opinion(SITTING_DATE), COMMITTEE, SEATS),
                        List.of(COMMISSION_MUST_BE_THEMATIC)),
                row(
                        "a second opinion",
                        () -> FILE.withOpinions(opinion(SITTING_DATE))
                                .build()
                                .give(opinion(SITTING_DATE), COMMISSION, SEATS),
                        List.of(COMMISSION_MUST_GIVE_ONE_OPINION)),
                row(
                        "a second one, too late, on a withdrawn report",
                        () -> WITHDRAWN
                                .withOpinions(opinion(SITTING_DATE))
                                .build()
                                .give(opinion(SITTING_DATE.plusDays(1)), COMMISSION, SEATS),
                        List.of(
                                REPORT_MUST_BE_OPEN,
                                COMMISSION_MUST_GIVE_ONE_OPINION,
                                OPINION_MUST_NOT_FOLLOW_THE_SITTING)),
                row("favourable, 5 to 4", () -> voted(Sense.FAVOURABLE, 9, 5, 4), List.of()),
                row("favourable, 4 to 4", () -> voted(Sense.FAVOURABLE, 9, 4, 4), List.of(OPINION_MUST_FIT_ITS_VOTES)),
                row("unfavourable, 4 to 4", () -> voted(Sense.UNFAVOURABLE, 9, 4, 4), List.of()),
                row(
                        "unfavourable, 5 to 4",
                        () -> voted(Sense.UNFAVOURABLE, 9, 5, 4),
                        List.of(OPINION_MUST_FIT_ITS_VOTES)),
                row("none, 4 to 4", () -> voted(Sense.NONE, 9, 4, 4), List.of()),
                row("none, 4 to 5", () -> voted(Sense.NONE, 9, 4, 5), List.of(OPINION_MUST_FIT_ITS_VOTES)),
                row(
                        "a vote more than seats",
                        () -> voted(Sense.FAVOURABLE, 9, 6, 4),
                        List.of(OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS)),
                row(
                        "a member more than seats",
                        () -> voted(Sense.FAVOURABLE, 10, 5, 4),
                        List.of(OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS)),
                row(
                        "with reservations",
                        () -> withReservations(Sense.FAVOURABLE_WITH_RESERVATIONS, "Sous réserve."),
                        List.of()),
                row(
                        "with reservations that nobody knows",
                        () -> withReservations(Sense.FAVOURABLE_WITH_RESERVATIONS, null),
                        List.of(RESERVATIONS_MUST_GO_WITH_THEIR_OPINION)),
                row(
                        "unfavourable with reservations",
                        () -> withReservations(Sense.UNFAVOURABLE, "Sous réserve."),
                        List.of(RESERVATIONS_MUST_GO_WITH_THEIR_OPINION)),
                row(
                        "reservations without a favourable opinion, and more votes than seats for it",
                        () -> FILE.build()
                                .give(
                                        new Opinion(
                                                new UUID(13, 1),
                                                COMMISSION.id(),
                                                SITTING_DATE,
                                                Sense.UNFAVOURABLE,
                                                "Sous réserve.",
                                                new Opinion.Votes(9, 10, 0, 0, 0)),
                                        COMMISSION,
                                        SEATS),
                        List.of(
                                RESERVATIONS_MUST_GO_WITH_THEIR_OPINION,
                                OPINION_MUST_FIT_ITS_VOTES,
                                OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS)),
                row("changes to a cent", () -> FILE.build().change(LINE, to("0.01")), List.of()),
                row(
                        "changes to nothing",
                        () -> FILE.build().change(LINE, to("0.00")),
                        List.of(AMOUNT_MUST_BE_POSITIVE)),
                row("removes", () -> FILE.build().change(LINE, REMOVAL), List.of()),
                row(
                        "removes what has no credits yet",
                        () -> FILE.build().change(pending(2, "1.00"), REMOVAL),
                        List.of(EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES)),
                row(
                        "removes what is on its way to another amount",
                        () -> FILE.build().change(LINE.with(to("1.00")), REMOVAL),
                        List.of(EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES)),
                row(
                        "changes to nothing what waits, after the vote",
                        () -> VOTED.build().change(pending(2, "1.00"), to("0.00")),
                        List.of(
                                REPORT_MUST_BE_OPEN,
                                AMOUNT_MUST_BE_POSITIVE,
                                EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES)),
                row("adjourns without a day", () -> FILE.build().adjourn(null, false), List.of()),
                row(
                        "adjourns to the day after",
                        () -> FILE.build().adjourn(SITTING_DATE.plusDays(1), false),
                        List.of()),
                row(
                        "adjourns to the same day",
                        () -> FILE.build().adjourn(SITTING_DATE, false),
                        List.of(SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT)),
                row(
                        "adjourns twice without a day",
                        () -> ADJOURNED.build().adjourn(null, false),
                        List.of(REPORT_MUST_BE_OPEN)),
                row(
                        "gives an adjourned one its day",
                        () -> ADJOURNED.build().adjourn(SITTING_DATE.plusDays(1), false),
                        List.of()),
                row(
                        "adjourns a withdrawn one backwards, to where its number is taken",
                        () -> WITHDRAWN.build().adjourn(SITTING_DATE.minusDays(1), true),
                        List.of(
                                REPORT_NUMBER_MUST_BE_FREE,
                                REPORT_MUST_BE_OPEN,
                                SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT)),
                row(
                        "dates an adjourned one back",
                        () -> putOff().revise(FILE.content(), COMMITTEE, false),
                        List.of(SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT)),
                row(
                        "dates an adjourned one a day after",
                        () -> putOff().revise(FILE.content().on(SITTING_DATE.plusDays(1)), COMMITTEE, false),
                        List.of()),
                row("adds to an adjourned one", () -> ADJOURNED.build().add(pending(2, "1.00")), List.of()),
                row("withdraws an adjourned one", () -> ADJOURNED.build().withdraw(), List.of()),
                row(
                        "withdraws while a line is on its way out",
                        () -> FILE.withExpenses(LINE.with(REMOVAL)).build().withdraw(),
                        List.of(EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL)),
                row("withdraws", () -> FILE.build().withdraw(), List.of()),
                row("withdraws twice", () -> WITHDRAWN.build().withdraw(), List.of(REPORT_MUST_BE_OPEN)),
                row("withdraws after the vote", () -> VOTED.build().withdraw(), List.of(REPORT_MUST_BE_OPEN)),
                row(
                        "withdraws while an expense waits",
                        () -> FILE.withExpenses(reserved(1, "1.00"), pending(2, "1.00"))
                                .build()
                                .withdraw(),
                        List.of(EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL)));
    }

    /** Decided in the test itself, so that a rule that breaks fails its row. */
    private static Arguments row(String name, Supplier<ReportDecision> decision, List<ReportRule> broken) {
        return arguments(name, decision, broken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void accepts_or_names_every_broken_rule(String row, Supplier<ReportDecision> decision, List<ReportRule> broken) {
        List<String> codes = switch (decision.get()) {
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
    void takes_the_opinion_of_another_commission_too() {
        Body other = new Body(
                new UUID(1, 77), BodyKind.THEMATIC_COMMISSION, "Another commission", COMMISSION.internalRules());
        Opinion theirs = new Opinion(new UUID(13, 2), other.id(), SITTING_DATE, Opinion.Sense.FAVOURABLE);
        Report report = after(FILE.withOpinions(opinion(SITTING_DATE)).build().give(theirs, other, SEATS));
        assertThat(report.opinions()).hasSize(2);
    }

    @Test
    void changes_one_expense_and_no_other() {
        Expense other = reserved(3, "2.00");
        Report report = after(FILE.withExpenses(LINE, other).build().change(LINE, to("1.00")));
        assertThat(report.expenses()).containsExactly(LINE.with(to("1.00")), other);
    }

    @Test
    void was_adjourned_from_its_last_sitting_and_not_from_where_it_was_withdrawn() {
        Course course = new Course(
                4,
                null,
                List.of(
                        step(ReportState.ADJOURNED, SITTING_DATE),
                        step(ReportState.ADJOURNED, SITTING_DATE.plusDays(1)),
                        step(ReportState.WITHDRAWN, SITTING_DATE.plusDays(2))));
        assertThat(course.adjournedFrom()).contains(SITTING_DATE.plusDays(1));
    }

    private static Course.Step step(ReportState state, LocalDate sittingDate) {
        return new Course.Step(state, sittingDate, Instant.EPOCH, "clerk", "Pas prêt");
    }

    @Test
    void knows_what_is_held_for_it() {
        Report report = FILE.withExpenses(reserved(1, "1.00"), pending(2, "1.00"), reserved(3, "2.00"))
                .build();
        assertThat(report.reservations()).containsExactly(new UUID(12, 1), new UUID(12, 3));
        assertThat(report.pending()).isEqualTo(1);
    }

    @Test
    void waits_without_a_day_until_it_has_another() {
        assertThat(after(FILE.build().adjourn(null, false)).state()).isEqualTo(ReportState.ADJOURNED);
        assertThat(after(FILE.build().adjourn(null, false)).closed()).isNotEmpty();
        Report again = after(ADJOURNED.build().adjourn(SITTING_DATE.plusDays(1), false));
        assertThat(again.state()).isEqualTo(ReportState.OPEN);
        assertThat(again.content().sittingDate()).isEqualTo(SITTING_DATE.plusDays(1));
        assertThat(after(ADJOURNED.build().revise(FILE.content(), COMMITTEE, false))
                        .state())
                .isEqualTo(ReportState.ADJOURNED);
        assertThat(after(ADJOURNED.build().revise(FILE.content().on(SITTING_DATE.plusDays(1)), COMMITTEE, false))
                        .state())
                .isEqualTo(ReportState.OPEN);
    }

    @Test
    void asks_for_the_same_change_only_once() {
        Expense changing = LINE.with(to("1.00"));
        assertThat(changing.leadsTo(to("1.00"))).isTrue();
        assertThat(changing.leadsTo(to("2.00"))).isFalse();
        assertThat(changing.leadsTo(REMOVAL)).isFalse();
        assertThat(LINE.leadsTo(to("60000.00"))).isTrue();
        assertThat(LINE.with(REMOVAL).leadsTo(REMOVAL)).isTrue();
        assertThat(pending(2, "1.00").leadsTo(to("1.00"))).isFalse();
    }

    @Test
    void every_way_to_vote_counts_among_the_members_present() {
        assertThat(new Opinion.Votes(15, 1, 2, 4, 8).all()).isEqualTo(15);
    }

    private static Report after(ReportDecision decision) {
        return ((ReportDecision.Accepted) decision).report();
    }

    private static Expense.Change to(String amount) {
        return new Expense.Change.OfAmount(new UUID(14, 1), Money.euros(amount));
    }

    /** Adjourned at its sitting to one a month later. */
    private static Report putOff() {
        return new Report(
                SampleReport.ID,
                FILE.content().on(SITTING_DATE.plusMonths(1)),
                ReportState.OPEN,
                List.of(),
                List.of(),
                new Course(2, null, List.of(step(ReportState.ADJOURNED, SITTING_DATE))));
    }

    private static ReportDecision voted(Opinion.Sense sense, int present, int votesFor, int votesAgainst) {
        Opinion.Votes votes = new Opinion.Votes(present, votesFor, votesAgainst, 0, 0);
        return FILE.build()
                .give(
                        new Opinion(new UUID(13, 1), COMMISSION.id(), SITTING_DATE, sense, null, votes),
                        COMMISSION,
                        SEATS);
    }

    private static ReportDecision withReservations(Opinion.Sense sense, @Nullable String reservations) {
        return FILE.build()
                .give(
                        new Opinion(new UUID(13, 1), COMMISSION.id(), SITTING_DATE, sense, reservations, null),
                        COMMISSION,
                        SEATS);
    }

    private static Opinion opinion(LocalDate givenOn) {
        return new Opinion(new UUID(13, 1), COMMISSION.id(), givenOn, Opinion.Sense.FAVOURABLE);
    }
}
