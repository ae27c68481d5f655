package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of an authorisation may be used before something happens.
 *
 * @param value percent of the authorisation, or euros; two decimals
 */
public record Threshold(Level level, Kind kind, BigDecimal value) {

    public Threshold {
        value = value.setScale(2);
    }

    /** What happens beyond it. */
    public enum Level {
        /** It is shown. */
        NOTE,
        /** It is told. */
        WARN,
        /** Nothing more is reserved or committed. */
        BLOCK
    }

    /** What its value measures. */
    public enum Kind {
        PERCENTAGE,
        AMOUNT
    }

    /** The most that may be used, to the cent below. */
    public Money limit(Money authorised) {
        return switch (kind) {
            case AMOUNT -> Money.of(value);
            case PERCENTAGE ->
                Money.of(authorised.toDecimal().multiply(value).movePointLeft(2).setScale(2, RoundingMode.FLOOR));
        };
    }

    /** Using just the limit does not cross it. */
    public boolean isCrossedBy(Balance balance) {
        return balance.used().compareTo(limit(balance.authorised())) > 0;
    }
}
