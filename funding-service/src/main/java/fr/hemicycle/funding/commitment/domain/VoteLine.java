package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Imputation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One expense that an adopted vote commits. */
public record VoteLine(
        int article,
        int line,
        String operationCode,
        Imputation imputation,
        Money amount,
        @Nullable UUID reservationId,
        @Nullable UUID financingPlanId) {}
