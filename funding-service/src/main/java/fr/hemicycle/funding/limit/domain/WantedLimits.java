package fr.hemicycle.funding.limit.domain;

import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.operation.domain.Threshold;
import fr.hemicycle.funding.operation.domain.Threshold.Kind;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Limits as they are asked for. */
public final class WantedLimits {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private WantedLimits() {}

    /** Every rule that they break, the most important first. */
    public static List<Reason> objections(ThresholdSet wanted, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        past(wanted.holdsFrom(), today).ifPresent(reasons::add);
        Set<Threshold> seen = new HashSet<>();
        for (Threshold each : wanted.thresholds()) {
            if (each.kind() == Kind.PERCENTAGE && each.value().compareTo(WHOLE) > 0) {
                reasons.add(LimitRule.THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE.with("percentage", each.value()));
            }
            if (!seen.add(each)) {
                reasons.add(LimitRule.THRESHOLD_MUST_APPEAR_ONCE.with("level", each.level(), "value", each.value()));
            }
        }
        return reasons;
    }

    /** Why a limit cannot hold from that day; empty when it can. */
    public static Optional<Reason> past(LocalDate holdsFrom, LocalDate today) {
        return holdsFrom.isBefore(today)
                ? Optional.of(LimitRule.LIMIT_MUST_NOT_HOLD_FROM_THE_PAST.with("holdsFrom", holdsFrom, "today", today))
                : Optional.empty();
    }
}
