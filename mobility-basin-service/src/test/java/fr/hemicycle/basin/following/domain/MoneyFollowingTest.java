package fr.hemicycle.basin.following.domain;

import static fr.hemicycle.basin.following.domain.Carried.END;
import static fr.hemicycle.basin.following.domain.Carried.FINANCING;
import static fr.hemicycle.basin.following.domain.Carried.KEEPER;
import static fr.hemicycle.basin.following.domain.Carried.action;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyFollowingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final List<ActionSheet> TWO = List.of(action("1.1", END), action("1.2", END));
    private static final LinePayment PAID = new LinePayment(LinePayment.Kind.PAID, Money.euros("30.00"), DAY);

    private static PlanShare share(int number, String name, String siren, String promised) {
        return PlanShare.proposed(
                        new UUID(0, number),
                        number,
                        new PlanShare.Funder("DEPARTMENT", name, siren),
                        Money.euros("100.00"))
                .with(new PlanShare.Word(Money.euros(promised), "DECIDED", 2))
                .with(new PlanShare.Calls(Money.euros("25.00"), Money.euros("20.00"), 3));
    }

    private static final Financing HEARD = Financing.UNKNOWN.drawnUp(
            List.of(share(1, "Département du Nord", "225900018", "0.00"), share(2, "Pas-de-Calais", KEEPER, "60.00")));

    @Test
    void adds_up_by_funder_what_sheets_and_financing_plans_say() {
        MoneyFollowing money =
                MoneyFollowing.of(TWO, Map.of(FINANCING, new MoneyFollowing.Heard(HEARD, List.of(PAID))), KEEPER, DAY);

        assertThat(money.cost()).isEqualTo(Money.euros("200.00"));
        assertThat(money.total()).isEqualTo(Money.euros("200.00"));
        assertThat(money.secured()).isEqualTo(Money.euros("60.00"));
        assertThat(money.spent()).isEqualTo(Money.euros("50.00"));
        assertThat(money.unheard()).isEmpty();
        assertThat(money.funders())
                .containsExactly(
                        funder("Département du Nord", "225900018", "0.00", "100.00", "0.00", "20.00"),
                        funder("Pas-de-Calais", KEEPER, "120.00", "100.00", "60.00", "30.00"),
                        funder("État", null, "80.00", "0.00", "0.00", null));
    }

    private static FunderStanding funder(
            String name, @Nullable String siren, String planned, String share, String secured, @Nullable String spent) {
        return new FunderStanding(
                name,
                siren,
                Money.euros(planned),
                Money.euros(share),
                Money.euros(secured),
                spent == null ? null : Money.euros(spent));
    }

    @Test
    void a_financing_plan_that_two_actions_name_counts_once() {
        assertThat(MoneyFollowing.named(TWO)).containsExactly(FINANCING);
        assertThat(MoneyFollowing.named(List.of())).isEmpty();
    }

    @Test
    void says_which_financing_plans_nobody_has_told_of() {
        MoneyFollowing money = MoneyFollowing.of(
                TWO, Map.of(FINANCING, new MoneyFollowing.Heard(Financing.UNKNOWN, List.of())), KEEPER, DAY);

        assertThat(money.unheard()).containsExactly(FINANCING);
        assertThat(money.total()).isEqualTo(Money.ZERO);
        assertThat(money.funders()).extracting(FunderStanding::spent).containsExactly(Money.ZERO, null);
    }

    @Test
    void money_that_is_heard_of_before_its_share_is_shown() {
        MoneyFollowing money = MoneyFollowing.of(
                List.of(), Map.of(FINANCING, new MoneyFollowing.Heard(Financing.UNKNOWN, List.of(PAID))), KEEPER, DAY);

        assertThat(money.funders()).containsExactly(funder(KEEPER, KEEPER, "0.00", "0.00", "0.00", "30.00"));
        assertThat(MoneyFollowing.of(List.of(), Map.of(), KEEPER, DAY).funders())
                .isEmpty();
        assertThat(MoneyFollowing.of(
                                List.of(),
                                Map.of(FINANCING, new MoneyFollowing.Heard(Financing.UNKNOWN, List.of(PAID))),
                                KEEPER,
                                DAY.minusDays(1))
                        .funders())
                .isEmpty();
    }
}
