package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
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
}
