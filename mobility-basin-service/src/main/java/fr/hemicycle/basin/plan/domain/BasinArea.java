package fr.hemicycle.basin.plan.domain;

import java.util.Set;

/**
 * What is on record of the area of a basin.
 *
 * @param region INSEE code
 * @param departments INSEE codes
 * @param epcis SIREN; empty while the official perimeter is not on record: then none can be said to lie outside
 * @param communes INSEE codes, those of its intercommunalities; empty while its official perimeter is not on record: then the département decides
 */
public record BasinArea(String name, String region, Set<String> departments, Set<String> epcis, Set<String> communes) {

    public BasinArea {
        departments = Set.copyOf(departments);
        epcis = Set.copyOf(epcis);
        communes = Set.copyOf(communes);
    }

    boolean mayHoldEpci(String siren) {
        return epcis.isEmpty() || epcis.contains(siren);
    }

    boolean mayHoldCommune(String insee) {
        return communes.isEmpty() ? departments.contains(department(insee)) : communes.contains(insee);
    }

    private static String department(String insee) {
        return insee.substring(0, insee.startsWith("97") ? 3 : 2);
    }
}
