package fr.hemicycle.basin.territory.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An area as it stands in a period. The département is a commune's: an intercommunality may lie in two, or in two régions. */
public sealed interface Area {

    AreaKey key();

    String name();

    /** The areas that it belongs to, by the column that names them. */
    Map<String, AreaKey> belongsTo();

    /** @param siren {@code null} where no source says it */
    record Region(String code, @Nullable String siren, String name) implements Area {

        @Override
        public AreaKey key() {
            return new AreaKey(Unit.REGION, code);
        }

        @Override
        public Map<String, AreaKey> belongsTo() {
            return Map.of();
        }
    }

    /** @param siren {@code null} where no source says it */
    record Department(String code, @Nullable String siren, String name, String region) implements Area {

        @Override
        public AreaKey key() {
            return new AreaKey(Unit.DEPARTMENT, code);
        }

        @Override
        public Map<String, AreaKey> belongsTo() {
            return Map.of("region", new AreaKey(Unit.REGION, region));
        }
    }

    /** @param authority who organises mobility there, {@code null} where no source says it */
    record Intercommunality(
            String siren,
            String name,
            Category category,
            @Nullable MobilityAuthority authority) implements Area {

        @Override
        public AreaKey key() {
            return new AreaKey(Unit.INTERCOMMUNALITY, siren);
        }

        @Override
        public Map<String, AreaKey> belongsTo() {
            return Map.of();
        }
    }

    /** @param intercommunality {@code null} for a commune that is in none */
    record Commune(
            String insee,
            String siren,
            String name,
            int population,
            String department,
            @Nullable String intercommunality)
            implements Area {

        @Override
        public AreaKey key() {
            return new AreaKey(Unit.COMMUNE, insee);
        }

        @Override
        public Map<String, AreaKey> belongsTo() {
            Map<String, AreaKey> belongs = new LinkedHashMap<>();
            belongs.put("department", new AreaKey(Unit.DEPARTMENT, department));
            if (intercommunality != null) {
                belongs.put("intercommunality", new AreaKey(Unit.INTERCOMMUNALITY, intercommunality));
            }
            return belongs;
        }
    }

    /** Forms of intercommunality, in the letters of BANATIC. */
    enum Category {
        /** Communauté de communes. */
        CC,
        /** Communauté d'agglomération. */
        CA,
        /** Communauté urbaine. */
        CU,
        /** Métropole. */
        METRO
    }

    /** Who organises mobility, and who says so. */
    record MobilityAuthority(Kind kind, String source) {

        public enum Kind {
            /** The intercommunality itself. */
            ITSELF,
            /** The région in its stead. */
            REGION
        }
    }
}
