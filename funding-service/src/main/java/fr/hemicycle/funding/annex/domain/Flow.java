package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Movement.Account;
import fr.hemicycle.funding.operation.domain.Movement.Kind;

/**
 * What went from one account of an operation to another, movements that are alike taken together.
 *
 * @param opens whether it is the first authorisation of the operation
 * @param cancels whether it stands on a vote that cancelled the authorisation, or on the end of the one that opened it
 * @param beforeTheYear whether it counts from a day before the year of the state
 */
public record Flow(
        Kind kind, Account from, Account to, boolean opens, boolean cancels, boolean beforeTheYear, Money amount) {

    /** What it adds to an account, or takes from it. */
    Money into(Account account) {
        Money net = to == account ? amount : Money.ZERO;
        return from == account ? net.minus(amount) : net;
    }
}
