package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.funding.money.Section;
import java.util.Map;
import java.util.Set;

/**
 * What is on record of a chart before an import.
 *
 * @param used sections of the operations that stand on an account
 */
public record ChartRecord(Map<AccountKey, Account> accounts, Map<AccountKey, Set<Section>> used) {

    public static final ChartRecord NOTHING = new ChartRecord(Map.of(), Map.of());

    public ChartRecord {
        accounts = Map.copyOf(accounts);
        used = Map.copyOf(used);
    }
}
