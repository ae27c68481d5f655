package fr.hemicycle.funding.agreement.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an amendment does to a clause: replaces it, adds it at the end, or removes it.
 *
 * @param clause the new one; {@code null} removes the one of that key
 */
public record ClauseChange(String key, @Nullable Clause clause) {}
