package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Opened;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Payment;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article of a vote authorises, as vote-service tells it. */
record AuthorisationFact(
        Act act,
        String operationCode,
        Amount amount,
        List<PaymentFact> paymentAppropriations,
        @Nullable OperationFact operation) {

    record PaymentFact(int year, Amount amount) {}

    record OperationFact(String label, Section section, AuthorisationKind authorisationKind, Imputation imputation) {

        Opened toOpened() {
            return new Opened(label, section, authorisationKind, imputation);
        }
    }

    Authorisation toAuthorisation(int article) {
        return new Authorisation(
                article,
                act,
                operationCode,
                amount.toMoney(),
                paymentAppropriations.stream()
                        .map(each -> new Payment(each.year(), each.amount().toMoney()))
                        .toList(),
                operation == null ? null : operation.toOpened());
    }
}
