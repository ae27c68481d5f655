package fr.hemicycle.basin.plan.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field in which two versions of a plan differ.
 *
 * @param field its way, by the codes of actions and indicators: {@code actions/1.2/cost}
 * @param before {@code null} where it is new
 * @param after {@code null} where it is gone
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /** Every field that differs: those of the earlier text in its order, then what the later one adds. */
    public static List<Difference> between(PlanText earlier, PlanText later) {
        Map<String, String> before = Fields.of(earlier);
        Map<String, String> after = Fields.of(later);
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(field, before.get(field), after.get(field)))
                .toList();
    }

    /** A text as its fields in words. What a list holds is found by its code, so that another order is no difference. */
    private static final class Fields {

        private final Map<String, String> fields = new LinkedHashMap<>();

        static Map<String, String> of(PlanText text) {
            Fields all = new Fields();
            for (int i = 0; i < text.objectives().size(); i++) {
                all.put("objectives/" + (i + 1), text.objectives().get(i));
            }
            text.signatories().forEach(all::signatory);
            text.associatedBodies()
                    .forEach(body -> all.put(
                            "associatedBodies/" + body.organisation().key(),
                            body.organisation().name() + ": " + joined(body.accompanies().stream())));
            text.axes().forEach(axis -> all.put("axes/" + axis.code(), axis.title()));
            text.actions().forEach(action -> all.action("actions/" + action.code(), action));
            return all.fields;
        }

        private void signatory(Signatory each) {
            put("signatories/" + each.key() + "/name", each.name());
            put("signatories/" + each.key() + "/kind", each.kind());
            put("signatories/" + each.key() + "/insee", each.insee());
            put("signatories/" + each.key() + "/pilot", each.pilot());
        }

        private void action(String at, ActionSheet action) {
            put(at + "/axis", action.axis());
            put(at + "/title", action.title());
            put(at + "/description", action.description());
            put(at + "/lead", action.lead().name());
            put(at + "/lead/siren", action.lead().siren());
            action.partners().forEach(each -> put(at + "/partners/" + each.key(), each.name()));
            put(at + "/audiences", joined(action.audiences().stream()));
            put(at + "/provisions", joined(action.provisions().stream()));
            put(at + "/perimeter/epcis", joined(action.perimeter().epcis().stream()));
            put(at + "/perimeter/communes", joined(action.perimeter().communes().stream()));
            put(at + "/startsOn", action.startsOn());
            put(at + "/endsOn", action.endsOn());
            put(at + "/cost", action.cost());
            for (int i = 0; i < action.funders().size(); i++) {
                ActionFunder each = action.funders().get(i);
                String funder = at + "/funders/" + (i + 1);
                put(funder, each.funder().name());
                put(funder + "/siren", each.funder().siren());
                put(funder + "/amount", each.amount());
                put(funder + "/financingPlanId", each.financingPlanId());
            }
            action.indicators().forEach(each -> indicator(at + "/indicators/" + each.code(), each));
        }

        private void indicator(String at, Indicator each) {
            put(at + "/name", each.name());
            put(at + "/unit", each.unit());
            put(at + "/baseline", each.baseline());
            put(at + "/target", each.target());
        }

        private static String joined(Stream<?> words) {
            return words.map(String::valueOf)
                    .sorted()
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }

        private void put(String field, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                fields.put(field, String.valueOf(value));
            }
        }
    }
}
