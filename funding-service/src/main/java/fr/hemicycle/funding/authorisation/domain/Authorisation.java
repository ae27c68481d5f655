package fr.hemicycle.funding.authorisation.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.NewOperation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vote decides on the authorisation of one operation.
 *
 * @param amount what is authorised from then on
 * @param payments expected by year [CP prévisionnels]
 * @param opened the operation that a first vote opens; {@code null} when it exists already
 */
public record Authorisation(
        int article,
        Act act,
        String operationCode,
        Money amount,
        List<Payment> payments,
        @Nullable Opened opened) {

    public Authorisation {
        payments = List.copyOf(payments);
    }

    public enum Act {
        VOTE,
        REVISE,
        CANCEL
    }

    public record Payment(int year, Money amount) {}

    public record Opened(String label, Section section, AuthorisationKind kind, Imputation imputation) {

        NewOperation toOperation(String code, Money amount, LocalDate on) {
            return new NewOperation(code, label, section, kind, amount, imputation, Money.ZERO, "", on);
        }
    }

    Money paymentsSum() {
        return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }
}
