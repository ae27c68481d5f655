package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.plan.domain.PlanActions;
import fr.hemicycle.basin.solution.domain.ActionLink;
import fr.hemicycle.basin.solution.domain.Known;
import fr.hemicycle.basin.solution.domain.Perimeter;
import fr.hemicycle.basin.solution.domain.Place;
import fr.hemicycle.basin.solution.domain.PlaceKind;
import fr.hemicycle.basin.solution.domain.Terms;
import fr.hemicycle.basin.territory.domain.AreaKey;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.basin.territory.domain.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is on record of the places and actions that terms name. */
@ApplicationScoped
class KnownThings {

    private final Territories territories;
    private final Basins basins;
    private final PlanActions plans;

    KnownThings(Territories territories, Basins basins, PlanActions plans) {
        this.territories = territories;
        this.basins = basins;
        this.plans = plans;
    }

    Known of(String collectivity, Terms terms) {
        Perimeter perimeter = terms.perimeter();
        Set<Place> places = new HashSet<>();
        territories
                .standing(
                        collectivity,
                        Stream.concat(
                                        perimeter.communes().stream().map(code -> new AreaKey(Unit.COMMUNE, code)),
                                        perimeter.epcis().stream()
                                                .map(siren -> new AreaKey(Unit.INTERCOMMUNALITY, siren)))
                                .toList(),
                        terms.from(),
                        terms.until())
                .forEach(area -> places.add(new Place(kind(area.unit()), area.code())));
        basins.names(collectivity, perimeter.basinIds())
                .keySet()
                .forEach(id -> places.add(new Place(PlaceKind.BASIN, id.toString())));
        Map<UUID, Set<String>> actions = terms.actions().stream()
                .map(ActionLink::planId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), planId -> plans.of(collectivity, planId)));
        return new Known(places, actions);
    }

    private static PlaceKind kind(Unit unit) {
        return unit == Unit.COMMUNE ? PlaceKind.COMMUNE : PlaceKind.INTERCOMMUNALITY;
    }
}
