package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum due on a committed line once the service is done [liquidation, service fait].
 *
 * @param serviceDoneOn the day of it; for an advance the day on which its condition was met
 * @param year the year whose charge it is, when the year ends before it is ordered
 * @param item of the payment schedule, {@code null} when it follows none
 * @param cancelled by contra-entries
 * @param ordered by payment orders that are neither rejected nor reversed
 */
public record Liquidation(
        UUID id,
        UUID lineId,
        Money amount,
        LocalDate serviceDoneOn,
        int year,
        @Nullable Integer item,
        Money cancelled,
        Money ordered) {

    public Money rest() {
        return amount.minus(cancelled).minus(ordered);
    }

    /**
     * Every rule it breaks on its line.
     *
     * @param onItem what is liquidated on the same item already
     */
    public List<Reason> objections(
            StandingLine line, Schedule schedule, Money onItem, boolean closed, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!amount.isPositive()) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        Appropriation.ahead(serviceDoneOn, today).ifPresent(reasons::add);
        if (line.released()) {
            reasons.add(OperationRule.COMMITMENT_MUST_STAND.with("commitment", line.id()));
        }
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        year(year, serviceDoneOn.getYear(), today.getYear()).ifPresent(reasons::add);
        onItem(schedule, onItem).ifPresent(reasons::add);
        Money left = line.standing().minus(line.liquidated());
        if (amount.compareTo(left) > 0) {
            reasons.add(PaymentRule.COMMITMENT_MUST_COVER_THE_LIQUIDATION.with(
                    "committed", line.standing(), "liquidated", line.liquidated(), "requested", amount));
        }
        return reasons;
    }

    private Optional<Reason> onItem(Schedule schedule, Money onItem) {
        if (item == null) {
            return Optional.empty();
        }
        Optional<Schedule.Item> scheduled = schedule.item(item);
        if (scheduled.isEmpty()) {
            return Optional.of(PaymentRule.SCHEDULE_ITEM_MUST_EXIST.with("item", item));
        }
        Money left = scheduled.get().amount().minus(onItem);
        return amount.compareTo(left) > 0
                ? Optional.of(PaymentRule.SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION.with(
                        "item", item, "left", left, "requested", amount))
                : Optional.empty();
    }

    /** Why its rest cannot be cancelled: an accrual of a closed year may, since its credits have gone on. */
    public List<Reason> objectionsToCancellation() {
        return rest().isPositive()
                ? List.of()
                : List.of(PaymentRule.LIQUIDATION_MUST_HAVE_A_REST.with("liquidation", id));
    }

    static Optional<Reason> year(int year, int earliest, int latest) {
        return year < earliest || year > latest
                ? Optional.of(
                        PaymentRule.YEAR_MUST_FIT_THE_DAY.with("year", year, "earliest", earliest, "latest", latest))
                : Optional.empty();
    }
}
