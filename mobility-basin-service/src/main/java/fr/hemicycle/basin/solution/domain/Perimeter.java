package fr.hemicycle.basin.solution.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a solution can be used: in any of these.
 *
 * @param communes INSEE codes
 * @param epcis SIREN
 */
public record Perimeter(List<String> communes, List<String> epcis, List<UUID> basinIds) {

    public Perimeter {
        communes = List.copyOf(communes);
        epcis = List.copyOf(epcis);
        basinIds = List.copyOf(basinIds);
    }

    /** Each once. */
    public List<Place> places() {
        return Stream.of(
                        communes.stream().map(code -> new Place(PlaceKind.COMMUNE, code)),
                        epcis.stream().map(siren -> new Place(PlaceKind.INTERCOMMUNALITY, siren)),
                        basinIds.stream().map(id -> new Place(PlaceKind.BASIN, id.toString())))
                .flatMap(places -> places)
                .distinct()
                .toList();
    }
}
