package fr.hemicycle.vote.report.domain;

/** A part of a report, verbatim. */
public record Section(String heading, String text) {}
