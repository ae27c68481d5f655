package fr.hemicycle.vote.deliberation.domain;

import java.util.UUID;

/** A member who leaves an item to the others because of an interest in it (déport). */
public record SteppedAside(UUID councillorId, Interest interest) {

    /** What the interest comes from. */
    public enum Interest {
        /** « en son nom personnel ou comme mandataire », CGCT L3132-5. */
        OF_ONES_OWN,
        /** A seat in another public body that the item concerns, CGCT L1111-6 II. */
        OF_ANOTHER_BODY
    }
}
