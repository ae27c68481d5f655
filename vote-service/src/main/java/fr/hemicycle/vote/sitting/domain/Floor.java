package fr.hemicycle.vote.sitting.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may speak at a sitting as things stand.
 *
 * @param room {@code null} until the roll call is taken
 */
public record Floor(LocalDate heldOn, @Nullable Room room) {}
