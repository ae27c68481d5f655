package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expense that an adopted vote commits.
 *
 * @param agreementForeseen whether an agreement must be in force before anything of it is paid
 */
public record VoteLine(
        int article,
        int line,
        String operationCode,
        Imputation imputation,
        Money amount,
        @Nullable UUID reservationId,
        @Nullable UUID financingPlanId,
        boolean agreementForeseen) {

    /** One for which no agreement is foreseen. */
    public VoteLine(
            int article,
            int line,
            String operationCode,
            Imputation imputation,
            Money amount,
            @Nullable UUID reservationId,
            @Nullable UUID financingPlanId) {
        this(article, line, operationCode, imputation, amount, reservationId, financingPlanId, false);
    }
}
