package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Appropriation;

/**
 * Payment appropriations (crédits de paiement) of a year, of one operation or of several.
 *
 * @param expected as the last vote that counts split the authorisation (CP prévisionnels)
 * @param opened by the budget of that year, with what was brought forward
 * @param ordered to be paid (mandaté), with what is paid
 */
public record YearPayments(int year, Money expected, Money opened, Money ordered, Money paid) {

    public static YearPayments of(int year, Money expected, Appropriation appropriation) {
        return new YearPayments(year, expected, appropriation.opened(), appropriation.ordered(), appropriation.paid());
    }

    static YearPayments none(int year) {
        return new YearPayments(year, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    YearPayments plus(YearPayments other) {
        return new YearPayments(
                year,
                expected.plus(other.expected),
                opened.plus(other.opened),
                ordered.plus(other.ordered),
                paid.plus(other.paid));
    }
}
