package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.SampleAgreement.ALL;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.FROM;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.OBJECT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.PAYMENT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.TEXT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.UNTIL;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.instalment;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.model;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.agreement.domain.Difference.Kind;
import fr.hemicycle.funding.agreement.domain.Filling.FilledParty;
import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any texts and any changes of them: what differs is named, once, and nothing else. */
class DifferenceTest {

    private static final List<String> FIELDS = List.of(
            "object",
            "from",
            "until",
            "parties/p0/siren",
            "parties/p0/amount",
            "clauses/c0/title",
            "clauses/c0/text",
            "schedule/1");

    @Provide
    Arbitrary<AgreementText> texts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.strings().ofMaxLength(6))
                .as((parties, clauses, instalments, words) -> new AgreementText(
                        "o" + words,
                        IntStream.range(0, parties)
                                .mapToObj(i -> new Party("p" + i, "00000000" + i, "P" + i, new Money(i)))
                                .toList(),
                        IntStream.range(0, clauses)
                                .mapToObj(i -> new Clause("c" + i, "t" + words, "x" + i + words))
                                .toList(),
                        FROM,
                        UNTIL,
                        IntStream.rangeClosed(1, instalments)
                                .mapToObj(i -> instalment(i, "p0", "1.00", FROM, words))
                                .toList()));
    }

    @Property(tries = 300)
    void an_instance_does_not_differ_from_itself(@ForAll("texts") AgreementText text) {
        assertThat(Difference.between(shared(text), text)).isEmpty();
    }

    @Property(tries = 300)
    void each_changed_field_is_named_once(@ForAll("texts") AgreementText text, @ForAll("changes") Set<String> changed) {
        AgreementText instance = text;
        for (String field : changed) {
            instance = change(instance, field);
        }

        assertThat(Difference.between(shared(text), instance))
                .allMatch(each -> each.kind() == Kind.CHANGED)
                .allMatch(each -> !String.valueOf(each.model()).equals(each.instance()))
                .extracting(Difference::field)
                .containsExactlyInAnyOrderElementsOf(changed);
        assertThat(instance.sha256().equals(text.sha256())).isEqualTo(changed.isEmpty());
    }

    /** What the one has and the other lacks is named the other way round when the two change places. */
    @Property(tries = 300)
    void what_is_added_one_way_is_removed_the_other_way(
            @ForAll("texts") AgreementText one, @ForAll("texts") AgreementText other) {
        assertThat(fields(one, other, Kind.ADDED)).isEqualTo(fields(other, one, Kind.REMOVED));
        assertThat(fields(one, other, Kind.CHANGED)).isEqualTo(fields(other, one, Kind.CHANGED));
    }

    @Provide
    Arbitrary<Set<String>> changes() {
        return Arbitraries.of(FIELDS).set();
    }

    @Test
    void what_a_model_leaves_variable_is_no_difference() {
        ModelText open = new ModelText(
                "Mission PAMS",
                List.of(new ModelParty("departement", null, null), new ModelParty("region", null, null)),
                List.of(OBJECT, PAYMENT),
                null,
                null,
                null);

        assertThat(Difference.between(open, TEXT)).isEmpty();
        assertThat(Difference.between(model(List.of(ALL)), TEXT)).isEmpty();
    }

    @Test
    void added_removed_and_moved_clauses_are_named() {
        Clause more = new Clause("suivi", "Suivi", "Un comité.");
        AgreementText instance = new AgreementText(
                TEXT.object(), TEXT.parties(), List.of(PAYMENT, more, OBJECT), FROM, UNTIL, List.of());

        assertThat(Difference.between(model(List.of(ALL)), instance))
                .containsExactly(
                        new Difference(Kind.ADDED, "clauses/suivi", null, "Un comité."),
                        new Difference(Kind.CHANGED, "clauses/order", "objet, paiement", "paiement, objet"),
                        new Difference(
                                Kind.REMOVED, "schedule/1", "departement: 60.00, -, Remise des livrables", null));
    }

    @Test
    void a_draft_takes_what_it_does_not_say_from_its_model_and_what_is_open_is_named() {
        ModelText model = model(List.of(ALL));
        Filling draft = new Filling(
                null,
                List.of(party("departement", null), party("region", null), party("commune", null)),
                null,
                null,
                null,
                null);

        assertThat(draft.open(model)).containsExactly("/parties/2/amount", "/from");
        assertThat(draft.open(null))
                .containsExactly(
                        "/object",
                        "/parties/0/amount",
                        "/parties/1/amount",
                        "/parties/2/amount",
                        "/clauses",
                        "/from",
                        "/until");
        Filling whole =
                new Filling(null, List.of(party("departement", null), party("region", "1.00")), null, FROM, null, null);
        AgreementText text = whole.with(model);
        assertThat(text.object()).isEqualTo("Mission PAMS");
        assertThat(text.clauses()).containsExactly(OBJECT, PAYMENT);
        assertThat(text.schedule()).containsExactly(ALL);
        assertThat(text.until()).isEqualTo(UNTIL);
        assertThat(text.parties()).extracting(Party::amount).containsExactly(Money.euros("60.00"), Money.euros("1.00"));
        assertThat(Difference.between(model, text))
                .extracting(Difference::field)
                .containsExactly("parties/region/siren", "parties/region/amount");
    }

    private static FilledParty party(String key, @Nullable String amount) {
        return new FilledParty(key, "226200012", key, amount == null ? null : Money.euros(amount));
    }

    private static Set<String> fields(AgreementText model, AgreementText instance, Kind kind) {
        Set<String> fields = new TreeSet<>();
        for (Difference each : Difference.between(shared(model), instance)) {
            if (each.kind() == kind) {
                fields.add(each.field());
            }
        }
        return fields;
    }

    /** A model that leaves nothing variable. */
    private static ModelText shared(AgreementText text) {
        return new ModelText(
                text.object(),
                text.parties().stream()
                        .map(each -> new ModelParty(each.key(), each.siren(), each.amount()))
                        .toList(),
                text.clauses(),
                text.from(),
                text.until(),
                text.schedule());
    }

    private static AgreementText change(AgreementText text, String field) {
        UnaryOperator<Party> siren = each -> new Party(each.key(), "999999999", each.name(), each.amount());
        UnaryOperator<Party> amount = each -> each.with(each.amount().plus(new Money(1)));
        UnaryOperator<Clause> title = each -> new Clause(each.key(), each.title() + "!", each.text());
        UnaryOperator<Clause> words = each -> new Clause(each.key(), each.title(), each.text() + "!");
        UnaryOperator<Instalment> later =
                each -> new Instalment(each.number(), each.party(), each.amount(), UNTIL, each.condition());
        return new AgreementText(
                field.equals("object") ? text.object() + "!" : text.object(),
                switch (field) {
                    case "parties/p0/siren" -> first(text.parties(), siren);
                    case "parties/p0/amount" -> first(text.parties(), amount);
                    default -> text.parties();
                },
                switch (field) {
                    case "clauses/c0/title" -> first(text.clauses(), title);
                    case "clauses/c0/text" -> first(text.clauses(), words);
                    default -> text.clauses();
                },
                field.equals("from") ? text.from().minusDays(1) : text.from(),
                field.equals("until") ? text.until().plusDays(1) : text.until(),
                field.equals("schedule/1") ? first(text.schedule(), later) : text.schedule());
    }

    private static <T> List<T> first(List<T> items, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(items);
        changed.set(0, change.apply(items.getFirst()));
        return changed;
    }
}
