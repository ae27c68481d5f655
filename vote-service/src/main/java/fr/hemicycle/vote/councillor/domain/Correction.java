package fr.hemicycle.vote.councillor.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member was on record wrongly, and how. What was written before stays readable.
 *
 * @param by subject of who corrected it
 */
public record Correction(
        UUID id, UUID councillorId, Instant at, String by, String motive, Person before, Person after) {}
