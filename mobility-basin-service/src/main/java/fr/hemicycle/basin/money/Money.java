package fr.hemicycle.basin.money;

import java.math.BigDecimal;

/**
 * An amount in euros, exact to the cent.
 *
 * @param cents may be negative
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException when there is more than a cent's precision, or more than a long of cents */
    public static Money of(BigDecimal euros) {
        return new Money(euros.movePointRight(2).longValueExact());
    }

    /** @param euros a decimal such as {@code 60000.00} */
    public static Money euros(String euros) {
        return of(new BigDecimal(euros));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Two decimals and no separators, as in JSON: {@code 60000.00}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
