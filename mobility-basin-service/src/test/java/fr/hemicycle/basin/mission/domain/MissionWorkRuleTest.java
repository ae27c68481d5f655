package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.BASIN_MUST_BE_ONE_OF_THE_MISSION;
import static fr.hemicycle.basin.mission.domain.MissionRule.CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION;
import static fr.hemicycle.basin.mission.domain.MissionRule.CONTRACT_MUST_BE_WORTH_SOMETHING;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLES_MUST_BE_ACCEPTED;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_BE_DELIVERED_FIRST;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_STILL_BE_AWAITED;
import static fr.hemicycle.basin.mission.domain.MissionRule.DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY;
import static fr.hemicycle.basin.mission.domain.MissionRule.DUE_DAY_MUST_LIE_WITHIN_THE_MISSION;
import static fr.hemicycle.basin.mission.domain.MissionRule.MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MEETING_OF_THE_MISSION_MUST_EXIST;
import static fr.hemicycle.basin.mission.domain.MissionRule.MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT;
import static fr.hemicycle.basin.mission.domain.MissionRule.MILESTONE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MILESTONE_MUST_BE_REACHED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_BE_FULLY_FINANCED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_HAVE_ONE_CONTRACT;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_HAVE_STARTED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_START_AFTER_THE_NOTIFICATION;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_START_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.STEP_MUST_FOLLOW_THE_LAST_ONE;
import static fr.hemicycle.basin.mission.domain.MissionRule.STEP_MUST_NOT_LIE_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Accepted;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Delivered;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Postponed;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Returned;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.organisation.domain.OrganisationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of a mission's work, just inside and just outside of what is allowed. */
class MissionWorkRuleTest {

    private static final UUID NORD = new UUID(0, 1);
    private static final UUID SUD = new UUID(0, 2);
    private static final UUID ELSEWHERE = new UUID(0, 3);

    /** 18 months from 1 June 2023 end on 1 December 2024. */
    private static final LocalDate START = LocalDate.of(2023, 6, 1);

