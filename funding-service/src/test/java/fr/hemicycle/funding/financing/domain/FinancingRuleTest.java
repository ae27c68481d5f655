package fr.hemicycle.funding.financing.domain;

import static fr.hemicycle.funding.financing.domain.FinancingRule.AGREEMENTS_MUST_NAME_THE_SECURED_SHARE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.CALL_MAY_ONLY_COME_FROM_THE_LEAD;
import static fr.hemicycle.funding.financing.domain.FinancingRule.CALL_MUST_BE_PAID_ONCE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.CALL_REFERENCE_MUST_BE_FREE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.DATE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.funding.financing.domain.FinancingRule.DECISION_MUST_BE_DECLARED_ONCE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.FINANCING_PLAN_MUST_BE_OPEN;
import static fr.hemicycle.funding.financing.domain.FinancingRule.FUNDER_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF;
import static fr.hemicycle.funding.financing.domain.FinancingRule.RECORDS_OF_A_DECISION_MUST_AGREE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARES_MUST_ADD_UP_TO_THE_TOTAL;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FinancingRuleTest {

    private static final String NORD = "225900018";
    private static final String AISNE = "220200026";
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    private static final PlanLife OPEN = PlanLife.OPEN;
    private static final List<Decision> NOTHING = List.of();

    /** What an event names is looked up in the database; PartnerDecisionTest has their rows. */
    private static final List<FinancingRule> OF_THE_SHELL =
            List.of(FinancingRule.FINANCING_PLAN_MUST_EXIST, FinancingRule.FUNDER_MUST_BE_IN_THE_PLAN);

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "two shares that add up",
                        () -> plan("120.00", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "60.00")),
                        List.of()),
                row(
                        "a cent too little",
                        () -> plan("120.01", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "60.00")),
                        List.of(SHARES_MUST_ADD_UP_TO_THE_TOTAL)),
                row(
                        "a wrong check digit",
                        () -> plan("60.00", share("Nord", "225900019", "60.00")),
                        List.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT)),
                row("a funder without SIREN", () -> plan("60.00", share("État", null, "60.00")), List.of()),
                row(
                        "one name twice",
                        () -> plan("120.00", share("Nord", NORD, "60.00"), share("Nord", AISNE, "60.00")),
                        List.of(FUNDER_MUST_APPEAR_ONCE)),
                row(
                        "one SIREN twice",
                        () -> plan("120.00", share("Nord", NORD, "60.00"), share("Le Nord", NORD, "60.00")),
                        List.of(FUNDER_MUST_APPEAR_ONCE)),
                row(
                        "a share of nothing",
                        () -> plan("60.00", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "0.00")),
                        List.of(SHARE_MUST_BE_POSITIVE)),
                row(
                        "wrong digit and wrong sum",
                        () -> plan("61.00", share("Nord", "225900019", "60.00")),
                        List.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT, SHARES_MUST_ADD_UP_TO_THE_TOTAL)),
                row("voted by the funder itself", () -> received(OPEN, NORD, voted("60.00"), NOTHING), List.of()),
                row(
                        "nothing voted",
                        () -> received(OPEN, NORD, voted("0.00"), NOTHING),
                        List.of(SHARE_MUST_BE_POSITIVE)),
                row(
                        "declared by another",
                        () -> received(OPEN, AISNE, voted("60.00"), NOTHING),
                        List.of(PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF)),
                row(
                        "declared by another for a plan that ended",
                        () -> received(PlanLife.ABANDONED, AISNE, voted("60.00"), NOTHING),
                        List.of(PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF, FINANCING_PLAN_MUST_BE_OPEN)),
                row(
                        "declared for a plan that ended",
                        () -> received(PlanLife.CLOSED, NORD, voted("60.00"), NOTHING),
                        List.of(FINANCING_PLAN_MUST_BE_OPEN)),
                row(
                        "dated tomorrow",
                        () -> received(
                                OPEN,
                                NORD,
                                new Decision(
                                        Decision.Stage.VOTED,
                                        Money.euros("60.00"),
                                        "R1",
                                        TODAY.plusDays(1),
                                        Decision.Door.DECLARATION),
                                NOTHING),
                        List.of(DATE_MUST_NOT_LIE_AHEAD)),
                row(
                        "told again",
                        () -> received(OPEN, NORD, voted("60.00"), List.of(voted("60.00"))),
                        List.of(DECISION_MUST_BE_DECLARED_ONCE)),
                row(
                        "the same by another door",
                        () -> received(OPEN, NORD, voted("60.00"), List.of(byTopic(voted("60.00")))),
                        List.of()),
                row(
                        "the next step of the same decision",
                        () -> received(
                                OPEN,
                                NORD,
                                new Decision(
                                        Decision.Stage.AGREEMENT_SIGNED,
                                        Money.euros("60.00"),
                                        "R1",
                                        TODAY,
                                        Decision.Door.DECLARATION),
                                List.of(voted("60.00"))),
                        List.of()),
                row("decided as proposed", () -> nord(List.of(voted("60.00"))).findings(), List.of()),
                row(
                        "a cent less than proposed",
                        () -> nord(List.of(voted("59.99"))).findings(),
                        List.of(SHARE_MUST_BE_DECIDED_AS_PROPOSED)),
                row(
                        "two records of one decision",
                        () -> nord(List.of(voted("60.00"), voted("61.00"))).findings(),
                        List.of(RECORDS_OF_A_DECISION_MUST_AGREE)),
                row(
                        "two records of one decision, both of another sum",
                        () -> nord(List.of(voted("59.00"), voted("61.00"))).findings(),
                        List.of(SHARE_MUST_BE_DECIDED_AS_PROPOSED, RECORDS_OF_A_DECISION_MUST_AGREE)),
                row("an agreement of what is secured", () -> agreed("60.00").findings(), List.of()),
                row(
                        "an agreement of a cent less",
                        () -> agreed("59.99").findings(),
                        List.of(AGREEMENTS_MUST_NAME_THE_SECURED_SHARE)),
                row("the whole share called", () -> called(OPEN, NORD, "60.00", "A"), List.of()),
                row("nothing called", () -> called(OPEN, NORD, "0.00", "A"), List.of(SHARE_MUST_BE_POSITIVE)),
                row(
                        "a cent beyond the share",
                        () -> called(OPEN, NORD, "60.01", "A"),
                        List.of(CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE)),
                row(
                        "called by another",
                        () -> called(OPEN, AISNE, "60.00", "A"),
                        List.of(CALL_MAY_ONLY_COME_FROM_THE_LEAD)),
                row(
                        "a reference that is taken, and a cent beyond what is left",
                        () -> called(OPEN, NORD, "30.01", "B"),
                        List.of(CALL_REFERENCE_MUST_BE_FREE, CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE)),
                row(
                        "called after the end",
                        () -> called(PlanLife.CLOSED, NORD, "60.00", "A"),
                        List.of(FINANCING_PLAN_MUST_BE_OPEN)),
                row("paid", () -> paid(NORD, null, TODAY), List.of()),
                row("paid tomorrow", () -> paid(NORD, null, TODAY.plusDays(1)), List.of(DATE_MUST_NOT_LIE_AHEAD)),
                row(
                        "paid twice, and recorded by another",
                        () -> paid(AISNE, TODAY, TODAY),
                        List.of(CALL_MAY_ONLY_COME_FROM_THE_LEAD, CALL_MUST_BE_PAID_ONCE)),
                row("ended", () -> plan(OPEN, NOTHING).objectionsToEnd(TODAY, TODAY), List.of()),
                row(
                        "ended twice, and tomorrow",
                        () -> plan(PlanLife.CLOSED, NOTHING).objectionsToEnd(TODAY.plusDays(1), TODAY),
                        List.of(FINANCING_PLAN_MUST_BE_OPEN, DATE_MUST_NOT_LIE_AHEAD)));
    }

    /** Judged within the test, not while the table is made: so a change of the rule fails this row. */
    private static Arguments row(String what, Supplier<List<Reason>> judged, List<? extends Rule> rules) {
        return arguments(what, judged, rules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, Supplier<List<Reason>> judged, List<? extends Rule> rules) {
        assertThat(judged.get().stream().map(Reason::code))
                .containsExactlyElementsOf(rules.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .map(Object::toString)
                        .filter(code -> !code.equals(SIREN_MUST_HAVE_ITS_CHECK_DIGIT.name()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FinancingRule.values())
                        .filter(rule -> !OF_THE_SHELL.contains(rule))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(FinancingRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void shows_percentages_and_computes_nothing_from_them() {
        FinancingPlan plan = new FinancingPlan(
                new UUID(1, 1),
                NORD,
                NORD,
                "PAMS",
                Money.euros("3.00"),
                OPEN,
                List.of(share("Nord", NORD, "1.00"), share("Aisne", AISNE, "2.00")));

        assertThat(plan.percent(Money.euros("1.00"))).isEqualTo("33.33");
        assertThat(plan.percent(Money.euros("2.00"))).isEqualTo("66.67");
    }

    @Test
    void the_state_without_siren_is_declared_by_the_plans_collectivity_alone() {
        Share state = share("État", null, "60.00");
        FinancingPlan plan =
                new FinancingPlan(new UUID(1, 1), NORD, NORD, "PAMS", Money.euros("60.00"), OPEN, List.of(state));

        assertThat(plan.receive(state, new Declaration(voted("60.00"), NORD, true), TODAY))
                .isInstanceOf(Reception.Recorded.class);
        assertThat(plan.receive(state, new Declaration(voted("60.00"), NORD, false), TODAY))
                .isInstanceOf(Reception.Refused.class);
        assertThat(plan.receive(state, new Declaration(voted("60.00"), AISNE, true), TODAY))
                .isInstanceOf(Reception.Refused.class);
    }

    @Test
    void a_released_commitment_counts_even_after_the_end() {
        Decision committed = new Decision(
                Decision.Stage.COMMITTED, Money.euros("60.00"), "2022-552", TODAY, Decision.Door.COMMITMENT);
        Decision released = new Decision(
                Decision.Stage.WITHDRAWN, Money.euros("60.00"), "2022-552", TODAY, Decision.Door.COMMITMENT);

        assertThat(received(PlanLife.CLOSED, NORD, released, List.of(committed)))
                .isEmpty();
        assertThat(received(PlanLife.CLOSED, NORD, committed, NOTHING)).isNotEmpty();
    }

    private static List<Reason> plan(String total, Share... shares) {
        return new FinancingPlan(new UUID(1, 1), NORD, NORD, "PAMS", Money.euros(total), PlanLife.OPEN, List.of(shares))
                .objections();
    }

    private static Share share(String name, @Nullable String siren, String amount) {
        return Share.proposed(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Share.Funder(Share.Kind.DEPARTMENT, name, siren),
                Money.euros(amount));
    }

    private static Decision voted(String amount) {
        return new Decision(
                Decision.Stage.VOTED, Money.euros(amount), "R1", LocalDate.of(2023, 1, 1), Decision.Door.DECLARATION);
    }

    private static Decision byTopic(Decision decision) {
        return new Decision(
                decision.stage(), decision.amount(), decision.reference(), decision.on(), Decision.Door.TOPIC);
    }

    private static Share nord(List<Decision> decisions) {
        Share proposed = share("Nord", NORD, "60.00");
        return new Share(proposed.id(), proposed.funder(), proposed.amount(), decisions, List.of());
    }

    /** Voted at 60.00, with a signed agreement. */
    private static Share agreed(String amount) {
        Share voted = nord(List.of(voted("60.00")));
        return new Share(
                voted.id(),
                voted.funder(),
                voted.amount(),
                voted.decisions(),
                List.of(),
                List.of(new Signing(new UUID(5, 5), Money.euros(amount), TODAY)));
    }

    @Test
    void a_share_whose_agreement_is_signed_says_so_while_its_decision_stands_and_nothing_is_called() {
        Share signed = agreed("60.00");
        Decision withdrawn =
                new Decision(Decision.Stage.WITHDRAWN, Money.euros("60.00"), "R1", TODAY, Decision.Door.DECLARATION);

        assertThat(signed.state()).isEqualTo(ShareState.AGREEMENT_SIGNED);
        assertThat(signed.signing(new UUID(5, 5))).isPresent();
        assertThat(signed.signing(new UUID(5, 6))).isEmpty();
        assertThat(signed.with(withdrawn).state()).isEqualTo(ShareState.WITHDRAWN);
        Share undecided =
                new Share(signed.id(), signed.funder(), signed.amount(), List.of(), List.of(), signed.signings());
        assertThat(undecided.state()).isEqualTo(ShareState.PROPOSED);
        assertThat(undecided.findings()).isEmpty();
        assertThat(new Share(
                                signed.id(),
                                signed.funder(),
                                signed.amount(),
                                signed.decisions(),
                                List.of(call("30.00", "A", null)),
                                signed.signings())
                        .state())
                .isEqualTo(ShareState.CALLED);
    }

    /** A plan of the Nord, which leads it and is its one funder. */
    private static FinancingPlan plan(PlanLife life, List<Decision> decisions) {
        return new FinancingPlan(
                new UUID(1, 1), NORD, NORD, "PAMS", Money.euros("60.00"), life, List.of(nord(decisions)));
    }

    private static List<Reason> received(PlanLife life, String declarer, Decision decision, List<Decision> known) {
        return switch (plan(life, known).receive(nord(known), new Declaration(decision, declarer, false), TODAY)) {
            case Reception.Recorded recorded -> List.of();
            case Reception.Repeated repeated -> List.of(repeated.reason());
            case Reception.Refused refused -> refused.reasons();
        };
    }

    private static FundCall call(String amount, String reference, @Nullable LocalDate paidOn) {
        return new FundCall(new UUID(2, 2), reference, Money.euros(amount), TODAY, paidOn);
    }

    /** A share of 60.00 of which 30.00 are called under the reference B when the call is another B. */
    private static List<Reason> called(PlanLife life, String caller, String amount, String reference) {
        Share voted = nord(List.of(voted("60.00")));
        Share share = reference.equals("B")
                ? new Share(
                        voted.id(),
                        voted.funder(),
                        voted.amount(),
                        voted.decisions(),
                        List.of(call("30.00", "B", null)))
                : voted;
        return plan(life, List.of()).with(share).objectionsToCall(caller, share, call(amount, reference, null), TODAY);
    }

    private static List<Reason> paid(String caller, @Nullable LocalDate before, LocalDate on) {
        return plan(PlanLife.CLOSED, NOTHING).objectionsToPayment(caller, call("30.00", "A", before), on, TODAY);
    }
}
