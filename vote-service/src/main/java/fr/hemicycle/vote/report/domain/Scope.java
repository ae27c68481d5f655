package fr.hemicycle.vote.report.domain;

/** Which parts of the département a report concerns (territoires, cantons, EPCI). */
public record Scope(Extent territories, Extent cantons, Extent intercommunalities) {}
