package fr.hemicycle.funding.financing.domain;

import static fr.hemicycle.funding.financing.domain.FinancingRule.CALL_REFERENCE_MUST_BE_FREE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.DATE_MUST_NOT_LIE_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.financing.domain.Decision.Door;
import fr.hemicycle.funding.financing.domain.Decision.Stage;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan of 100.00: the Nord gives 60.00 and the Aisne 40.00. */
class FinancingPlanTest {

    private static final String NORD = "225900018";
    private static final String AISNE = "220200026";
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    private static final Share OF_THE_NORD = share(1, "Nord", NORD, "60.00");
    private static final Share OF_THE_AISNE = share(2, "Aisne", AISNE, "40.00");
    private static final FinancingPlan PLAN = new FinancingPlan(
            new UUID(9, 9),
            NORD,
            NORD,
            "PAMS",
            Money.euros("100.00"),
            PlanLife.OPEN,
            List.of(OF_THE_NORD, OF_THE_AISNE));

    @Test
    void is_partial_while_somebody_has_not_decided() {
        FinancingPlan plan = PLAN.with(voted(OF_THE_NORD, "60.00"));

        assertThat(plan.funding()).isEqualTo(Funding.PARTIAL);
        assertThat(plan.funding().isSecured()).isFalse();
        assertThat(plan.securedShares()).isEqualTo(1);
        assertThat(plan.lacking()).isEqualTo(Money.euros("40.00"));
        assertThat(plan.excess()).isEqualTo(Money.ZERO);
    }

    @Test
    void is_under_funded_by_a_cent_once_all_have_decided() {
        FinancingPlan plan = PLAN.with(voted(OF_THE_NORD, "60.00")).with(voted(OF_THE_AISNE, "39.99"));

        assertThat(plan.funding()).isEqualTo(Funding.UNDER_FUNDED);
        assertThat(plan.funding().isSecured()).isFalse();
        assertThat(plan.securedShares()).isEqualTo(2);
        assertThat(plan.lacking()).isEqualTo(new Money(1));
    }

    @Test
    void is_secured_at_exactly_its_total() {
        FinancingPlan plan = PLAN.with(voted(OF_THE_NORD, "60.00")).with(voted(OF_THE_AISNE, "40.00"));

        assertThat(plan.funding()).isEqualTo(Funding.SECURED);
        assertThat(plan.funding().isSecured()).isTrue();
        assertThat(plan.lacking()).isEqualTo(Money.ZERO);
        assertThat(plan.excess()).isEqualTo(Money.ZERO);
    }

    @Test
    void is_over_funded_from_a_cent_more() {
        FinancingPlan plan = PLAN.with(voted(OF_THE_NORD, "60.01")).with(voted(OF_THE_AISNE, "40.00"));

        assertThat(plan.funding()).isEqualTo(Funding.OVER_FUNDED);
        assertThat(plan.funding().isSecured()).isTrue();
        assertThat(plan.excess()).isEqualTo(new Money(1));
        assertThat(plan.lacking()).isEqualTo(Money.ZERO);
    }

    /** Enough is enough, though one of them gives nothing yet. */
    @Test
    void is_secured_by_whoever_gives_it_all() {
        assertThat(PLAN.with(voted(OF_THE_NORD, "100.00")).funding()).isEqualTo(Funding.SECURED);
    }

    @Test
    void finds_a_share_by_its_id_and_by_its_funder() {
        assertThat(PLAN.share(OF_THE_AISNE.id())).contains(OF_THE_AISNE);
        assertThat(PLAN.shareOf(AISNE)).contains(OF_THE_AISNE);
        assertThat(PLAN.share(new UUID(0, 99))).isEmpty();
        assertThat(PLAN.shareOf("226000016")).isEmpty();
    }

    @Test
    void a_reference_serves_for_one_call_of_the_whole_plan() {
        FundCall first = call("AF-1", "10.00", null);
        FinancingPlan plan =
                PLAN.with(calling(voted(OF_THE_NORD, "60.00"), first)).with(voted(OF_THE_AISNE, "40.00"));
        Share other = plan.share(OF_THE_AISNE.id()).orElseThrow();

        assertThat(plan.calls()).containsExactly(first);
        assertThat(plan.objectionsToCall(NORD, other, call("AF-1", "10.00", null), TODAY))
                .extracting(Reason::code)
                .containsExactly(CALL_REFERENCE_MUST_BE_FREE.name());
        assertThat(plan.objectionsToCall(NORD, other, call("AF-2", "10.00", null), TODAY))
                .isEmpty();
    }

