package fr.hemicycle.basin.solution.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a solution can be used: in any of these. What is named twice counts once.
 *
 * @param communes INSEE codes
 * @param epcis SIREN
 */
public record Perimeter(List<String> communes, List<String> epcis, List<UUID> basinIds) {

    public Perimeter {
        communes = communes.stream().distinct().toList();
        epcis = epcis.stream().distinct().toList();
        basinIds = basinIds.stream().distinct().toList();
    }

    public List<Place> places() {
        return Stream.of(
                        communes.stream().map(code -> new Place(PlaceKind.COMMUNE, code)),
                        epcis.stream().map(siren -> new Place(PlaceKind.INTERCOMMUNALITY, siren)),
                        basinIds.stream().map(id -> new Place(PlaceKind.BASIN, id.toString())))
                .flatMap(places -> places)
                .toList();
    }
}
