package fr.hemicycle.basin.solution.domain;

import org.jspecify.annotations.Nullable;

/**
 * The organisation that runs a solution.
 *
 * @param siren {@code null} for one that has none
 */
public record Operator(String name, @Nullable String siren) {}
