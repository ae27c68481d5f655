package fr.hemicycle.basin.territory.domain;

import java.util.Map;

/** The territory as a collectivity has it on record, for the features that name areas. */
public interface Territories {

    /** Intercommunalities by SIREN, with all their periods. */
    Map<String, Timeline<Area>> intercommunalities(String collectivity);
}
