package fr.hemicycle.basin.basin.domain;

import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_LIE_IN_THE_FRAME;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_PUT_LONGITUDE_FIRST;

import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;

/**
 * Where shapes may lie, in degrees (WGS 84): a setting of the installation. Swapped coordinates are in range almost everywhere
 * in France, so that the range of the globe alone would not find them.
 */
public record GeometryFrame(double west, double south, double east, double north) {

    public GeometryFrame {
        if (!(-180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90)) {
            throw new IllegalArgumentException(
                    "west, south, east, north: %s %s %s %s".formatted(west, south, east, north));
        }
    }

    /** What is wrong with a position: first number, second number. */
    public Optional<Reason> objection(double longitude, double latitude) {
        if (holds(longitude, latitude)) {
            return Optional.empty();
        }
        BasinRule rule =
                holds(latitude, longitude) ? GEOMETRY_MUST_PUT_LONGITUDE_FIRST : GEOMETRY_MUST_LIE_IN_THE_FRAME;
        return Optional.of(rule.with(
                "longitude",
                longitude,
                "latitude",
                latitude,
                "west",
                west,
                "south",
                south,
                "east",
                east,
                "north",
                north));
    }

    private boolean holds(double longitude, double latitude) {
        return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
    }
}
