package fr.hemicycle.vote.transmission.domain;

import org.jspecify.annotations.Nullable;

/**
 * A file that goes with an act.
 *
 * @param pieceCode kind of piece that the prefecture lists apart, such as {@code 75_PL}; {@code null} for any other
 */
public record Annex(@Nullable String pieceCode, Document document) {}