    private static final LocalDate END = LocalDate.of(2024, 12, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    private static final Financing SECURED = new Financing(
            true,
            List.of(PlanShare.proposed(NORD, 1, new PlanShare.Funder("STATE", "État", null), Money.euros("1.00"))
                    .with(new PlanShare.Word(Money.euros("1.00"), "VOTED", 2))),
            null);

    private static Deliverable deliverable(DeliverableFact... facts) {
        return new Deliverable(new UUID(1, 1), NORD, "Diagnostic", Due.after(8), List.of(facts));
    }

    private static final Deliverable DELIVERED = deliverable(new Delivered(DAY));
    private static final Deliverable ACCEPTED = deliverable(new Delivered(DAY), new Accepted(DAY));
    private static final Deliverable RETURNED = deliverable(new Delivered(DAY), new Returned(DAY, "Incomplet"));

    private static Milestone milestone(@Nullable UUID basin, @Nullable LocalDate reachedOn) {
        return new Milestone(new UUID(2, 2), basin, "Lancement", Due.on(START), reachedOn);
    }

    private static Contract contract(String amount, LocalDate awardedOn, LocalDate notifiedOn) {
        return new Contract(
                new Contract.Provider("Bureau", "732829320"), Money.euros(amount), awardedOn, notifiedOn, "inventé");
    }

    private static Contract notified(LocalDate on) {
        return contract("600000.00", on, on);
    }

    private static Mission mission(@Nullable LocalDate startsOn, @Nullable MissionEnd end, Deliverable... work) {
        return new Mission(Set.of(NORD, SUD), new Term(startsOn, 18), end, null, List.of(work), List.of());
    }

    private static Mission running(Deliverable... work) {
        return mission(START, null, work);
    }

    private static Mission waiting(Deliverable... work) {
        return mission(null, null, work);
    }

    private static Mission over() {
        return mission(START, new MissionEnd(DAY, "Fin"));
    }

    private static Mission hired(@Nullable LocalDate startsOn, LocalDate notifiedOn) {
        return new Mission(Set.of(NORD), new Term(startsOn, 18), null, notified(notifiedOn), List.of(), List.of());
    }

    private static Deliverable due(Due due) {
        return new Deliverable(new UUID(1, 2), NORD, "Plan", due, List.of());
    }

    private static List<Reason> planned(Milestone milestone, Milestone... others) {
        return new Mission(Set.of(NORD, SUD), new Term(START, 18), null, null, List.of(), List.of(others))
                .objectionsTo(milestone);
    }

    private static Arguments row(String what, Supplier<List<Reason>> objections, MissionRule... expected) {
        return arguments(what, objections, List.of(expected));
    }

    static Stream<Arguments> rows() {
        return Stream.of(starting(), contracts(), expecting(), delivering(), milestones(), meetings(), endings())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> starting() {
        return Stream.of(
                row(
                        "start on the day of the notification",
                        () -> hired(null, START).objectionsToStart(START, SECURED)),
                row(
                        "start the day before it",
                        () -> hired(null, START).objectionsToStart(START.minusDays(1), SECURED),
                        MISSION_MUST_START_AFTER_THE_NOTIFICATION),
                row(
                        "start with work agreed for its first and last day",
                        () -> waiting(due(Due.on(START)), due(Due.on(END))).objectionsToStart(START, SECURED)),
                row(
                        "start with work agreed for the day after its end, and the day before its start",
                        () -> waiting(due(Due.on(END.plusDays(1))), due(Due.on(START.minusDays(1))))
                                .objectionsToStart(START, SECURED),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION,
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row(
                        "start with a milestone of the day before",
                        () -> new Mission(
                                        Set.of(NORD),
                                        new Term(null, 18),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(milestone(null, null)))
                                .objectionsToStart(START.plusDays(1), SECURED),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row(
                        "two at once: no money, and before the notification",
                        () -> hired(null, START).objectionsToStart(START.minusDays(1), Financing.UNKNOWN),
                        MISSION_MUST_BE_FULLY_FINANCED,
                        MISSION_MUST_START_AFTER_THE_NOTIFICATION),
                row("start again", () -> running().objectionsToStart(START, SECURED), MISSION_MUST_START_ONCE),
                row("start what is over", () -> over().objectionsToStart(START, SECURED), MISSION_MUST_NOT_HAVE_ENDED));
    }

    private static Stream<Arguments> contracts() {
        return Stream.of(
                row("a contract before the start", () -> waiting().objectionsTo(notified(TODAY), TODAY)),
                row(
                        "one of the day of the start, recorded later",
                        () -> running().objectionsTo(notified(START), TODAY)),
                row(
                        "one of the day after the start",
                        () -> running().objectionsTo(notified(START.plusDays(1)), TODAY),
                        MISSION_MUST_START_AFTER_THE_NOTIFICATION),
                row(
                        "one of tomorrow",
                        () -> waiting().objectionsTo(notified(TODAY.plusDays(1)), TODAY),
                        STEP_MUST_NOT_LIE_AHEAD),
                row(
                        "one notified the day before its award",
                        () -> waiting().objectionsTo(contract("1.00", DAY, DAY.minusDays(1)), TODAY),
                        CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION),
                row(
                        "a second one",
                        () -> hired(null, START).objectionsTo(notified(START), TODAY),
                        MISSION_MUST_HAVE_ONE_CONTRACT),
                row("one of 1 cent", () -> objectionToAmount("0.01")),
                row("one of nothing", () -> objectionToAmount("0.00"), CONTRACT_MUST_BE_WORTH_SOMETHING),
                row(
                        "two at once: over, and a second one",
                        () -> new Mission(
                                        Set.of(NORD),
                                        new Term(START, 18),
                                        new MissionEnd(DAY, null),
                                        notified(START),
                                        List.of(),
                                        List.of())
                                .objectionsTo(notified(START), TODAY),
                        MISSION_MUST_NOT_HAVE_ENDED,
                        MISSION_MUST_HAVE_ONE_CONTRACT));
    }

    private static List<Reason> objectionToAmount(String amount) {
        return contract(amount, DAY, DAY).objectionToAmount().stream().toList();
    }

    private static Stream<Arguments> expecting() {
        return Stream.of(
                row("a day", () -> Due.on(DAY).objection().stream().toList()),
                row("months", () -> Due.after(0).objection().stream().toList()),
                row(
                        "neither",
                        () -> new Due(null, null).objection().stream().toList(),
                        DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY),
                row("both", () -> new Due(DAY, 1).objection().stream().toList(), DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY),
                row(
                        "a basin of the mission",
                        () -> running().objectionToBasin(SUD).stream().toList()),
                row(
                        "another basin",
                        () -> running().objectionToBasin(ELSEWHERE).stream().toList(),
                        BASIN_MUST_BE_ONE_OF_THE_MISSION),
                row("due on the day of the end", () -> running().objectionsTo(due(Due.on(END)))),
                row("due after 18 months of 18", () -> waiting().objectionsTo(due(Due.after(18)))),
                row(
                        "due the day after the end",
                        () -> running().objectionsTo(due(Due.on(END.plusDays(1)))),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row(
                        "due the day before the start",
                        () -> running().objectionsTo(due(Due.on(START.minusDays(1)))),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row(
                        "due after 19 months of 18",
                        () -> waiting().objectionsTo(due(Due.after(19))),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row("due on any day while the start has none", () -> waiting().objectionsTo(due(Due.on(DAY)))),
                row("another name", () -> running(deliverable()).objectionsTo(due(Due.on(DAY)))),
                row(
                        "the same name for another basin",
                        () -> running(deliverable())
                                .objectionsTo(
                                        new Deliverable(new UUID(1, 3), SUD, "Diagnostic", Due.on(DAY), List.of()))),
                row(
                        "the same name for the same basin",
                        () -> running(deliverable()).objectionsTo(deliverable()),
                        DELIVERABLE_MUST_BE_NAMED_ONCE),
                row(
                        "two at once: over, and beyond the term",
                        () -> over().objectionsTo(due(Due.on(END.plusDays(1)))),
                        MISSION_MUST_NOT_HAVE_ENDED,
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION));
    }

    private static List<Reason> told(Deliverable deliverable, DeliverableFact fact) {
        return running(deliverable).objectionsTo(deliverable, fact, TODAY);
    }

    private static Stream<Arguments> delivering() {
        LocalDate dayBefore = DAY.minusDays(1);
        return Stream.of(
                row("delivered on the first day", () -> told(deliverable(), new Delivered(START))),
                row(
                        "delivered the day before",
                        () -> told(deliverable(), new Delivered(START.minusDays(1))),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row("delivered today", () -> told(deliverable(), new Delivered(TODAY))),
                row(
                        "delivered tomorrow",
                        () -> told(deliverable(), new Delivered(TODAY.plusDays(1))),
                        STEP_MUST_NOT_LIE_AHEAD),
                row(
                        "delivered before the mission started",
                        () -> waiting(deliverable()).objectionsTo(deliverable(), new Delivered(DAY), TODAY),
                        MISSION_MUST_HAVE_STARTED),
                row(
                        "delivered after its end",
                        () -> over().objectionsTo(deliverable(), new Delivered(DAY), TODAY),
                        MISSION_MUST_NOT_HAVE_ENDED),
                row("delivered again after a return", () -> told(RETURNED, new Delivered(DAY))),
                row("delivered twice", () -> told(DELIVERED, new Delivered(DAY)), DELIVERABLE_MUST_STILL_BE_AWAITED),
                row(
                        "delivered once accepted",
                        () -> told(ACCEPTED, new Delivered(DAY)),
                        DELIVERABLE_MUST_STILL_BE_AWAITED),
                row("accepted on the day of delivery", () -> told(DELIVERED, new Accepted(DAY))),
                row(
                        "accepted the day before",
                        () -> told(DELIVERED, new Accepted(dayBefore)),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row(
                        "accepted while expected",
                        () -> told(deliverable(), new Accepted(DAY)),
                        DELIVERABLE_MUST_BE_DELIVERED_FIRST),
                row("accepted twice", () -> told(ACCEPTED, new Accepted(DAY)), DELIVERABLE_MUST_BE_DELIVERED_FIRST),
                row("returned once delivered", () -> told(DELIVERED, new Returned(DAY, "Incomplet"))),
                row(
                        "returned twice",
                        () -> told(RETURNED, new Returned(DAY, "Incomplet")),
                        DELIVERABLE_MUST_BE_DELIVERED_FIRST),
                row("postponed to the last day", () -> told(deliverable(), new Postponed(DAY, END, "Report"))),
                row("postponed after a return", () -> told(RETURNED, new Postponed(DAY, END, "Report"))),
                row(
                        "postponed to the day after the last",
                        () -> told(deliverable(), new Postponed(DAY, END.plusDays(1), "Report")),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row(
                        "postponed once delivered",
                        () -> told(DELIVERED, new Postponed(DAY, END, "Report")),
                        DELIVERABLE_MUST_STILL_BE_AWAITED),
                row(
                        "two at once: accepted while expected, and tomorrow",
                        () -> told(deliverable(), new Accepted(TODAY.plusDays(1))),
                        DELIVERABLE_MUST_BE_DELIVERED_FIRST,
                        STEP_MUST_NOT_LIE_AHEAD));
    }

    private static Stream<Arguments> milestones() {
        return Stream.of(
                row("a milestone of all basins", () -> planned(milestone(null, null))),
                row("one of a basin beside it", () -> planned(milestone(NORD, null), milestone(null, null))),
                row(
                        "the same again",
                        () -> planned(milestone(null, null), milestone(null, null)),
                        MILESTONE_MUST_BE_NAMED_ONCE),
                row(
                        "one of what is over",
                        () -> over().objectionsTo(milestone(null, null)),
                        MISSION_MUST_NOT_HAVE_ENDED),
                row(
                        "one beyond the term",
                        () -> planned(new Milestone(new UUID(2, 3), null, "Fin", Due.after(19), null)),
                        DUE_DAY_MUST_LIE_WITHIN_THE_MISSION),
                row("reached on the first day", () -> running().objectionsToReach(milestone(null, null), START, TODAY)),
                row(
                        "reached the day before",
                        () -> running().objectionsToReach(milestone(null, null), START.minusDays(1), TODAY),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row(
                        "reached tomorrow",
                        () -> running().objectionsToReach(milestone(null, null), TODAY.plusDays(1), TODAY),
                        STEP_MUST_NOT_LIE_AHEAD),
                row(
                        "reached twice",
                        () -> running().objectionsToReach(milestone(null, DAY), DAY, TODAY),
                        MILESTONE_MUST_BE_REACHED_ONCE),
                row(
                        "reached before the mission started",
                        () -> waiting().objectionsToReach(milestone(null, null), DAY, TODAY),
                        MISSION_MUST_HAVE_STARTED));
    }

    private static Stream<Arguments> meetings() {
        return Stream.of(
                row("a meeting on the first day", () -> running().objectionsToMeeting(NORD, START, false)),
                row("one that is to come", () -> running().objectionsToMeeting(NORD, END, false)),
                row(
                        "one of the day before",
                        () -> running().objectionsToMeeting(NORD, START.minusDays(1), false),
                        MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT),
                row(
                        "one of another basin",
                        () -> running().objectionsToMeeting(ELSEWHERE, DAY, false),
                        BASIN_MUST_BE_ONE_OF_THE_MISSION),
                row(
                        "one that is linked",
                        () -> running().objectionsToMeeting(NORD, DAY, true),
                        MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE),
                row(
                        "one of a mission that waits",
                        () -> waiting().objectionsToMeeting(NORD, DAY, false),
                        MISSION_MUST_HAVE_STARTED));
    }

    private static Stream<Arguments> endings() {
        return Stream.of(
                row(
                        "complete on the day of the last acceptance",
                        () -> running(ACCEPTED).objectionsToCompletion(DAY, TODAY)),
                row(
                        "complete the day before",
                        () -> running(ACCEPTED).objectionsToCompletion(DAY.minusDays(1), TODAY),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row(
                        "complete tomorrow",
                        () -> running(ACCEPTED).objectionsToCompletion(TODAY.plusDays(1), TODAY),
                        STEP_MUST_NOT_LIE_AHEAD),
                row(
                        "complete with one delivered and one expected",
                        () -> running(DELIVERED, ACCEPTED, deliverable()).objectionsToCompletion(TODAY, TODAY),
                        DELIVERABLES_MUST_BE_ACCEPTED,
                        DELIVERABLES_MUST_BE_ACCEPTED),
                row(
                        "complete without any deliverable",
                        () -> running().objectionsToCompletion(TODAY, TODAY),
                        DELIVERABLES_MUST_BE_ACCEPTED),
                row(
                        "complete what waits",
                        () -> waiting(ACCEPTED).objectionsToCompletion(TODAY, TODAY),
                        MISSION_MUST_HAVE_STARTED),
                row(
                        "complete what is over, with nothing delivered",
                        () -> over().objectionsToCompletion(TODAY, TODAY),
                        MISSION_MUST_NOT_HAVE_ENDED,
                        DELIVERABLES_MUST_BE_ACCEPTED),
                row(
                        "end early on the day of the last step",
                        () -> running(DELIVERED).objectionsToEarlyEnd(DAY, TODAY)),
                row(
                        "end early the day before",
                        () -> running(DELIVERED).objectionsToEarlyEnd(DAY.minusDays(1), TODAY),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row("give up what waits", () -> waiting().objectionsToEarlyEnd(DAY, TODAY)),
                row(
                        "end early before a milestone that was reached",
                        () -> new Mission(
                                        Set.of(NORD),
                                        new Term(START, 18),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(milestone(null, DAY)))
                                .objectionsToEarlyEnd(DAY.minusDays(1), TODAY),
                        STEP_MUST_FOLLOW_THE_LAST_ONE),
                row(
                        "end early tomorrow",
                        () -> running().objectionsToEarlyEnd(TODAY.plusDays(1), TODAY),
                        STEP_MUST_NOT_LIE_AHEAD),
                row(
                        "end early what is over",
                        () -> over().objectionsToEarlyEnd(TODAY, TODAY),
                        MISSION_MUST_NOT_HAVE_ENDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides_by_the_rules_in_their_order(
            String row, Supplier<List<Reason>> objections, List<MissionRule> expected) {
        assertThat(objections.get())
                .as(row)
                .extracting(Reason::code)
                .containsExactlyElementsOf(
                        expected.stream().map(MissionRule::name).toList());
        assertThat(expected).isSorted();
    }

    /** The rules that a row breaks, for the test that none is forgotten; the shell finds out that a meeting does not exist. */
    static Stream<String> codes() {
        return Stream.concat(
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).map(String::valueOf),
                Stream.of(MEETING_OF_THE_MISSION_MUST_EXIST.name()));
    }

    @Test
    void a_contract_names_its_provider_by_a_siren_that_passes_its_check() {
        assertThat(notified(DAY).objectionToSiren()).isEmpty();
        assertThat(new Contract(new Contract.Provider("Bureau", "732829321"), null, DAY, DAY, "inventé")
                        .objectionToSiren()
                        .map(Reason::code))
                .contains(OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.name());
        assertThat(new Contract(new Contract.Provider("Bureau", "732829320"), null, DAY, DAY, "inventé")
                        .objectionToAmount())
                .isEmpty();
    }

    @Test
    void a_refusal_shows_the_figures_that_it_was_judged_on() {
        assertThat(waiting().objectionsTo(due(Due.after(19))))
                .containsExactly(DUE_DAY_MUST_LIE_WITHIN_THE_MISSION.with(
                        "name", "Plan", "due", "+19", "startsOn", "?", "months", 18));
        assertThat(running().objectionsTo(due(Due.on(END.plusDays(1)))))
                .containsExactly(DUE_DAY_MUST_LIE_WITHIN_THE_MISSION.with(
                        "name", "Plan", "due", "2024-12-02", "startsOn", START, "months", 18));
        assertThat(running().objectionsToCompletion(TODAY, TODAY))
                .containsExactly(DELIVERABLES_MUST_BE_ACCEPTED.with("deliverable", "?", "state", "?"));
        assertThat(running(DELIVERED).objectionsToCompletion(TODAY, TODAY))
                .containsExactly(DELIVERABLES_MUST_BE_ACCEPTED.with("deliverable", "Diagnostic", "state", "DELIVERED"));
        assertThat(over().state(SECURED)).isEqualTo(new MissionState.Ended(new MissionEnd(DAY, "Fin")));
        assertThat(running().state(SECURED)).isEqualTo(new MissionState.Started(START, END));
        assertThat(waiting().state(SECURED)).isEqualTo(new MissionState.Ready());
        assertThat(Optional.ofNullable(over().end()).map(MissionEnd::isEarly)).contains(true);
    }
}
