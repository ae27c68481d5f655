package fr.hemicycle.basin.basin.domain;

import java.util.UUID;

/** An intercommunality in a basin. */
public record Member(UUID basin, String intercommunality) {}
