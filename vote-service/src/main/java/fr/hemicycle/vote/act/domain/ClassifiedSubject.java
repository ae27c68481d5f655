package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;

/**
 * What an act is about, as a classification calls it.
 *
 * @param code as far as the classification goes, at least two levels: {@code 7.6}
 * @param field label of the first level: {@code Finances locales}
 * @param label of the second level: {@code Contributions budgétaires}
 * @param version date of the classification
 */
public record ClassifiedSubject(String code, String field, String label, LocalDate version) {}
