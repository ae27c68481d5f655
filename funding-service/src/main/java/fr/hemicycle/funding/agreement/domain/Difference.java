package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement says something else than its model.
 *
 * @param field such as {@code object}, {@code clauses/paiement/text} or {@code parties/region/amount}
 * @param model what the model says, {@code null} when it says nothing there
 * @param instance what the agreement says, {@code null} when it says nothing there
 */
public record Difference(
        Kind kind,
        String field,
        @Nullable String model,
        @Nullable String instance) {

    /** What the agreement did to the model. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** All differences; none where the model leaves something variable. */
    public static List<Difference> between(ModelText model, AgreementText instance) {
        List<Difference> found = new ArrayList<>();
        add(found, "object", model.object(), instance.object());
        parties(found, model, instance);
        clauses(found, model.clauses(), instance.clauses());
        if (model.from() != null) {
            add(found, "from", model.from(), instance.from());
        }
        if (model.until() != null) {
            add(found, "until", model.until(), instance.until());
        }
        List<Instalment> schedule = model.schedule();
        if (schedule != null) {
            schedules(found, schedule, instance.schedule());
        }
        return found;
    }

    private static void parties(List<Difference> found, ModelText model, AgreementText instance) {
        Map<String, ModelParty> before = byKey(model.parties(), ModelParty::key);
        Map<String, Party> after = byKey(instance.parties(), Party::key);
        before.forEach((key, party) -> {
            Party filled = after.get(key);
            if (filled == null) {
                add(found, "parties/" + key, key, null);
                return;
            }
            if (party.siren() != null) {
                add(found, "parties/" + key + "/siren", party.siren(), filled.siren());
            }
            if (party.amount() != null) {
                add(found, "parties/" + key + "/amount", party.amount(), filled.amount());
            }
        });
        after.forEach((key, party) -> {
            if (!before.containsKey(key)) {
                add(found, "parties/" + key, null, party.name());
            }
        });
    }

    private static void clauses(List<Difference> found, List<Clause> model, List<Clause> instance) {
        Map<String, Clause> before = byKey(model, Clause::key);
        Map<String, Clause> after = byKey(instance, Clause::key);
        before.forEach((key, clause) -> {
            Clause own = after.get(key);
            if (own == null) {
                add(found, "clauses/" + key, clause.text(), null);
                return;
            }
            add(found, "clauses/" + key + "/title", clause.title(), own.title());
            add(found, "clauses/" + key + "/text", clause.text(), own.text());
        });
        after.forEach((key, clause) -> {
            if (!before.containsKey(key)) {
                add(found, "clauses/" + key, null, clause.text());
            }
        });
        // Where a clause comes or goes, the numbers of all that follow move: only the order of what both have says
        // more.
        add(found, "clauses/order", common(before, after), common(after, before));
    }

    private static String common(Map<String, Clause> own, Map<String, Clause> other) {
        return own.keySet().stream().filter(other::containsKey).collect(Collectors.joining(", "));
    }

    private static void schedules(List<Difference> found, List<Instalment> model, List<Instalment> instance) {
        Map<Integer, Instalment> before = byKey(model, Instalment::number);
        Map<Integer, Instalment> after = byKey(instance, Instalment::number);
        before.forEach((number, each) -> {
            Instalment own = after.get(number);
            add(found, "schedule/" + number, words(each), own == null ? null : words(own));
        });
        after.forEach((number, each) -> {
            if (!before.containsKey(number)) {
                add(found, "schedule/" + number, null, words(each));
            }
        });
    }

    private static String words(Instalment each) {
        return "%s: %s, %s, %s"
                .formatted(
                        each.party(),
                        each.amount(),
                        each.dueOn() == null ? "-" : each.dueOn(),
                        each.condition() == null ? "-" : each.condition());
    }

    private static void add(List<Difference> found, String field, @Nullable Object model, @Nullable Object instance) {
        if (model == null) {
            found.add(new Difference(Kind.ADDED, field, null, String.valueOf(instance)));
        } else if (instance == null) {
            found.add(new Difference(Kind.REMOVED, field, model.toString(), null));
        } else if (!model.equals(instance)) {
            found.add(new Difference(Kind.CHANGED, field, model.toString(), instance.toString()));
        }
    }

    private static <K, V> Map<K, V> byKey(List<V> items, Function<V, K> key) {
        return items.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
