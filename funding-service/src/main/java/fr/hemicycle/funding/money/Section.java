package fr.hemicycle.funding.money;

/** Section of the budget. */
public enum Section {
    OPERATING,
    INVESTMENT
}
