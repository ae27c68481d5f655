package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When a committed line is to be paid [échéancier]. */
public record Schedule(List<Item> items) {

    public static final Schedule NONE = new Schedule(List.of());

    public Schedule {
        items = List.copyOf(items);
    }

    /** What an instalment is: before the service, on the way, or what is left at its end. */
    public enum Kind {
        ADVANCE,
        INSTALMENT,
        BALANCE
    }

    /**
     * @param number by which liquidations name it, whatever the version
     * @param dueOn the day, or {@code null} when a condition decides
     * @param condition in words, or {@code null} when a day decides
     */
    public record Item(
            int number,
            Kind kind,
            Money amount,
            @Nullable LocalDate dueOn,
            @Nullable String condition) {}

    public Money sum() {
        return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
    }

    public Optional<Item> item(int number) {
        return items.stream().filter(each -> each.number() == number).findFirst();
    }

    /**
     * Every rule it breaks as the schedule of a line.
     *
     * @param liquidated on the items of the version before, by their numbers
     */
    public List<Reason> objections(StandingLine line, Map<Integer, Money> liquidated) {
        List<Reason> reasons = new ArrayList<>();
        items.stream()
                .filter(each -> !each.amount().isPositive())
                .forEach(each -> reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", each.amount())));
        if (line.released()) {
            reasons.add(OperationRule.COMMITMENT_MUST_STAND.with("commitment", line.id()));
        }
        Set<Integer> seen = new HashSet<>();
        items.stream()
                .filter(each -> !seen.add(each.number()))
                .forEach(each -> reasons.add(PaymentRule.SCHEDULE_ITEM_MUST_APPEAR_ONCE.with("item", each.number())));
        items.stream()
                .filter(each -> each.dueOn() == null && each.condition() == null)
                .forEach(each -> reasons.add(PaymentRule.SCHEDULE_ITEM_MUST_SAY_WHEN.with("item", each.number())));
        if (!sum().equals(line.standing())) {
            reasons.add(
                    PaymentRule.SCHEDULE_MUST_SUM_TO_THE_COMMITMENT.with("sum", sum(), "committed", line.standing()));
        }
        new TreeMap<>(liquidated).forEach((number, done) -> {
            Money kept = item(number).map(Item::amount).orElse(Money.ZERO);
            if (kept.compareTo(done) < 0) {
                reasons.add(PaymentRule.SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED.with(
                        "item", number, "liquidated", done, "scheduled", kept));
            }
        });
        return reasons;
    }
}
