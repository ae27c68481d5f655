package fr.hemicycle.funding.payment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_STAND;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_SAY_WHEN;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_MUST_SUM_TO_THE_COMMITMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Schedule.Item;
import fr.hemicycle.funding.payment.domain.Schedule.Kind;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a commitment of 100.00: 30.00 before the service, 70.00 at its end. */
class ScheduleTest {

    private static final UUID LINE = new UUID(1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private static final Item ADVANCE = new Item(1, Kind.ADVANCE, Money.euros("30.00"), JUNE, null);
    private static final Item BALANCE = new Item(2, Kind.BALANCE, Money.euros("70.00"), null, "fin de la mission");
    private static final Schedule SCHEDULE = new Schedule(List.of(ADVANCE, BALANCE));

    @Test
    void a_liquidation_finds_its_item_by_the_number() {
        assertThat(SCHEDULE.item(1)).contains(ADVANCE);
        assertThat(SCHEDULE.item(2)).contains(BALANCE);
        assertThat(SCHEDULE.item(3)).isEmpty();
        assertThat(Schedule.NONE.item(1)).isEmpty();
    }

    @Test
    void an_item_says_when_by_a_day_or_by_a_condition() {
        Item both = new Item(2, Kind.BALANCE, Money.euros("70.00"), JUNE, "fin de la mission");
        Item neither = new Item(2, Kind.BALANCE, Money.euros("70.00"), null, null);

        assertThat(objections(SCHEDULE, false, Map.of())).isEmpty();
        assertThat(objections(new Schedule(List.of(ADVANCE, both)), false, Map.of()))
                .isEmpty();
        assertThat(objections(new Schedule(List.of(ADVANCE, neither)), false, Map.of()))
                .containsExactly(SCHEDULE_ITEM_MUST_SAY_WHEN.with("item", 2));
    }

    @Test
    void a_new_version_keeps_what_is_liquidated_on_each_item() {
        assertThat(objections(SCHEDULE, false, Map.of(2, Money.euros("70.00"), 1, Money.euros("30.00"))))
                .isEmpty();
        assertThat(objections(SCHEDULE, false, Map.of(3, new Money(1), 2, Money.euros("70.01"))))
                .containsExactly(
                        SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED.with(
                                "item", 2, "liquidated", "70.01", "scheduled", "70.00"),
                        SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED.with(
                                "item", 3, "liquidated", "0.01", "scheduled", "0.00"));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_and_in_order() {
        Item twice = new Item(1, Kind.INSTALMENT, Money.ZERO, null, null);

        assertThat(objections(new Schedule(List.of(ADVANCE, twice)), true, Map.of(1, Money.euros("30.01"))))
                .extracting(Reason::code)
                .containsExactly(
                        AMOUNT_MUST_BE_POSITIVE.name(),
                        COMMITMENT_MUST_STAND.name(),
                        SCHEDULE_ITEM_MUST_APPEAR_ONCE.name(),
                        SCHEDULE_ITEM_MUST_SAY_WHEN.name(),
                        SCHEDULE_MUST_SUM_TO_THE_COMMITMENT.name(),
                        SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED.name());
    }

    private static List<Reason> objections(Schedule schedule, boolean released, Map<Integer, Money> liquidated) {
        Money hundred = Money.euros("100.00");
        return schedule.objections(
                new StandingLine(LINE, LINE, LINE, "2022-552", 1, 1, LINE, hundred, hundred, released), liquidated);
    }
}
