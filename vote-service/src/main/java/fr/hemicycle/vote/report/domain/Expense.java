package fr.hemicycle.vote.report.domain;

import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report asks to spend on one line.
 *
 * @param financingPlanId the plan whose share the line pays
 * @param reservation {@code null} while funding-service has not answered
 */
public record Expense(
        UUID id,
        String operationCode,
        Imputation imputation,
        Money amount,
        @Nullable UUID financingPlanId,
        @Nullable Reservation reservation) {

    public boolean isReserved() {
        return reservation != null;
    }
}
