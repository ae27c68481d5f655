package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanBody.BASIN_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanBody.STEERING_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanBody.TECHNICAL_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanRule.APPROVING_ACT_MUST_HAVE_EFFECT;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ABOUT_THE_PLAN;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ABOUT_THE_TEXT;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ADOPTED;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_OF_A_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING;
import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURED_INDICATOR_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURE_MUST_BE_TAKEN_ONCE_A_DAY;
import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURE_MUST_NOT_PRECEDE_THE_BASELINE;
import static fr.hemicycle.basin.plan.domain.PlanRule.OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_BASIN_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_DATE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_FACT_MUST_BE_DECLARED_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_APPROVED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_COMPLETE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_CONSULTED_ON;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_DECIDED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_IN_FORCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_PROPOSED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_SIGNED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_PERIODS_MUST_NOT_OVERLAP;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_PERIOD_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_STEPS_MUST_FOLLOW_EACH_OTHER;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_STEP_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_BE_A_DRAFT;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_CHANGE_SOMETHING;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PROGRESSED_ACTION_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PROGRESS_MUST_BE_TOLD_ONCE_A_DAY;
import static fr.hemicycle.basin.plan.domain.PlanRule.REVIEW_MUST_BE_OF_THE_PERIOD;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_BE_IN_THE_PLAN;
import static fr.hemicycle.basin.plan.domain.Texts.AISNE;
import static fr.hemicycle.basin.plan.domain.Texts.AREA;
import static fr.hemicycle.basin.plan.domain.Texts.NORD;
import static fr.hemicycle.basin.plan.domain.Texts.PAS_DE_CALAIS;
import static fr.hemicycle.basin.plan.domain.Texts.REGION;
import static fr.hemicycle.basin.plan.domain.Texts.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged.Change;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

class PlanLifeTest {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    static final UUID PLAN = new UUID(0, 350);
    static final BodyDecision.Subject TEXT_ONE = new BodyDecision.Subject(PLAN, 1, "62");
    static final UUID VOTE = new UUID(0, 552);
    static final PlanText OTHER = Texts.withActions(Texts.action(it -> it.cost("150000.00")));

    static LocalDate day(int month) {
        return LocalDate.of(2024, month, 1);
    }

    static PlanFact.Said said(PlanBody body, int version, LocalDate on) {
        return new PlanFact.Said(body, version, on, "R", "https://example.fr", null, null);
    }

    static PlanFact.Approved approved(String signatory, int version, LocalDate on) {
        return new PlanFact.Approved(signatory, version, "2024-1", on, null);
    }

    static PlanFact.Approved voted(String signatory, int version, LocalDate on) {
        return new PlanFact.Approved(signatory, version, "2024-1", on, VOTE);
    }

    static PlanFact.ApprovalWithdrawn withdrawn(String signatory, LocalDate on) {
        return new PlanFact.ApprovalWithdrawn(signatory, "2024-1", on, "retrait");
    }

    static PlanFact.ActChanged act(String signatory, PlanFact.ActChanged.Change change, LocalDate on, long order) {
        return new PlanFact.ActChanged(signatory, "2024-1", change, on, order);
    }

    static BodyDecision decision(@Nullable PlanBody body, boolean adopted, BodyDecision.@Nullable Subject subject) {
        return new BodyDecision(VOTE, body, day(1), "Comité, point 1", "/v1/meetings/1", "Oui", adopted, subject);
    }

    private static Supplier<List<Reason>> taken(List<PlanFact> facts, BodyDecision decision) {
        return () -> life(facts).objections(decision, PLAN, "62", PAS_DE_CALAIS, TODAY);
    }

    static PlanFact.Signed signed(String signatory, int version, LocalDate on) {
        return new PlanFact.Signed(signatory, version, "P", "Q", on);
    }

    static PlanFact.Reviewed reviewed(int year, LocalDate on) {
        return new PlanFact.Reviewed(year, on, "F", "https://example.fr");
    }

    static final List<PlanFact> PROPOSED = List.of(said(TECHNICAL_COMMITTEE, 1, day(1)));
    static final List<PlanFact> CONSULTED = and(PROPOSED, said(BASIN_COMMITTEE, 1, day(2)));
    static final List<PlanFact> DECIDED = and(CONSULTED, said(STEERING_COMMITTEE, 1, day(3)));
    static final List<PlanFact> APPROVED =
            and(DECIDED, voted(PAS_DE_CALAIS, 1, day(4)), approved(NORD, 1, day(5)), approved(REGION, 1, day(4)));
    static final List<PlanFact> IN_FORCE = and(
            APPROVED,
            signed(PAS_DE_CALAIS, 1, day(6)),
            signed(NORD, 1, day(6)),
            signed(REGION, 1, day(7)),
            signed(Signatory.STATE, 1, day(6)));

