package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The charts of accounts that a collectivity has loaded. */
public interface Charts {

    /**
     * The sections that the chart of its nomenclature and year gives to nature and function of an imputation.
     *
     * @return nothing when there is no such chart, or one of both codes is not in it; none where it gives them no section
     */
    Optional<Set<Section>> sections(String collectivity, Imputation imputation);

    /**
     * The accounts and chapters of these codes in the chart that holds for a year: its own, or one carried over to it.
     *
     * @return nothing when there is no such chart
     */
    Optional<List<Account>> accounts(String collectivity, String nomenclature, int year, Collection<String> codes);
}
