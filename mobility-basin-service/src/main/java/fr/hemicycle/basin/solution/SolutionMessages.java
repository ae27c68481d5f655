package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.solution.domain.ActionLink;
import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.solution.domain.Price;
import fr.hemicycle.basin.solution.domain.Public;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import fr.hemicycle.basin.solution.domain.Terms;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of solutions, on solutions.v1. Contacts stay out of it: a topic cannot be erased. */
@ApplicationScoped
class SolutionMessages {

    private static final String TOPIC = "solutions.v1";

    private final Outbox outbox;
    private final Basins basins;

    SolutionMessages(Outbox outbox, Basins basins) {
        this.outbox = outbox;
        this.basins = basins;
    }

    record OperatorV1(String name, @Nullable String siren) {}

    record BasinV1(UUID id, String name) {}

    record PerimeterV1(List<String> communes, List<String> intercommunalities, List<BasinV1> basins) {}

    record PriceV1(Amount amount, String per) {}

    record ActionV1(UUID planId, String action, ActionLink.Part part) {}

    /** Who may use it, how and when. */
    record UseV1(
            List<Public> publics,
            boolean needsLicence,
            @Nullable String conditions,
            @Nullable PriceV1 price,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Contracts SolutionOpened.v1 and SolutionChanged.v1. */
    record SolutionV1(
            UUID solutionId,
            String name,
            SolutionKind kind,
            OperatorV1 operator,
            UseV1 use,
            PerimeterV1 perimeter,
            String provenance,
            List<ActionV1> actions) {}

    /** Contract SolutionEnded.v1. */
    record SolutionEndedV1(
            UUID solutionId,
            String name,
            SolutionKind kind,
            OperatorV1 operator,
            PerimeterV1 perimeter,
            LocalDate lastDay,
            String reason) {}

    void opened(String collectivity, UUID id, Terms terms, Instant at) {
        tell(collectivity, "SolutionOpened", id, solution(collectivity, id, terms), at);
    }

    void changed(String collectivity, UUID id, Terms terms, Instant at) {
        tell(collectivity, "SolutionChanged", id, solution(collectivity, id, terms), at);
    }

    void ended(String collectivity, UUID id, Terms terms, Ending ending, Instant at) {
        SolutionEndedV1 ended = new SolutionEndedV1(
                id,
                terms.name(),
                terms.kind(),
                operator(terms),
                perimeter(collectivity, terms),
                ending.lastDay(),
                ending.reason());
        tell(collectivity, "SolutionEnded", id, ended, at);
    }

    private void tell(String collectivity, String type, UUID id, Record data, Instant at) {
        outbox.append(new Event(TOPIC, "fr.hemicycle.basin." + type + ".v1", collectivity, id, at, data));
    }

    private SolutionV1 solution(String collectivity, UUID id, Terms terms) {
        Price price = terms.price();
        return new SolutionV1(
                id,
                terms.name(),
                terms.kind(),
                operator(terms),
                new UseV1(
                        terms.publics().stream().sorted().toList(),
                        terms.needsLicence(),
                        terms.conditions(),
                        price == null ? null : new PriceV1(Amount.of(price.amount()), price.per()),
                        terms.from(),
                        terms.until()),
                perimeter(collectivity, terms),
                terms.provenance(),
                terms.actions().stream()
                        .distinct()
                        .map(link -> new ActionV1(link.planId(), link.action(), link.part()))
                        .toList());
    }

    private static OperatorV1 operator(Terms terms) {
        return new OperatorV1(terms.operator().name(), terms.operator().siren());
    }

    private PerimeterV1 perimeter(String collectivity, Terms terms) {
        return new PerimeterV1(
                terms.perimeter().communes().stream().distinct().toList(),
                terms.perimeter().epcis().stream().distinct().toList(),
                basins.names(collectivity, terms.perimeter().basinIds()).entrySet().stream()
                        .map(basin -> new BasinV1(basin.getKey(), basin.getValue()))
                        .toList());
    }
}
