package fr.hemicycle.vote.deliberation.domain;

import org.jspecify.annotations.Nullable;

/**
 * A deliberation with the ballot that decided it.
 *
 * @param vote {@code null} while it is a draft
 */
public record DeliberationRecord(
        Deliberation deliberation, @Nullable ClosedBallot vote) {}
