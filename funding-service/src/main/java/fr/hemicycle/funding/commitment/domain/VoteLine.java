package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
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
