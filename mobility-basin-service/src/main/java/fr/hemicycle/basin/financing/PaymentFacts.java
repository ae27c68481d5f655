package fr.hemicycle.basin.financing;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of commitments and payments; each record checks itself, as {@link FinancingFacts} do. */
final class PaymentFacts {

    static final String COMMITTED = "fr.hemicycle.funding.BudgetCommitted.v1";
    static final String PAID = "fr.hemicycle.funding.PaymentRecorded.v1";
    static final String REVERSED = "fr.hemicycle.funding.PaymentReversed.v1";

    private PaymentFacts() {}

    record BudgetCommittedV1(UUID commitmentId, List<CommittedLineV1> lines) {

        BudgetCommittedV1 {
            requireNonNull(commitmentId, "commitmentId");
            lines = List.copyOf(requireNonNull(lines, "lines"));
        }
    }

    record CommittedLineV1(int line, @Nullable UUID financingPlanId) {}

    record PaymentRecordedV1(UUID commitmentId, int line, Amount amount, LocalDate paidOn) {

        PaymentRecordedV1 {
            requireNonNull(commitmentId, "commitmentId");
            requireNonNull(paidOn, "paidOn");
            notNegative(amount);
        }

        LinePayment payment() {
            return new LinePayment(LinePayment.Kind.PAID, amount.toMoney(), paidOn);
        }
    }

    record PaymentReversedV1(UUID commitmentId, int line, Amount amount, LocalDate reversedOn) {

        PaymentReversedV1 {
            requireNonNull(commitmentId, "commitmentId");
            requireNonNull(reversedOn, "reversedOn");
            notNegative(amount);
        }

        LinePayment payment() {
            return new LinePayment(LinePayment.Kind.CAME_BACK, amount.toMoney(), reversedOn);
        }
    }

    private static void notNegative(Amount amount) {
        FinancingFacts.euros(requireNonNull(amount, "amount"));
        if (amount.toMoney().compareTo(Money.ZERO) < 0) {
            throw new IllegalArgumentException("amount " + amount.amount());
        }
    }
}
