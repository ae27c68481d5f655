package fr.hemicycle.basin.solution.domain;

import java.util.UUID;

/**
 * An action of a plan that a solution comes from.
 *
 * @param action its code in the plan
 */
public record ActionLink(UUID planId, String action, Part part) {

    /** What the action does for the solution. */
    public enum Part {
        CREATES,
        FUNDS
    }
}
