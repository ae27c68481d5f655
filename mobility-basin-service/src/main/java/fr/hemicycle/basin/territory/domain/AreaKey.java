package fr.hemicycle.basin.territory.domain;

/** What an area is found by: the code alone could be that of a région or of a département. */
public record AreaKey(Unit unit, String code) {}
