package fr.hemicycle.funding.operation.domain;

/** Section of the budget. */
public enum Section {
    OPERATING,
    INVESTMENT
}
