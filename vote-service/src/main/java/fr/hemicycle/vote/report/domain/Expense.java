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
 * @param change what funding-service is asked to do about a line that has its credits, {@code null} when it is asked nothing
 */
public record Expense(
        UUID id,
        String operationCode,
        Imputation imputation,
        Money amount,
        @Nullable UUID financingPlanId,
        @Nullable Reservation reservation,
        @Nullable Change change) {

    /** One that is not to change. */
    public Expense(
            UUID id,
            String operationCode,
            Imputation imputation,
            Money amount,
            @Nullable UUID financingPlanId,
            @Nullable Reservation reservation) {
        this(id, operationCode, imputation, amount, financingPlanId, reservation, null);
    }

    /** What is to become of a line; its id is the same however often funding-service is asked. */
    public sealed interface Change {

        UUID id();

        record OfAmount(UUID id, Money amount) implements Change {}

        record Removal(UUID id) implements Change {}
    }

    /** Whether its credits are reserved to the cent, and nothing waits for an answer. */
    public boolean isReserved() {
        return reservation != null && change == null;
    }

    /** Whether it is that already, or on its way there: then asking once more asks nothing new. */
    public boolean leadsTo(Change wanted) {
        return switch (wanted) {
            case Change.OfAmount(UUID _, Money to) ->
                change == null
                        ? isReserved() && amount.equals(to)
                        : change instanceof Change.OfAmount asked
                                && asked.amount().equals(to);
            case Change.Removal _ -> change instanceof Change.Removal;
        };
    }

    Expense with(Change wanted) {
        return new Expense(id, operationCode, imputation, amount, financingPlanId, reservation, wanted);
    }
}
