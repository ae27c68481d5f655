package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Movement.Account;
import java.util.List;

/**
 * The figures of an operation at a moment of the past, summed from its journal. No rule holds them: a fact that was told
 * late may have taken, on its own day, from what was recorded only afterwards, so that a figure is negative.
 */
public record Position(Money authorised, Money committed, Money reserved) {

    public static final Position NONE = new Position(Money.ZERO, Money.ZERO, Money.ZERO);

    /** What went from one account to another, movements of a kind taken together. */
    public record Flow(Account from, Account to, Money amount) {}

    public static Position of(List<Flow> flows) {
        return new Position(
                Money.ZERO.minus(net(flows, Account.BUDGET)),
                net(flows, Account.COMMITTED),
                net(flows, Account.RESERVED));
    }

    private static Money net(List<Flow> flows, Account account) {
        Money net = Money.ZERO;
        for (Flow flow : flows) {
            if (flow.to() == account) {
                net = net.plus(flow.amount());
            }
            if (flow.from() == account) {
                net = net.minus(flow.amount());
            }
        }
        return net;
    }
}
