package fr.hemicycle.funding.chart.domain;

/** The charts of accounts that a collectivity has loaded. */
public interface Charts {

    /** Whether both codes exist in the chart of this nomenclature and year. */
    boolean hold(String collectivity, String nomenclature, int year, String nature, String function);
}
