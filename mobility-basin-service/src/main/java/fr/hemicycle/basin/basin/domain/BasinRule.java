package fr.hemicycle.basin.basin.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a basin, its perimeter and its shape must be. In order of precedence. */
public enum BasinRule implements Rule {
    BASIN_NAME_MUST_BE_FREE("Code des transports L1215-1"),
    BASIN_MUST_END_AFTER_ITS_BEGINNING("Hémicycle, basins"),
    BASIN_MUST_END_ONCE("Hémicycle, basins"),
    BASIN_MUST_OUTLAST_ITS_PERIMETER("Hémicycle, basins"),
    BASIN_MUST_BE_ON_RECORD("Code des transports L1215-1"),
    PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN("Hémicycle, basins"),
    PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD("INSEE, SIREN; BANATIC"),
    /** What was told of a day stays told: only what is open can end. */
    PERIMETER_MUST_KEEP_ITS_PAST("Hémicycle, basins"),
    /** « un ou deux bassins de mobilité ». */
    INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS("Région Hauts-de-France, périmètres du 27/01/2022"),
    GEOMETRY_MUST_BE_READABLE("RFC 8259"),
    GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS("RFC 7946 §3"),
    GEOMETRY_MUST_HAVE_CLOSED_RINGS("RFC 7946 §3.1.6"),
    GEOMETRY_MUST_PUT_LONGITUDE_FIRST("RFC 7946 §3.1.1"),
    GEOMETRY_MUST_LIE_IN_THE_FRAME("RFC 7946 §4"),
    GEOMETRY_MUST_NOT_CROSS_ITSELF("OGC 06-103r4 §6.1.11"),
    GEOMETRY_MUST_KEEP_ITS_PAST("Hémicycle, basins");

    private final String source;

    BasinRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
