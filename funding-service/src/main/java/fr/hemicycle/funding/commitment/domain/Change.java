package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Movement;
import java.time.Instant;

/**
 * What a line of a commitment is raised or lowered by.
 *
 * @param by more than zero
 * @param after balance of the line's operation once this change and those before it are made
 */
public record Change(StandingLine line, Kind kind, Money by, Balance after) {

    /** Why: a later vote, or nobody needs the rest [dégagement]. */
    public enum Kind {
        RAISED,
        LOWERED,
        REST_RELEASED
    }

    public Movement movement(Ground ground, Instant at) {
        return kind == Kind.RAISED ? Movement.raise(by, ground, at) : Movement.reduction(by, ground, at);
    }
}
