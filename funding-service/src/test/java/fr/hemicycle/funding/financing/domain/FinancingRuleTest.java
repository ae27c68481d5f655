package fr.hemicycle.funding.financing.domain;

import static fr.hemicycle.funding.financing.domain.FinancingRule.FUNDER_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARES_MUST_ADD_UP_TO_THE_TOTAL;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_STILL_BE_PROPOSED;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SIREN_MUST_PASS_ITS_CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancingRuleTest {

    private static final String NORD = "225900018";
    private static final String AISNE = "220200026";

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "two shares that add up",
                        plan("120.00", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "60.00")),
                        List.of()),
                arguments(
                        "a cent too little",
                        plan("120.01", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "60.00")),
                        List.of(SHARES_MUST_ADD_UP_TO_THE_TOTAL)),
                arguments(
                        "a wrong check digit",
                        plan("60.00", share("Nord", "225900019", "60.00")),
                        List.of(SIREN_MUST_PASS_ITS_CHECK)),
                arguments("a funder without SIREN", plan("60.00", share("État", null, "60.00")), List.of()),
                arguments(
                        "one name twice",
                        plan("120.00", share("Nord", NORD, "60.00"), share("Nord", AISNE, "60.00")),
                        List.of(FUNDER_MUST_APPEAR_ONCE)),
                arguments(
                        "one SIREN twice",
                        plan("120.00", share("Nord", NORD, "60.00"), share("Le Nord", NORD, "60.00")),
                        List.of(FUNDER_MUST_APPEAR_ONCE)),
                arguments(
                        "a share of nothing",
                        plan("60.00", share("Nord", NORD, "60.00"), share("Aisne", AISNE, "0.00")),
                        List.of(SHARE_MUST_BE_POSITIVE)),
                arguments(
                        "wrong digit and wrong sum",
                        plan("61.00", share("Nord", "225900019", "60.00")),
                        List.of(SIREN_MUST_PASS_ITS_CHECK, SHARES_MUST_ADD_UP_TO_THE_TOTAL)),
                arguments("decided as proposed", decided(false, "60.00"), List.of()),
                arguments(
                        "a cent less than proposed",
                        decided(false, "59.99"),
                        List.of(SHARE_MUST_BE_DECIDED_AS_PROPOSED)),
                arguments("decided before", decided(true, "60.00"), List.of(SHARE_MUST_STILL_BE_PROPOSED)),
                arguments(
                        "decided before, and otherwise",
                        decided(true, "59.99"),
                        List.of(SHARE_MUST_STILL_BE_PROPOSED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, List<Reason> reasons, List<FinancingRule> rules) {
        assertThat(reasons.stream().map(Reason::code))
                .containsExactlyElementsOf(rules.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .map(Object::toString)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FinancingRule.values()).map(Enum::name).toList());
    }

    @Test
    void shows_percentages_and_computes_nothing_from_them() {
        FinancingPlan plan = new FinancingPlan(
                new UUID(1, 1),
                "PAMS",
                Money.euros("3.00"),
                List.of(share("Nord", NORD, "1.00"), share("Aisne", AISNE, "2.00")));

        assertThat(plan.percent(Money.euros("1.00"))).isEqualTo("33.33");
        assertThat(plan.percent(Money.euros("2.00"))).isEqualTo("66.67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"220200026", "225900018", "226000016", "226200012", "228000014", "200053742"})
    void the_real_funders_pass_their_check(String siren) {
        assertThat(Siren.passesItsCheck(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"226200013", "262200012", "22620001", "2262000120"})
    void a_wrong_number_does_not(String siren) {
        assertThat(Siren.passesItsCheck(siren)).isFalse();
    }

    private static List<Reason> plan(String total, Share... shares) {
        return new FinancingPlan(new UUID(1, 1), "PAMS", Money.euros(total), List.of(shares)).objections();
    }

    private static Share share(String name, @Nullable String siren, String amount) {
        return new Share(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Share.Funder(Share.Kind.DEPARTMENT, name, siren),
                Money.euros(amount),
                null);
    }

    private static List<Reason> decided(boolean before, String amount) {
        Share share = new Share(
                new UUID(1, 1),
                new Share.Funder(Share.Kind.DEPARTMENT, "Nord", NORD),
                Money.euros("60.00"),
                before ? new Share.Security(Share.SecurityKind.DECLARATION, "R1", LocalDate.of(2023, 1, 1)) : null);
        return share.objection(Money.euros(amount)).stream().toList();
    }
}
