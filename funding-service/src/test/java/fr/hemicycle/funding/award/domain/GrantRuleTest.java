package fr.hemicycle.funding.award.domain;

import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_BE_A_GRANT;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_BE_DESCRIBED;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_STAND;
import static fr.hemicycle.funding.award.domain.SampleAward.GRANT;
import static fr.hemicycle.funding.award.domain.SampleAward.PARTICIPATION;
import static fr.hemicycle.funding.award.domain.SampleAward.SETTINGS;
import static fr.hemicycle.funding.award.domain.SampleAward.association;
import static fr.hemicycle.funding.award.domain.SampleAward.award;
import static fr.hemicycle.funding.award.domain.SampleAward.line;
import static fr.hemicycle.funding.award.domain.SampleAward.paid;
import static fr.hemicycle.funding.award.domain.SampleAward.signed;
import static fr.hemicycle.funding.award.domain.SampleAward.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.award.domain.Award.Aid;
import fr.hemicycle.funding.award.domain.Award.PaymentTerms.Kind;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrantRuleTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("valid", line(GRANT, "0.01", true, award()), List.of()),
                arguments("of nothing", line(GRANT, "0.00", true, award()), List.of(PUBLISHED_AWARD_MUST_STAND)),
                arguments("withdrawn", line(GRANT, "1.00", false, award()), List.of(PUBLISHED_AWARD_MUST_STAND)),
                arguments(
                        "a participation, not described",
                        line(PARTICIPATION, "60000.00", true, null),
                        List.of(PUBLISHED_AWARD_MUST_BE_A_GRANT)),
                arguments(
                        "a participation that is described",
                        line(PARTICIPATION, "60000.00", true, award()),
                        List.of(PUBLISHED_AWARD_MUST_BE_A_GRANT)),
                arguments("not described", line(GRANT, "1.00", true, null), List.of(PUBLISHED_AWARD_MUST_BE_DESCRIBED)),
                arguments(
                        "not signed, and withdrawn",
                        line(GRANT, "1.00", false, signed(null)),
                        List.of(PUBLISHED_AWARD_MUST_STAND, PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides_in_order_of_precedence(String name, AwardedLine line, List<Rule> broken) {
        GrantRows rows = new GrantRows(SETTINGS, line);

        assertThat(rows.broken())
                .as(name)
                .extracting(Reason::code)
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
        assertThat(rows.values()).hasSize(broken.isEmpty() ? 1 : 0);
    }

    @Test
    void every_rule_has_a_row() {
        List<Object> inRows = rows().flatMap(
                        row -> ((List<?>) row.get()[2]).stream().map(Object.class::cast))
                .distinct()
                .toList();
        assertThat(inRows).containsExactlyInAnyOrder((Object[]) GrantRule.values());
        assertThat(GrantRule.values()).allMatch(rule -> !rule.source().isBlank());
    }

    @Test
    void tells_what_is_known_in_the_order_of_the_columns() {
        Award told = SampleAward.told(
                SampleAward.TODAY,
                "Ateliers",
                List.of(association("38047555800058", "0.4"), association("20005374200017", "0.5999")));

        assertThat(new GrantRows(SETTINGS, line(GRANT, "47800.20", true, told)).values())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsExactly(
                                        "Département du Pas-de-Calais",
                                        "22620001200012",
                                        SampleAward.TODAY,
                                        "2023-017",
                                        "Association d'exemple",
                                        "38047555800058",
                                        null,
                                        "Ateliers",
                                        Money.euros("47800.20"),
                                        "aide en numéraire",
                                        "échelonné",
                                        "2023-03-01/2024-02-29",
                                        "12345",
                                        "oui",
                                        "0.40",
                                        "dispositif-1"),
                        second -> assertThat(second).contains("20005374200017", "0.5999"));
        assertThat(GrantRows.COLUMNS).hasSize(16);
    }

    @Test
    void says_aid_and_terms_in_the_words_of_the_standard() {
        LocalDate day = LocalDate.of(2023, 4, 1);

        assertThat(words(SampleAward.of(Aid.IN_KIND, award().beneficiaries()))).contains("aide en nature", "1.00");
        assertThat(words(SampleAward.of(Aid.CASH_AND_IN_KIND, award().beneficiaries())))
                .contains("aide en numéraire;aide en nature", "non");
        assertThat(words(paid(terms(Kind.SINGLE, null), day, null))).contains("unique", "2023-04-01");
        assertThat(words(paid(terms(Kind.OTHER, "sur justificatifs"), day, day)))
                .contains("sur justificatifs", "2023-04-01/2023-04-01");
    }

    @Test
    void an_agreement_has_the_year_of_its_signature() {
        assertThat(line(GRANT, "1.00", true, award()).agreementYear()).isEqualTo(2023);
        assertThat(line(GRANT, "1.00", true, signed(null)).agreementYear()).isNull();
        assertThat(line(GRANT, "1.00", true, null).agreementYear()).isNull();
    }

    private static List<Object> words(Award award) {
        return new GrantRows(SETTINGS, line(GRANT, "1.00", true, award))
                .values()
                .getFirst();
    }
}
