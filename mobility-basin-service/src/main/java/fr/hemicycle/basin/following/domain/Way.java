package fr.hemicycle.basin.following.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the way from baseline to target is covered, exactly: {@code covered} of {@code whole}.
 *
 * @param covered below zero where the indicator went the wrong way
 * @param whole below zero where the target lies below the baseline, never zero
 */
public record Way(BigDecimal covered, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In hundredths, with two decimals; above 100 where the target is passed. */
    public BigDecimal percent() {
        return covered.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_EVEN);
    }

    /** @param passed days that are over, of {@code days} */
    Pace pace(long passed, long days) {
        BigDecimal ahead =
                covered.multiply(BigDecimal.valueOf(days)).subtract(whole.multiply(BigDecimal.valueOf(passed)));
        return ahead.signum() * whole.signum() >= 0 ? Pace.ON_TRACK : Pace.BEHIND;
    }
}
