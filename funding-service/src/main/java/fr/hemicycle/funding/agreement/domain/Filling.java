package fr.hemicycle.funding.agreement.domain;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a draft says by itself; the rest is its model's. */
public record Filling(
        @Nullable String object,
        List<FilledParty> parties,
        @Nullable List<Clause> clauses,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<Instalment> schedule) {

    public Filling {
        parties = List.copyOf(parties);
    }

    public record FilledParty(
            String key, String siren, String name, @Nullable Money amount) {}

    /** What neither the draft nor its model says, as JSON pointers into the draft. */
    public List<String> open(@Nullable ModelText model) {
        List<String> open = new ArrayList<>();
        if (object == null && model == null) {
            open.add("/object");
        }
        for (int i = 0; i < parties.size(); i++) {
            if (amount(parties.get(i), model) == null) {
                open.add("/parties/" + i + "/amount");
            }
        }
        if (clauses == null && model == null) {
            open.add("/clauses");
        }
        if (from == null && (model == null || model.from() == null)) {
            open.add("/from");
        }
        if (until == null && (model == null || model.until() == null)) {
            open.add("/until");
        }
        return open;
    }

    /** The whole text; nothing may be open. */
    public AgreementText with(@Nullable ModelText model) {
        return new AgreementText(
                object != null ? object : requireNonNull(model).object(),
                parties.stream()
                        .map(each ->
                                new Party(each.key(), each.siren(), each.name(), requireNonNull(amount(each, model))))
                        .toList(),
                clauses != null ? clauses : requireNonNull(model).clauses(),
                from != null ? from : requireNonNull(requireNonNull(model).from()),
                until != null ? until : requireNonNull(requireNonNull(model).until()),
                schedule(model));
    }

    private List<Instalment> schedule(@Nullable ModelText model) {
        if (schedule != null) {
            return schedule;
        }
        List<Instalment> shared = model == null ? null : model.schedule();
        return shared == null ? List.of() : shared;
    }

    private static @Nullable Money amount(FilledParty party, @Nullable ModelText model) {
        return Optional.ofNullable(party.amount())
                .or(() -> Optional.ofNullable(model)
                        .flatMap(text -> text.party(party.key()))
                        .map(ModelParty::amount))
                .orElse(null);
    }
}
