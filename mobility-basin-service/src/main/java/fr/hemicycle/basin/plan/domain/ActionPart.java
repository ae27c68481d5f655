package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.platform.document.domain.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One action sheet as the page of a plan shows it. */
public record ActionPart(
        String heading, String description, List<Line> lines, List<Line> funders, List<IndicatorLine> indicators) {

    public record Line(String label, String value) {}

    public record IndicatorLine(String name, String baseline, String target) {}

    /** @param places names by code; a place without one is shown by its code */
    static ActionPart of(ActionSheet action, Map<String, String> places) {
        return new ActionPart(
                "Action " + action.code() + " — " + action.title(),
                action.description(),
                lines(action, places),
                action.funders().stream()
                        .map(each -> new Line(each.funder().name(), euros(each)))
                        .toList(),
                action.indicators().stream()
                        .map(each -> new IndicatorLine(
                                each.name(), value(each.baseline(), each.unit()), value(each.target(), each.unit())))
                        .toList());
    }

    private static List<Line> lines(ActionSheet action, Map<String, String> places) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Chef de file", action.lead().name()));
        add(lines, "Partenaires", action.partners().stream().map(NamedOrganisation::name));
        add(lines, "Publics", Stream.of(PlanWords.audiences(action.audiences())));
        add(lines, "Ce qu'elle apporte", Stream.of(PlanWords.provisions(action.provisions())));
        lines.add(new Line("Périmètre", perimeter(action.perimeter(), places)));
        lines.add(new Line("Calendrier", calendar(action)));
        lines.add(new Line("Coût", French.amount(action.cost().toDecimal()) + " €"));
        return lines;
    }

    private static void add(List<Line> lines, String label, Stream<String> values) {
        String all = values.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            lines.add(new Line(label, all));
        }
    }

    private static String perimeter(Perimeter perimeter, Map<String, String> places) {
        String all = Stream.concat(perimeter.epcis().stream(), perimeter.communes().stream())
                .map(code -> places.containsKey(code) ? places.get(code) + " (" + code + ")" : code)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "tout le bassin" : all;
    }

    private static String calendar(ActionSheet action) {
        return "à partir du " + French.day(action.startsOn())
                + (action.endsOn() == null ? "" : ", jusqu'au " + French.day(action.endsOn()));
    }

    private static String euros(ActionFunder funder) {
        return French.amount(funder.amount().toDecimal()) + " €";
    }

    private static String value(Indicator.Value value, String unit) {
        return value.amount().toPlainString().replace('.', ',') + " " + unit + ", " + French.day(value.on());
    }
}