    static List<PlanFact> and(List<PlanFact> facts, PlanFact... more) {
        return Stream.concat(facts.stream(), Arrays.stream(more)).toList();
    }

    static Plan plan(List<PlanFact> facts, PlanText... texts) {
        PlanText[] versions = texts.length == 0 ? new PlanText[] {TEXT} : texts;
        return new Plan(
                PAS_DE_CALAIS,
                new Period(2024, 2029),
                java.util.stream.IntStream.range(0, versions.length)
                        .mapToObj(index -> new PlanVersion(index + 1, versions[index]))
                        .toList(),
                Set.copyOf(facts));
    }

    private static PlanLife life(List<PlanFact> facts, PlanText... texts) {
        return new PlanLife(plan(facts, texts), AREA);
    }

    private static Supplier<List<Reason>> when(List<PlanFact> facts, PlanFact wanted, String actor, PlanText... texts) {
        return () -> life(facts, texts).objections(wanted, actor, TODAY);
    }

    private static Supplier<List<Reason>> own(List<PlanFact> facts, PlanFact wanted, PlanText... texts) {
        return when(facts, wanted, PAS_DE_CALAIS, texts);
    }

    private static Arguments row(String name, Supplier<List<Reason>> decision, PlanRule... rules) {
        return arguments(name, decision, List.of(rules));
    }

    private static Supplier<List<Reason>> opening(boolean known, int first, int last) {
        return () -> PlanOpening.objections(
                VOTE,
                known ? Optional.of(AREA) : Optional.empty(),
                new Period(first, last),
                List.of(new Period(2024, 2029)));
    }

    private static Supplier<List<Reason>> measured(String indicator, LocalDate on, boolean taken) {
        return () -> new Measure("1.1", indicator, on, BigDecimal.TEN, "S").objections(plan(List.of()), taken, TODAY);
    }

    private static Supplier<List<Reason>> declared(boolean onRecord) {
        return () -> life(List.of())
                .objectionsToDeclaration(said(TECHNICAL_COMMITTEE, 1, day(1)), onRecord, PAS_DE_CALAIS, TODAY);
    }

    private static Supplier<List<Reason>> progressed(String action, LocalDate on, boolean told) {
        return () -> new ActionProgress(action, ActionState.DONE, on, "N").objections(plan(List.of()), told, TODAY);
    }

