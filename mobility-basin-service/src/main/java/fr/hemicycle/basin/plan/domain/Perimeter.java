package fr.hemicycle.basin.plan.domain;

import java.util.List;

/**
 * Where an action takes place: the whole basin where both lists are empty.
 *
 * @param epcis SIREN
 * @param communes INSEE codes
 */
public record Perimeter(List<String> epcis, List<String> communes) {

    public Perimeter {
        epcis = List.copyOf(epcis);
        communes = List.copyOf(communes);
    }
}
