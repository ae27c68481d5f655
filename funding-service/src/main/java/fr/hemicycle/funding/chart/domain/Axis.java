package fr.hemicycle.funding.chart.domain;

/** What a code of a chart means: the same code may stand on several. */
public enum Axis {
    /** What kind of expense or revenue: 6568. */
    NATURE,
    /** What for, as an imputation names it: the account by function 93564. */
    FUNCTION,
    /** The functional code that such an account takes up, and that a budget voted by nature names: 564. */
    FUNCTIONAL_CODE,
    /** What the assembly votes, and what gives its accounts their section: 65, 9356. */
    CHAPTER
}
