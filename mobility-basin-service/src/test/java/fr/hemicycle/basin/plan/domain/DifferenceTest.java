package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.Texts.ACTION;
import static fr.hemicycle.basin.plan.domain.Texts.TEXT;
import static fr.hemicycle.basin.plan.domain.Texts.action;
import static fr.hemicycle.basin.plan.domain.Texts.withActions;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.money.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final ActionSheet SECOND = action(it -> it.code("1.2"));

    @Test
    void names_each_field_that_changed() {
        PlanText later = withActions(action(it -> it.cost("150000.00").at(List.of("200033579"), List.of())));

        assertThat(Difference.between(TEXT, later))
                .containsExactly(
                        new Difference("actions/1.1/perimeter/communes", "62041", null),
                        new Difference("actions/1.1/cost", "120000.00", "150000.00"),
                        new Difference("actions/1.1/perimeter/epcis", null, "200033579"));
    }

    @Test
    void names_all_of_an_action_that_is_new() {
        List<Difference> added = Difference.between(TEXT, withActions(ACTION, SECOND));

        assertThat(added).allMatch(each -> each.before() == null && each.field().startsWith("actions/1.2/"));
        assertThat(added)
                .contains(
                        new Difference("actions/1.2/title", null, "Conseiller mobilité"),
                        new Difference("actions/1.2/indicators/I1/target", null, "500 (2026-12-31)"),
                        new Difference("actions/1.2/lead/siren", null, Texts.PAS_DE_CALAIS),
                        new Difference("actions/1.2/partners/" + Texts.REGION, null, "Région"),
                        new Difference("actions/1.2/funders/1/amount", null, "60000.00"),
                        new Difference("actions/1.2/startsOn", null, "2024-03-01"));
    }

    @Test
    void another_order_is_no_difference() {
        assertThat(Difference.between(withActions(ACTION, SECOND), withActions(SECOND, ACTION)))
                .isEmpty();
    }

    @Test
    void sees_who_signs_and_who_is_associated() {
        assertThat(Difference.between(TEXT, Texts.signedBy(Texts.STATE, Texts.THE_REGION, Texts.THE_PAS_DE_CALAIS)))
                .extracting(Difference::field)
                .containsExactly(
                        "signatories/" + Texts.NORD + "/name",
                        "signatories/" + Texts.NORD + "/kind",
                        "signatories/" + Texts.NORD + "/insee",
                        "signatories/" + Texts.NORD + "/pilot");
        assertThat(Difference.between(TEXT, Texts.associating()))
                .containsExactly(new Difference(
                        "associatedBodies/Association", "Association: DISABLED, REDUCED_MOBILITY, VULNERABLE", null));
    }

    @Test
    void sees_a_financing_plan_that_was_tied_to_a_sum() {
        UUID plan = new UUID(0, 205);
        ActionFunder funder = ACTION.funders().getFirst();
        ActionSheet tied = new ActionSheet(
                ACTION.code(),
                ACTION.axis(),
                ACTION.title(),
                ACTION.description(),
                ACTION.lead(),
                ACTION.partners(),
                ACTION.audiences(),
                ACTION.provisions(),
                ACTION.perimeter(),
                ACTION.startsOn(),
                ACTION.endsOn(),
                ACTION.cost(),
                List.of(new ActionFunder(funder.funder(), Money.euros("60000.00"), plan)),
                ACTION.indicators());

        assertThat(Difference.between(TEXT, withActions(tied)))
                .containsExactly(new Difference("actions/1.1/funders/1/financingPlanId", null, plan.toString()));
    }

    @Provide
    Arbitrary<PlanText> texts() {
        Arbitrary<Set<Audience>> audiences =
                Arbitraries.of(Audience.class).set().ofMinSize(1);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 1_000_000);
        return audiences.flatMap(whom -> cents.flatMap(cost -> Arbitraries.integers()
                .between(0, 3)
                .map(count -> new PlanText(
                        TEXT.objectives(),
                        TEXT.signatories().subList(0, count + 1),
                        TEXT.associatedBodies(),
                        TEXT.axes(),
                        java.util.stream.IntStream.range(0, count)
                                .mapToObj(index -> action(it -> it.code("A" + index)
                                        .cost(new Money(cost).toString())
                                        .gives(whom, EnumSet.noneOf(Provision.class))))
                                .toList()))));
    }

    @Property(tries = 200)
    void a_version_and_itself_do_not_differ(@ForAll("texts") PlanText text) {
        assertThat(Difference.between(text, text)).isEmpty();
    }

    @Property(tries = 200)
    void the_way_back_undoes_the_way(@ForAll("texts") PlanText one, @ForAll("texts") PlanText other) {
        assertThat(Difference.between(one, other))
                .containsExactlyInAnyOrderElementsOf(Difference.between(other, one).stream()
                        .map(DifferenceTest::turned)
                        .toList());
    }

    private static Difference turned(Difference difference) {
        @Nullable String come = difference.after();
        @Nullable String gone = difference.before();
        return new Difference(difference.field(), come, gone);
    }

    @Test
    void a_text_that_is_new_differs_in_every_field_that_it_has() {
        PlanText nothing = new PlanText(List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(Difference.between(nothing, Texts.TEXT).stream().map(Difference::field))
                .startsWith(
                        "objectives/1", "signatories/STATE/name", "signatories/STATE/kind", "signatories/STATE/pilot")
                .contains("signatories/" + Texts.NORD + "/insee", "associatedBodies/Association", "axes/1")
                .endsWith(
                        "actions/1.1/axis",
                        "actions/1.1/title",
                        "actions/1.1/description",
                        "actions/1.1/lead",
                        "actions/1.1/lead/siren",
                        "actions/1.1/partners/" + Texts.REGION,
                        "actions/1.1/audiences",
                        "actions/1.1/provisions",
                        "actions/1.1/perimeter/communes",
                        "actions/1.1/startsOn",
                        "actions/1.1/endsOn",
                        "actions/1.1/cost",
                        "actions/1.1/funders/1",
                        "actions/1.1/funders/1/siren",
                        "actions/1.1/funders/1/amount",
                        "actions/1.1/indicators/I1/name",
                        "actions/1.1/indicators/I1/unit",
                        "actions/1.1/indicators/I1/baseline",
                        "actions/1.1/indicators/I1/target");
    }
}
