package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import java.util.UUID;

/**
 * One line of a commitment as it stands.
 *
 * @param amount as the vote committed it
 * @param standing what is left of it after the votes that changed it and its releases
 * @param released whether the whole commitment was cancelled with its act; what was paid of it stands then, and no more
 * @param liquidated what is due of it
 * @param ordered what of that is ordered to be paid
 * @param paid what of that is paid
 */
public record StandingLine(
        UUID id,
        UUID commitmentId,
        UUID deliberationId,
        String deliberationNumber,
        int article,
        int line,
        UUID operationId,
        Money amount,
        Money standing,
        boolean released,
        Money liquidated,
        Money ordered,
        Money paid) {

    /** A line of which nothing is due yet. */
    public StandingLine(
            UUID id,
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            int line,
            UUID operationId,
            Money amount,
            Money standing,
            boolean released) {
        this(
                id,
                commitmentId,
                deliberationId,
                deliberationNumber,
                article,
                line,
                operationId,
                amount,
                standing,
                released,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }

    /** What nothing is due of, so that it can be given back. */
    public Money rest() {
        return standing.minus(liquidated);
    }
}
