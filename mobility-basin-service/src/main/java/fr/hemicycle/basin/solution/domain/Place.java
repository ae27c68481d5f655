package fr.hemicycle.basin.solution.domain;

/** A place that a perimeter names. */
public record Place(PlaceKind kind, String code) {}
