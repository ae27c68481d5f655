package fr.hemicycle.vote.sitting.domain;

import java.util.UUID;

/** What a sitting asks of the appointments that are on its agenda. */
public interface RoundsOfSitting {

    /** Whether a round was held in it, or an appointment made: something was decided there. */
    boolean anyIn(String collectivity, UUID sittingId);

    /** Moves the appointments of a sitting without quorum, none of which was voted on, to the one that follows it. */
    void carryOver(String collectivity, UUID from, UUID to);
}