    static Stream<Arguments> decisions() {
        PlanFact ended = new PlanFact.Ended(day(9), "fin");
        return Stream.of(
                row("the years after a plan", opening(true, 2030, 2035)),
                row("the years before", opening(true, 2020, 2023)),
                row("a year of another plan", opening(true, 2029, 2034), PLAN_PERIODS_MUST_NOT_OVERLAP),
                row("its first one", opening(true, 2020, 2024), PLAN_PERIODS_MUST_NOT_OVERLAP),
                row(
                        "no basin, and a year of another plan",
                        opening(false, 2024, 2024),
                        PLAN_BASIN_MUST_EXIST,
                        PLAN_PERIODS_MUST_NOT_OVERLAP),
                row("a draft is written again", () -> life(List.of()).objectionsToRedraft(1)),
                row("not once proposed", () -> life(PROPOSED).objectionsToRedraft(1), PLAN_VERSION_MUST_BE_A_DRAFT),
                row(
                        "proposed and ended",
                        () -> life(and(PROPOSED, ended)).objectionsToRedraft(1),
                        PLAN_VERSION_MUST_BE_A_DRAFT,
                        PLAN_MUST_NOT_HAVE_ENDED),
                row("a further version", () -> life(PROPOSED).objectionsToRevision()),
                row(
                        "not beside a draft",
                        () -> life(List.of()).objectionsToRevision(),
                        PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST),
                row(
                        "not of a plan that ended",
                        () -> life(and(PROPOSED, ended)).objectionsToRevision(),
                        PLAN_MUST_NOT_HAVE_ENDED),
                row("a proposal", own(List.of(), said(TECHNICAL_COMMITTEE, 1, TODAY))),
                row(
                        "of tomorrow",
                        own(List.of(), said(TECHNICAL_COMMITTEE, 1, TODAY.plusDays(1))),
                        PLAN_DATE_MUST_NOT_LIE_AHEAD),
                row(
                        "of a version that is not there",
                        own(List.of(), said(TECHNICAL_COMMITTEE, 2, TODAY)),
                        PLAN_VERSION_MUST_EXIST),
                row("twice", own(PROPOSED, said(TECHNICAL_COMMITTEE, 1, TODAY)), PLAN_STEP_MUST_BE_TAKEN_ONCE),
                row("the same fact", own(CONSULTED, said(BASIN_COMMITTEE, 1, day(2))), PLAN_FACT_MUST_BE_DECLARED_ONCE),
                row("a second hearing", own(CONSULTED, said(BASIN_COMMITTEE, 1, TODAY))),
                row("a changed second version", own(IN_FORCE, said(TECHNICAL_COMMITTEE, 2, TODAY), TEXT, OTHER)),
                row(
                        "one that says the same",
                        own(IN_FORCE, said(TECHNICAL_COMMITTEE, 2, TODAY), TEXT, TEXT),
                        PLAN_VERSION_MUST_CHANGE_SOMETHING),
                row(
                        "heard before it was proposed",
                        own(List.of(), said(BASIN_COMMITTEE, 1, TODAY)),
                        PLAN_MUST_BE_PROPOSED),
                row("heard on the day of the proposal", own(PROPOSED, said(BASIN_COMMITTEE, 1, day(1)))),
                row(
                        "heard the day before",
                        own(PROPOSED, said(BASIN_COMMITTEE, 1, day(1).minusDays(1))),
                        PLAN_STEPS_MUST_FOLLOW_EACH_OTHER),
                row("decided", own(CONSULTED, said(STEERING_COMMITTEE, 1, day(2)))),
                row(
                        "decided on what lacks its pilots, and nothing else, all at once",
                        own(List.of(), said(STEERING_COMMITTEE, 1, TODAY), Texts.signedBy(Texts.STATE)),
                        PLAN_MUST_BE_PROPOSED,
                        PLAN_MUST_BE_CONSULTED_ON,
                        PLAN_MUST_BE_COMPLETE,
                        PLAN_MUST_BE_COMPLETE),
                row("decided twice", own(DECIDED, said(STEERING_COMMITTEE, 1, TODAY)), PLAN_STEP_MUST_BE_TAKEN_ONCE),
                row("proposed at a meeting", taken(List.of(), decision(TECHNICAL_COMMITTEE, true, TEXT_ONE))),
                row(
                        "not by a working group",
                        taken(List.of(), decision(null, true, TEXT_ONE)),
                        BODY_DECISION_MUST_BE_OF_A_COMMITTEE),
                row(
                        "nor about another plan",
                        taken(List.of(), decision(TECHNICAL_COMMITTEE, true, new BodyDecision.Subject(VOTE, 1, "62"))),
                        BODY_DECISION_MUST_BE_ABOUT_THE_PLAN),
                row(
                        "nor about none, and rejected",
                        taken(List.of(), decision(TECHNICAL_COMMITTEE, false, null)),
                        BODY_DECISION_MUST_BE_ABOUT_THE_PLAN,
                        BODY_DECISION_MUST_BE_ADOPTED),
                row(
                        "about a text that was written again since",
                        taken(List.of(), decision(TECHNICAL_COMMITTEE, true, new BodyDecision.Subject(PLAN, 1, "59"))),
                        BODY_DECISION_MUST_BE_ABOUT_THE_TEXT),
                row("heard with an unfavourable opinion", taken(PROPOSED, decision(BASIN_COMMITTEE, false, TEXT_ONE))),
                row(
                        "rejected, and too early: all at once",
                        taken(List.of(), decision(STEERING_COMMITTEE, false, TEXT_ONE)),
                        BODY_DECISION_MUST_BE_ADOPTED,
                        PLAN_MUST_BE_PROPOSED,
                        PLAN_MUST_BE_CONSULTED_ON),
                row("declared of a body that is not on record", declared(false)),
                row("of one that is", declared(true), BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING),
                row("approved by another's assembly", when(DECIDED, approved(NORD, 1, TODAY), NORD)),
                row("before the decision is on record", when(PROPOSED, approved(NORD, 1, TODAY), NORD)),
                row("not a draft", when(List.of(), approved(NORD, 1, TODAY), NORD), PLAN_MUST_BE_PROPOSED),
                row(
                        "not by one that is no signatory",
                        when(DECIDED, approved(AISNE, 1, TODAY), AISNE),
                        SIGNATORY_MUST_BE_IN_THE_PLAN),
                row(
                        "not for another",
                        when(DECIDED, approved(NORD, 1, TODAY), REGION),
                        SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF),
                row(
                        "nor by the State, which has no assembly",
                        when(DECIDED, approved(Signatory.STATE, 1, TODAY), PAS_DE_CALAIS),
                        SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF),
                row(
                        "nor for itself in place of its vote",
                        own(DECIDED, approved(PAS_DE_CALAIS, 1, TODAY)),
                        OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE),
                row("by its vote, whatever this clock says", own(DECIDED, voted(PAS_DE_CALAIS, 1, TODAY.plusDays(1)))),
                row(
                        "of a version that is not there",
                        when(DECIDED, approved(NORD, 7, TODAY), NORD),
                        PLAN_VERSION_MUST_EXIST),
                row(
                        "not once it ended",
                        when(and(DECIDED, ended), approved(NORD, 1, TODAY), NORD),
                        PLAN_MUST_NOT_HAVE_ENDED),
                row("taken back before it came", when(PROPOSED, withdrawn(NORD, TODAY), NORD)),
                row(
                        "taken back by no signatory, for another",
                        when(PROPOSED, withdrawn(AISNE, TODAY), NORD),
                        SIGNATORY_MUST_BE_IN_THE_PLAN,
                        SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF),
                row(
                        "the own one is taken back by its act",
                        own(APPROVED, withdrawn(PAS_DE_CALAIS, TODAY)),
                        OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE),
                row("signed on the day of the approval", when(APPROVED, signed(NORD, 1, day(5)), NORD)),
                row(
                        "signed the day before",
                        when(APPROVED, signed(NORD, 1, day(5).minusDays(1)), NORD),
                        PLAN_STEPS_MUST_FOLLOW_EACH_OTHER),
                row(
                        "signed by one whose assembly has not approved",
                        when(DECIDED, signed(NORD, 1, TODAY), NORD),
                        PLAN_MUST_BE_APPROVED),
                row(
                        "signed while its act is suspended",
                        when(and(APPROVED, act(NORD, Change.SUSPENDED, day(6), 2)), signed(NORD, 1, day(6)), NORD),
                        APPROVING_ACT_MUST_HAVE_EFFECT),
                row(
                        "signed the day before",
                        when(
                                and(APPROVED, act(NORD, Change.SUSPENDED, day(6), 2)),
                                signed(NORD, 1, day(6).minusDays(1)),
                                NORD)),
                row("told of its act, whoever asks", own(APPROVED, act(NORD, Change.SUSPENDED, TODAY.plusDays(1), 2))),
                row(
                        "signed too early in all",
                        when(PROPOSED, signed(NORD, 1, TODAY), NORD),
                        PLAN_MUST_BE_CONSULTED_ON,
                        PLAN_MUST_BE_DECIDED,
                        PLAN_MUST_BE_APPROVED),
                row("the State by the one that keeps the plan", own(DECIDED, signed(Signatory.STATE, 1, TODAY))),
                row(
                        "not by another",
                        when(DECIDED, signed(Signatory.STATE, 1, TODAY), NORD),
                        SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF),
                row(
                        "not before the decision",
                        own(DECIDED, signed(Signatory.STATE, 1, day(3).minusDays(1))),
                        PLAN_STEPS_MUST_FOLLOW_EACH_OTHER),
                row(
                        "signed by no signatory",
                        when(DECIDED, signed(AISNE, 1, TODAY), AISNE),
                        SIGNATORY_MUST_BE_IN_THE_PLAN),
                row(
                        "signed in a version that is not there",
                        when(DECIDED, signed(NORD, 3, TODAY), NORD),
                        PLAN_VERSION_MUST_EXIST),
                row("reviewed on its first day in force", own(IN_FORCE, reviewed(2024, day(7)))),
                row("the day before", own(IN_FORCE, reviewed(2024, day(7).minusDays(1))), PLAN_MUST_BE_IN_FORCE),
                row(
                        "reviewed while two have not signed",
                        own(and(APPROVED, signed(NORD, 1, day(6)), signed(REGION, 1, day(6))), reviewed(2024, TODAY)),
                        PLAN_MUST_BE_SIGNED,
                        PLAN_MUST_BE_SIGNED,
                        PLAN_MUST_BE_IN_FORCE),
                row("a year of before", own(IN_FORCE, reviewed(2023, TODAY)), REVIEW_MUST_BE_OF_THE_PERIOD),
                row(
                        "a year twice",
                        own(and(IN_FORCE, reviewed(2024, day(8))), reviewed(2024, TODAY)),
                        PLAN_STEP_MUST_BE_TAKEN_ONCE),
                row("ended ahead", own(IN_FORCE, new PlanFact.Ended(TODAY.plusYears(1), "fin"))),
                row(
                        "ended twice",
                        own(and(IN_FORCE, ended), new PlanFact.Ended(TODAY, "fin")),
                        PLAN_MUST_NOT_HAVE_ENDED),
                row("measured on the day of the baseline", measured("I1", LocalDate.of(2024, 1, 1), false)),
                row(
                        "measured the day before, twice",
                        measured("I1", LocalDate.of(2023, 12, 31), true),
                        MEASURE_MUST_NOT_PRECEDE_THE_BASELINE,
                        MEASURE_MUST_BE_TAKEN_ONCE_A_DAY),
                row("measured tomorrow", measured("I1", TODAY.plusDays(1), false), PLAN_DATE_MUST_NOT_LIE_AHEAD),
                row("what nobody knows", measured("I9", TODAY, false), MEASURED_INDICATOR_MUST_EXIST),
                row("progress of today", progressed("1.1", TODAY, false)),
                row("progress of tomorrow", progressed("1.1", TODAY.plusDays(1), false), PLAN_DATE_MUST_NOT_LIE_AHEAD),
                row(
                        "progress of what nobody knows, twice",
                        progressed("9.9", TODAY, true),
                        PROGRESSED_ACTION_MUST_EXIST,
                        PROGRESS_MUST_BE_TOLD_ONCE_A_DAY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void decides_by_the_rules_in_their_order(String name, Supplier<List<Reason>> decision, List<PlanRule> expected) {
        assertThat(decision.get().stream().map(Reason::code))
                .as(name)
                .isEqualTo(expected.stream().map(PlanRule::name).toList());
    }

    @Test
    void every_rule_of_the_life_has_a_row_that_breaks_it() {
        Set<PlanRule> broken = decisions()
                .flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(PlanRule.class::cast)
                .collect(Collectors.toSet());

        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(Stream.of(PlanRule.values())
                        .filter(rule -> rule.compareTo(PLAN_BASIN_MUST_EXIST) >= 0)
                        .filter(rule -> rule != PLAN_MUST_EXIST && rule != BODY_DECISION_MUST_EXIST)
                        .toList());
    }

    @Test
    void a_period_ends_after_it_begins() {
        assertThat(PlanOpening.faults(new Period(2024, 2024))).isEmpty();
        assertThat(PlanOpening.faults(new Period(2024, 2023)))
                .containsExactly(new Fault(
                        "/lastYear",
                        PLAN_PERIOD_MUST_NOT_END_BEFORE_IT_BEGINS.with("firstYear", 2024, "lastYear", 2023)));
    }

    @Test
    void says_what_a_draft_waits_for_signatory_by_signatory() {
        assertThat(life(List.of()).missing(1).stream().map(Reason::code))
                .containsExactly(
                        "PLAN_MUST_BE_PROPOSED",
                        "PLAN_MUST_BE_CONSULTED_ON",
                        "PLAN_MUST_BE_DECIDED",
                        "PLAN_MUST_BE_APPROVED",
                        "PLAN_MUST_BE_APPROVED",
                        "PLAN_MUST_BE_APPROVED",
                        "PLAN_MUST_BE_SIGNED",
                        "PLAN_MUST_BE_SIGNED",
                        "PLAN_MUST_BE_SIGNED",
                        "PLAN_MUST_BE_SIGNED");
        assertThat(life(and(APPROVED, signed(NORD, 1, day(6)))).missing(1).stream()
                        .map(each -> each.figures().get("signatory")))
                .containsExactly("État", "Région", "Pas-de-Calais");
        assertThat(life(IN_FORCE).missing(1)).isEmpty();
        PlanText thin = Texts.signedBy(Texts.STATE);
        assertThat(life(CONSULTED, thin).missing(1).stream().map(Reason::code)).contains("PLAN_MUST_BE_COMPLETE");
        assertThat(life(DECIDED, thin).missing(1).stream().map(Reason::code)).containsExactly("PLAN_MUST_BE_SIGNED");
        assertThat(life(and(IN_FORCE, act(NORD, Change.REPEALED, day(8), 2))).missing(1))
                .containsExactly(APPROVING_ACT_MUST_HAVE_EFFECT.with(
                        "signatory", "Nord", "standing", ApprovalStanding.REPEALED));
    }
}
