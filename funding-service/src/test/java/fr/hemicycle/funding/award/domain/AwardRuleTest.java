package fr.hemicycle.funding.award.domain;

import static fr.hemicycle.funding.award.domain.AwardRule.BENEFICIARY_MUST_BE_IDENTIFIED;
import static fr.hemicycle.funding.award.domain.AwardRule.BENEFICIARY_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.funding.award.domain.AwardRule.OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED;
import static fr.hemicycle.funding.award.domain.AwardRule.PAYMENT_PERIOD_MUST_ASCEND;
import static fr.hemicycle.funding.award.domain.AwardRule.SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE;
import static fr.hemicycle.funding.award.domain.AwardRule.SIGNATURE_MUST_BE_THE_AGREEMENTS;
import static fr.hemicycle.funding.award.domain.AwardRule.SIGNATURE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.funding.award.domain.AwardRule.SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND;
import static fr.hemicycle.funding.award.domain.AwardRule.YEARS_OF_A_GRANT_NATURE_MUST_ASCEND;
import static fr.hemicycle.funding.award.domain.SampleAward.CHECK;
import static fr.hemicycle.funding.award.domain.SampleAward.TODAY;
import static fr.hemicycle.funding.award.domain.SampleAward.association;
import static fr.hemicycle.funding.award.domain.SampleAward.paid;
import static fr.hemicycle.funding.award.domain.SampleAward.terms;
import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIRET_MUST_BE_OF_THE_COLLECTIVITY;
import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.award.domain.Award.Aid;
import fr.hemicycle.funding.award.domain.Award.PaymentTerms.Kind;
import fr.hemicycle.funding.award.domain.AwardSettings.GrantNature;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Cover;
import fr.hemicycle.funding.money.Imputation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AwardRuleTest {

    private static final String GOOD = "38047555800058";
    private static final String OTHER = "20005374200017";

    static Stream<Arguments> awards() {
        return Stream.of(
                arguments("valid", SampleAward.award(), List.of()),
                arguments("not yet signed", SampleAward.signed(null), List.of()),
                arguments("signed yesterday", SampleAward.signed(TODAY.minusDays(1)), List.of()),
                arguments(
                        "signed tomorrow",
                        SampleAward.signed(TODAY.plusDays(1)),
                        List.of("/agreementSignedOn " + SIGNATURE_MUST_NOT_LIE_AHEAD)),
                arguments(
                        "check digit",
                        of(Aid.CASH, association("38047555800059", "1.00")),
                        List.of("/beneficiaries/0/siret " + SIRET_MUST_HAVE_ITS_CHECK_DIGIT)),
                arguments("RNA for aid in kind", of(Aid.IN_KIND, named(null, "W380475558", "1.00")), List.of()),
                arguments(
                        "RNA for both",
                        of(Aid.CASH_AND_IN_KIND, named(null, "W380475558", "1.00")),
                        List.of("/beneficiaries/0/siret " + SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND)),
                arguments("SIRET and RNA in cash", of(Aid.CASH, named(GOOD, "W380475558", "1.00")), List.of()),
                arguments(
                        "neither, in kind",
                        of(Aid.IN_KIND, named(null, null, "1.00")),
                        List.of("/beneficiaries/0 " + BENEFICIARY_MUST_BE_IDENTIFIED)),
                arguments("two shares", of(Aid.CASH, association(GOOD, "0.45"), association(OTHER, "0.55")), List.of()),
                arguments(
                        "a ten-thousandth short",
                        of(Aid.CASH, association(GOOD, "0.45"), association(OTHER, "0.5499")),
                        List.of("/beneficiaries " + SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE)),
                arguments(
                        "the same twice",
                        of(Aid.CASH, association(GOOD, "0.50"), named(GOOD, "W380475558", "0.50")),
                        List.of("/beneficiaries/1 " + BENEFICIARY_MUST_BE_NAMED_ONCE)),
                arguments(
                        "the same RNA twice",
                        of(Aid.IN_KIND, named(null, "W380475558", "0.50"), named(null, "W380475558", "0.50")),
                        List.of("/beneficiaries/1 " + BENEFICIARY_MUST_BE_NAMED_ONCE)),
                arguments("described", paid(terms(Kind.OTHER, "sur justificatifs"), TODAY, TODAY), List.of()),
                arguments("one day", paid(terms(Kind.SINGLE, null), TODAY, null), List.of()),
                arguments(
                        "other without a text",
                        paid(terms(Kind.OTHER, null), TODAY, null),
                        List.of("/paymentTermsText " + OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED)),
                arguments(
                        "known with a text, and backwards",
                        paid(terms(Kind.SINGLE, "sur justificatifs"), TODAY, TODAY.minusDays(1)),
                        List.of(
                                "/paymentTermsText " + OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED,
                                "/paidUntil " + PAYMENT_PERIOD_MUST_ASCEND)));
    }

    static Stream<Arguments> covered() {
        String broken = "/agreementSignedOn " + SIGNATURE_MUST_BE_THE_AGREEMENTS;
        return Stream.of(
                arguments("the same day", TODAY, new Cover(TODAY), List.of()),
                arguments("no day told", null, new Cover(TODAY), List.of()),
                arguments("not yet signed, no day told", null, new Cover(null), List.of()),
                arguments("the day before", TODAY.minusDays(1), new Cover(TODAY), List.of(broken)),
                arguments("not yet signed", TODAY, new Cover(null), List.of(broken)),
                arguments(
                        "tomorrow, and not yet signed",
                        TODAY.plusDays(1),
                        new Cover(null),
                        List.of("/agreementSignedOn " + SIGNATURE_MUST_NOT_LIE_AHEAD, broken)));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("valid", set("22620001200012", 2022, 2022), List.of()),
                arguments("without end", set("22620001200012", 2022, null), List.of()),
                arguments(
                        "of a région", set(OTHER, 2022, 2022), List.of("/siret " + SIRET_MUST_BE_OF_THE_COLLECTIVITY)),
                arguments(
                        "of a région with a wrong digit, and years backwards",
                        set("20005374200018", 2022, 2021),
                        List.of(
                                "/siret " + SIRET_MUST_HAVE_ITS_CHECK_DIGIT,
                                "/siret " + SIRET_MUST_BE_OF_THE_COLLECTIVITY,
                                "/grantNatures/0/untilYear " + YEARS_OF_A_GRANT_NATURE_MUST_ASCEND)));
    }

    private static Award of(Aid aid, Beneficiary... beneficiaries) {
        return SampleAward.of(aid, List.of(beneficiaries));
    }

    private static Beneficiary named(@Nullable String siret, @Nullable String rna, String share) {
        return new Beneficiary("Un autre nom", siret, rna, new BigDecimal(share));
    }

    private static AwardSettings set(String siret, int from, @Nullable Integer until) {
        return new AwardSettings("Département", siret, List.of(new GrantNature("M52", "657", from, until, "plan")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awards")
    void decides_on_an_award(String name, Award award, List<String> broken) {
        assertThat(award.faults(CHECK, TODAY, null))
                .as(name)
                .extracting(each -> each.pointer() + " " + each.reason().code())
                .containsExactlyElementsOf(broken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("covered")
    void decides_on_an_award_that_an_agreement_covers(
            String name, @Nullable LocalDate told, Cover cover, List<String> broken) {
        Award award = SampleAward.signed(told);

        assertThat(award.faults(CHECK, TODAY, cover))
                .as(name)
                .extracting(each -> each.pointer() + " " + each.reason().code())
                .containsExactlyElementsOf(broken);
        assertThat(award.under(cover)).isEqualTo(SampleAward.signed(cover.signedOn()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void decides_on_settings(String name, AwardSettings settings, List<String> broken) {
        assertThat(settings.faults("226200012", CHECK))
                .as(name)
                .extracting(each -> each.pointer() + " " + each.reason().code())
                .containsExactlyElementsOf(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "M52, 2022, 6574, true",
        "M52, 2023, 657, true",
        "M52, 2021, 6574, false",
        "M52, 2024, 6574, false",
        "M57, 2022, 6574, false",
        "M52, 2022, 6568, false",
        "M52, 2022, 65, false"
    })
    void a_nature_is_a_grant_in_its_chart_and_years(String chart, int year, String nature, boolean isGrant) {
        assertThat(SampleAward.SETTINGS.isGrant(new Imputation(chart, year, nature, "93564")))
                .isEqualTo(isGrant);
    }

    @Test
    void a_nature_without_an_end_still_holds() {
        AwardSettings settings = set("22620001200012", 2022, null);

        assertThat(settings.isGrant(new Imputation("M52", 2999, "657", "93564")))
                .isTrue();
        assertThat(settings.isGrant(new Imputation("M52", 2021, "657", "93564")))
                .isFalse();
    }

    @Test
    void every_rule_has_a_row() {
        String rows = Stream.of(awards(), covered(), settings())
                .flatMap(each -> each)
                .map(row -> row.get()[row.get().length - 1].toString())
                .reduce("", String::concat);

        assertThat(Arrays.stream(AwardRule.values()).map(AwardRule::name)).allMatch(rows::contains);
        assertThat(AwardRule.values()).allMatch(rule -> !rule.source().isBlank());
    }
}
