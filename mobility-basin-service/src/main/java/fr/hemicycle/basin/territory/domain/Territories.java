package fr.hemicycle.basin.territory.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The territory as a collectivity has it on record, for the features that name areas. */
public interface Territories {

    /** Areas of a kind by code, with all their periods. */
    Map<String, Timeline<Area>> areas(String collectivity, Unit unit);

    /** Intercommunalities by SIREN, with all their periods. */
    Map<String, Timeline<Area>> intercommunalities(String collectivity);

    /** Communes (INSEE) of those intercommunalities on a day; none for one that is not on record. */
    Set<String> communes(String collectivity, Collection<String> intercommunalities, LocalDate on);

    /** Names of communes (INSEE) and intercommunalities (SIREN) on a day, by code; what is not on record is left out. */
    Map<String, String> names(String collectivity, Collection<String> codes, LocalDate on);

    /**
     * Those of some areas that stand on one day at least of a time.
     *
     * @param from first day, {@code null} for all that was
     * @param until last day, {@code null} for all that will be
     */
    Set<AreaKey> standing(
            String collectivity, Collection<AreaKey> areas, @Nullable LocalDate from, @Nullable LocalDate until);
}
