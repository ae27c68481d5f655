package fr.hemicycle.basin.solution.domain;

import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Terms in which all is right, to change one thing of. What they say is invented. */
record Sample(
        @Nullable String siren,
        Set<Public> publics,
        boolean needsLicence,
        Perimeter perimeter,
        @Nullable Price price,
        LocalDate from,
        @Nullable LocalDate until,
        List<ActionLink> actions) {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final UUID BASIN = new UUID(0, 1);
    static final UUID PLAN = new UUID(0, 2);

    static final Known KNOWN = new Known(
            Set.of(
                    new Place(PlaceKind.COMMUNE, "62041"),
                    new Place(PlaceKind.INTERCOMMUNALITY, "200033579"),
                    new Place(PlaceKind.BASIN, BASIN.toString())),
            Map.of(PLAN, Set.of("1.1")));

    static Sample shuttle() {
        return new Sample(
                "226200012",
                Set.of(Public.WITHOUT_LICENCE),
                false,
                new Perimeter(List.of("62041"), List.of("200033579"), List.of(BASIN)),
                new Price(Money.euros("2.00"), "trajet"),
                FROM,
                null,
                List.of(new ActionLink(PLAN, "1.1", ActionLink.Part.CREATES)));
    }

    Terms terms() {
        return new Terms(
                "Navette",
                SolutionKind.TRANSPORT_ON_DEMAND,
                new Operator("Association", siren),
                publics,
                needsLicence,
                perimeter,
                null,
                price,
                null,
                from,
                until,
                "Exemple inventé",
                actions);
    }

    Sample runBy(@Nullable String number) {
        return new Sample(number, publics, needsLicence, perimeter, price, from, until, actions);
    }

    Sample open(boolean licence, Public... to) {
        return new Sample(siren, Set.of(to), licence, perimeter, price, from, until, actions);
    }

    Sample at(List<String> communes, List<String> epcis, List<UUID> basins) {
        return new Sample(
                siren, publics, needsLicence, new Perimeter(communes, epcis, basins), price, from, until, actions);
    }

    Sample costing(@Nullable String euros) {
        Price changed = euros == null ? null : new Price(Money.euros(euros), "trajet");
        return new Sample(siren, publics, needsLicence, perimeter, changed, from, until, actions);
    }

    Sample during(LocalDate first, @Nullable LocalDate last) {
        return new Sample(siren, publics, needsLicence, perimeter, price, first, last, actions);
    }

    Sample comingFrom(ActionLink... links) {
        return new Sample(siren, publics, needsLicence, perimeter, price, from, until, List.of(links));
    }
}