    @Test
    void a_call_is_paid_when_the_day_of_its_payment_is_known() {
        assertThat(call("A", "1.00", null).isPaid()).isFalse();
        assertThat(call("A", "1.00", TODAY).isPaid()).isTrue();
    }

    @Test
    void a_call_is_dated_today_or_earlier() {
        Share share = voted(OF_THE_NORD, "60.00");
        FundCall today = call("A", "1.00", null);

        assertThat(PLAN.with(share).objectionsToCall(NORD, share, today, TODAY)).isEmpty();
        assertThat(PLAN.with(share).objectionsToCall(NORD, share, today, TODAY.minusDays(1)))
                .containsExactly(DATE_MUST_NOT_LIE_AHEAD.with("date", TODAY, "today", TODAY.minusDays(1)));
    }

    /** The accounts date a commitment by its vote; only what is declared can lie ahead. */
    @Test
    void what_the_accounts_commit_counts_whatever_its_day() {
        Decision committed =
                new Decision(Stage.COMMITTED, Money.euros("60.00"), "2022-552", TODAY.plusDays(1), Door.COMMITMENT);
        Decision declared =
                new Decision(Stage.COMMITTED, Money.euros("60.00"), "2022-552", TODAY.plusDays(1), Door.DECLARATION);

        assertThat(PLAN.receive(OF_THE_NORD, new Declaration(committed, NORD, false), TODAY))
                .isEqualTo(new Reception.Recorded(OF_THE_NORD.with(committed)));
        assertThat(PLAN.receive(OF_THE_NORD, new Declaration(declared, NORD, false), TODAY))
                .isInstanceOf(Reception.Refused.class);
    }

    /** Once a plan has ended nobody decides on it any more; but the accounts follow what they have told of it. */
    @Test
    void a_plan_that_ended_follows_only_what_the_accounts_change_of_what_they_had_told() {
        FinancingPlan ended =
                new FinancingPlan(PLAN.id(), NORD, NORD, PLAN.subject(), PLAN.total(), PlanLife.CLOSED, PLAN.shares());
        Share told = OF_THE_NORD.with(committed(0));

        assertThat(ended.receive(told, new Declaration(committed(1), NORD, false), TODAY))
                .isInstanceOf(Reception.Recorded.class);
        assertThat(ended.receive(OF_THE_NORD, new Declaration(committed(1), NORD, false), TODAY))
                .isInstanceOf(Reception.Refused.class);
        assertThat(ended.receive(told, new Declaration(committed(0), NORD, false), TODAY))
                .isInstanceOf(Reception.Refused.class);
    }

    @Test
    void shows_two_places_of_a_percentage() {
        assertThat(PLAN.percent(Money.euros("60.00"))).isEqualTo("60.00");
        assertThat(PLAN.percent(new Money(1))).isEqualTo("0.01");
    }

    /** What it says in one word is what its figures say. */
    @Property
    void its_word_follows_from_what_lacks_and_what_is_too_much(
            @ForAll @LongRange(min = 1, max = 9_000) long nord, @ForAll @LongRange(min = 1, max = 9_000) long aisne) {
        FinancingPlan plan = PLAN.with(voted(OF_THE_NORD, new Money(nord).toString()))
                .with(voted(OF_THE_AISNE, new Money(aisne).toString()));

        assertThat(plan.secured().cents()).isEqualTo(nord + aisne);
        assertThat(plan.funding() == Funding.UNDER_FUNDED)
                .isEqualTo(plan.lacking().isPositive());
        assertThat(plan.funding() == Funding.OVER_FUNDED)
                .isEqualTo(plan.excess().isPositive());
        assertThat(plan.secured().plus(plan.lacking()).minus(plan.excess())).isEqualTo(plan.total());
    }

    private static Share share(int id, String name, String siren, String amount) {
        return Share.proposed(
                new UUID(0, id), new Share.Funder(Share.Kind.DEPARTMENT, name, siren), Money.euros(amount));
    }

    private static Share voted(Share share, String amount) {
        return share.with(new Decision(Stage.VOTED, Money.euros(amount), "R1", TODAY, Door.DECLARATION));
    }

    private static Decision committed(int revision) {
        return new Decision(Stage.COMMITTED, new Money(6_000 - revision), "2022-552", TODAY, Door.COMMITMENT, revision);
    }

    private static Share calling(Share share, FundCall... calls) {
        return new Share(share.id(), share.funder(), share.amount(), share.decisions(), List.of(calls));
    }

    private static FundCall call(String reference, String amount, @Nullable LocalDate paidOn) {
        return new FundCall(new UUID(3, 3), reference, Money.euros(amount), TODAY, paidOn);
    }
}
