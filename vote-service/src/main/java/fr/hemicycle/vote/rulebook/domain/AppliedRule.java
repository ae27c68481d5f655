package fr.hemicycle.vote.rulebook.domain;

/**
 * A rule as a result shows it.
 *
 * @param code stable, never translated
 * @param source legal source in force on the day
 * @param sentence for people, in the caller's language, with the figures
 */
public record AppliedRule(String code, String source, String sentence) {}
