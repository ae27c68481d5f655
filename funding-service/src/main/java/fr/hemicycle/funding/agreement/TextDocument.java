package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Clause;
import fr.hemicycle.funding.agreement.domain.Instalment;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.agreement.domain.Party;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text as it is kept; what a model leaves variable is absent. */
record TextDocument(
        String object,
        List<PartyDocument> parties,
        List<Clause> clauses,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<InstalmentDocument> schedule) {

    record PartyDocument(
            String key,
            @Nullable String siren,
            @Nullable String name,
            @Nullable String amount) {}

    record InstalmentDocument(
            int number,
            String party,
            String amount,
            @Nullable String dueOn,
            @Nullable String condition) {

        static InstalmentDocument of(Instalment each) {
            return new InstalmentDocument(
                    each.number(), each.party(), each.amount().toString(), text(each.dueOn()), each.condition());
        }

        Instalment toInstalment() {
            return new Instalment(number, party, Money.euros(amount), day(dueOn), condition);
        }
    }

    static TextDocument of(AgreementText text) {
        return new TextDocument(
                text.object(),
                text.parties().stream()
                        .map(each -> new PartyDocument(
                                each.key(),
                                each.siren(),
                                each.name(),
                                each.amount().toString()))
                        .toList(),
                text.clauses(),
                text(text.from()),
                text(text.until()),
                text.schedule().stream().map(InstalmentDocument::of).toList());
    }

    static TextDocument of(ModelText text) {
        return new TextDocument(
                text.object(),
                text.parties().stream()
                        .map(each -> new PartyDocument(each.key(), each.siren(), null, text(each.amount())))
                        .toList(),
                text.clauses(),
                text(text.from()),
                text(text.until()),
                text.schedule() == null
                        ? null
                        : text.schedule().stream().map(InstalmentDocument::of).toList());
    }

    AgreementText toText() {
        return new AgreementText(
                object,
                parties.stream()
                        .map(each -> new Party(
                                each.key(),
                                Objects.requireNonNull(each.siren()),
                                Objects.requireNonNull(each.name()),
                                Money.euros(Objects.requireNonNull(each.amount()))))
                        .toList(),
                clauses,
                LocalDate.parse(Objects.requireNonNull(from)),
                LocalDate.parse(Objects.requireNonNull(until)),
                instalments(Objects.requireNonNull(schedule)));
    }

    ModelText toModel() {
        return new ModelText(
                object,
                parties.stream()
                        .map(each -> new ModelParty(
                                each.key(), each.siren(), each.amount() == null ? null : Money.euros(each.amount())))
                        .toList(),
                clauses,
                day(from),
                day(until),
                schedule == null ? null : instalments(schedule));
    }

    static List<Instalment> instalments(List<InstalmentDocument> schedule) {
        return schedule.stream().map(InstalmentDocument::toInstalment).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
