package fr.hemicycle.vote.opendata.domain;

import static fr.hemicycle.vote.opendata.domain.ScdlRule.BUDGET_YEARS_MUST_ASCEND;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.PUBLICATION_URL_MUST_BE_ABSOLUTE;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_CODE_MUST_BE_KNOWN;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_CODE_MUST_HAVE_TWO_LEVELS;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.VOICES_MUST_ADD_UP_TO_THE_VOTERS;
import static fr.hemicycle.vote.opendata.domain.ScdlRule.VOTERS_MUST_NOT_EXCEED_THE_MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.collectivity.domain.Siret;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.BudgetYears;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.Votes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScdlRuleTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 13);
    private static final Votes REAL = new Votes(44, 43, 43, 0, 0);
    private static final BudgetYears YEAR = new BudgetYears(2022, 2022);
    private static final PublicAct.Subject SUBJECT =
            new PublicAct.Subject("7.6", "Finances locales", "Contributions budgétaires");
    private static final CollectivityProfile PAS_DE_CALAIS = new CollectivityProfile(
            "226200012",
            "Département du Pas-de-Calais",
            new Siret("22620001200012"),
            "62",
            "PREF062",
            "Budget principal",
            "https://www.pasdecalais.example/{number}.pdf");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("the real one", real(), List.of()),
                arguments("no subject", act(null, null, null), List.of(SUBJECT_CODE_MUST_BE_KNOWN)),
                arguments(
                        "one level", subject("7", "Finances locales", "X"), List.of(SUBJECT_CODE_MUST_HAVE_TWO_LEVELS)),
                arguments("three levels", subject("7.6.1", "Finances locales", "X"), List.of()),
                arguments("two digits", subject("7.10", "Finances locales", "Divers"), List.of()),
                arguments(
                        "three digits",
                        subject("7.100", "Finances locales", "X"),
                        List.of(SUBJECT_CODE_MUST_HAVE_TWO_LEVELS)),
                arguments("no accents", subject("6.1", "Libertes publiques et pouvoirs de police", "X"), List.of()),
                arguments(
                        "unknown field",
                        subject("7.6", "Finances", "X"),
                        List.of(SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE)),
                arguments(
                        "no label",
                        subject("7.6", "Finances locales", " "),
                        List.of(SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE)),
                arguments("two years", budget(new BudgetYears(2022, 2023), "Budget principal"), List.of()),
                arguments(
                        "years back",
                        budget(new BudgetYears(2023, 2022), "Budget principal"),
                        List.of(BUDGET_YEARS_MUST_ASCEND)),
                arguments("year alone", budget(YEAR, null), List.of(BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER)),
                arguments(
                        "name alone",
                        budget(null, "Budget principal"),
                        List.of(BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER)),
                arguments("neither", budget(null, null), List.of()),
                arguments("same day", act(SUBJECT, DAY, null), List.of()),
                arguments(
                        "day before",
                        act(SUBJECT, DAY.minusDays(1), null),
                        List.of(REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION)),
                arguments("all vote", votes(new Votes(44, 44, 43, 1, 0)), List.of()),
                arguments(
                        "one too many",
                        votes(new Votes(44, 45, 44, 1, 0)),
                        List.of(VOTERS_MUST_NOT_EXCEED_THE_MEMBERS)),
                arguments("some abstain", votes(new Votes(44, 44, 40, 1, 3)), List.of()),
                arguments("one missing", votes(new Votes(44, 43, 42, 0, 0)), List.of(VOICES_MUST_ADD_UP_TO_THE_VOTERS)),
                arguments("relative", act(SUBJECT, DAY, "/2022-552.pdf"), List.of(PUBLICATION_URL_MUST_BE_ABSOLUTE)),
                arguments(
                        "space in it",
                        act(SUBJECT, DAY, "https://x.example/a b"),
                        List.of(PUBLICATION_URL_MUST_BE_ABSOLUTE)),
                arguments(
                        "two at once",
                        act(null, DAY.minusDays(1), null),
                        List.of(SUBJECT_CODE_MUST_BE_KNOWN, REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_row_is_valid_or_says_all_that_is_wrong(String name, ScdlRow row, List<ScdlRule> broken) {
        assertThat(row.broken().stream().map(Reason::code))
                .isEqualTo(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(rows().<Object>flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .distinct())
                .containsExactlyInAnyOrder((Object[]) ScdlRule.values());
    }

    @Test
    void the_real_row_has_its_figures_in_the_order_of_the_columns() {
        assertThat(real().values().stream().map(String::valueOf))
                .containsExactly(
                        "Département du Pas-de-Calais",
                        "22620001200012",
                        "2022-552",
                        "2022-12-13",
                        "7.6",
                        "finances locales/contributions budgétaires",
                        "CONTRIBUTION AU FINANCEMENT D'UNE MISSION",
                        "2022",
                        "Budget principal",
                        "PREF062",
                        "2022-12-13",
                        "44",
                        "43",
                        "43",
                        "0",
                        "0",
                        "https://www.pasdecalais.example/2022-552.pdf")
                .hasSameSizeAs(ScdlRow.COLUMNS);
    }

    @Test
    void a_name_loses_commas_brackets_and_strokes_of_its_own() {
        assertThat(SubjectName.of(new PublicAct.Subject("7.10", "Finances locales", "Divers, (autres) et/ou reste"))
                        .text())
                .isEqualTo("finances locales/divers autres et ou reste");
    }

    @Test
    void a_budget_without_a_name_is_not_told() {
        CollectivityProfile silent =
                new CollectivityProfile("226200012", "X", new Siret("22620001200012"), "62", "PREF062", null, null);
        ScdlRow row = ScdlRow.of(silent, deliberation(YEAR, REAL), new PublicAct(SUBJECT, DAY, DAY, null));

        assertThat(row.broken()).isEmpty();
        assertThat(row.budgetYears()).isNull();
        assertThat(row.url()).isNull();
    }

    private static ScdlRow real() {
        return ScdlRow.of(PAS_DE_CALAIS, deliberation(YEAR, REAL), new PublicAct(SUBJECT, DAY, DAY, null));
    }

    private static ScdlRow act(
            PublicAct.@Nullable Subject subject, @Nullable LocalDate registeredOn, @Nullable String url) {
        return ScdlRow.of(PAS_DE_CALAIS, deliberation(YEAR, REAL), new PublicAct(subject, registeredOn, null, url));
    }

    private static ScdlRow subject(String code, String field, String label) {
        return act(new PublicAct.Subject(code, field, label), DAY, null);
    }

    private static ScdlRow budget(@Nullable BudgetYears years, @Nullable String name) {
        ScdlRow row = real();
        return new ScdlRow(row.profile(), row.deliberation(), row.act(), years, name, row.url());
    }

    private static ScdlRow votes(Votes votes) {
        return ScdlRow.of(PAS_DE_CALAIS, deliberation(YEAR, votes), new PublicAct(SUBJECT, DAY, DAY, null));
    }

    private static AdoptedDeliberation deliberation(@Nullable BudgetYears years, Votes votes) {
        return new AdoptedDeliberation(
                new UUID(0, 1), "2022-552", "CONTRIBUTION AU FINANCEMENT D'UNE MISSION", DAY, years, votes);
    }
}
