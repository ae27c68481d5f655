package fr.hemicycle.funding.chart.domain;

/** What an account is found by within a chart. */
public record AccountKey(Axis axis, String code) {}
