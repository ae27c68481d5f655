package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.money.Amount;
import java.util.List;

/** Expected to be paid in a year, on the wire. */
record PaymentAppropriation(int year, Amount amount) {

    static List<PaymentAppropriation> of(AuthorisationRow row) {
        return row.payments().stream().map(PaymentAppropriation::of).toList();
    }

    private static PaymentAppropriation of(Authorisation.Payment payment) {
        return new PaymentAppropriation(payment.year(), Amount.of(payment.amount()));
    }
}
