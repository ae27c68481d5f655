package fr.hemicycle.funding.authorisation.domain;

import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.AUTHORISATION_MUST_COVER_WHAT_IS_USED;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.CANCELLED_AUTHORISATION_MUST_BE_ZERO;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.OPERATION_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION;
import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.PAYMENT_YEAR_MUST_APPEAR_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Opened;
import fr.hemicycle.funding.authorisation.domain.Authorisation.Payment;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On an operation of 100.00 with 50.00 committed and 10.00 reserved. */
class AuthorisationRuleTest {

    private static final String KNOWN = "C01-564H02";
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);
    private static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");
    private static final Imputation INVESTED = new Imputation("M52", 2022, "204", "90564");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("raised", vote("PLENARY", set(Act.REVISE, "200.00", "200.00")), List.of()),
                arguments("lowered to what is used", vote("PLENARY", set(Act.REVISE, "60.00", "60.00")), List.of()),
                arguments(
                        "a cent below what is used",
                        vote("PLENARY", set(Act.REVISE, "59.99", "59.99")),
                        List.of(AUTHORISATION_MUST_COVER_WHAT_IS_USED)),
                arguments(
                        "by the standing committee",
                        vote("STANDING_COMMITTEE", set(Act.REVISE, "59.99", "59.99")),
                        List.of(AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY)),
                arguments(
                        "cancelled while it is used",
                        vote("PLENARY", set(Act.CANCEL, "0.00")),
                        List.of(AUTHORISATION_MUST_COVER_WHAT_IS_USED)),
                arguments(
                        "cancelled to something",
                        vote("PLENARY", set(Act.CANCEL, "60.00", "60.00")),
                        List.of(CANCELLED_AUTHORISATION_MUST_BE_ZERO)),
                arguments(
                        "payments a cent short",
                        vote("PLENARY", set(Act.REVISE, "200.00", "100.00", "99.99")),
                        List.of(PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION)),
                arguments(
                        "payments of two years, one negative",
                        vote("PLENARY", set(Act.REVISE, "200.00", "201.00", "-1.00")),
                        List.of(PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION)),
                arguments(
                        "payments of two years, nothing in one",
                        vote("PLENARY", set(Act.REVISE, "70.00", "70.00", "0.00")),
                        List.of()),
                arguments(
                        "cancelled by nothing, with payments that cancel out",
                        vote("PLENARY", set(Act.CANCEL, "0.00", "1.00", "-1.00")),
                        List.of(
                                PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION,
                                AUTHORISATION_MUST_COVER_WHAT_IS_USED)),
                arguments("a year twice", vote("PLENARY", twiceTheYear()), List.of(PAYMENT_YEAR_MUST_APPEAR_ONCE)),
                arguments(
                        "an operation twice",
                        vote("PLENARY", set(Act.REVISE, "70.00", "70.00"), set(Act.REVISE, "80.00", "80.00")),
                        List.of(OPERATION_MUST_BE_NAMED_ONCE)),
                arguments(
                        "below what is used, without payments",
                        vote("PLENARY", set(Act.REVISE, "1.00")),
                        List.of(
                                PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION,
                                AUTHORISATION_MUST_COVER_WHAT_IS_USED)),
                arguments(
                        "an operation that is not there",
                        vote("PLENARY", on("C99", Act.REVISE, "1.00", null)),
                        List.of(OperationRule.OPERATION_MUST_EXIST)),
                arguments("a new operation", vote("PLENARY", on("C99", Act.VOTE, "1.00", opened(M52))), List.of()),
                arguments(
                        "a new operation in no chart",
                        vote(
                                "PLENARY",
                                on("C99", Act.VOTE, "1.00", opened(new Imputation("M57", 2022, "6568", "93564")))),
                        List.of(OperationRule.IMPUTATION_MUST_BE_IN_ITS_CHART)),
                arguments(
                        "a new AE on an investment account",
                        vote("PLENARY", on("C99", Act.VOTE, "1.00", opened(INVESTED))),
                        List.of(OperationRule.IMPUTATION_MUST_FIT_THE_SECTION)),
                arguments(
                        "a new operation under a code that is taken",
                        vote("PLENARY", on(KNOWN, Act.VOTE, "100.00", opened(M52))),
                        List.of(OperationRule.OPERATION_CODE_MUST_BE_FREE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, AuthorisationVote vote, List<Rule> rules) {
        Operation operation = new Operation(
                new UUID(1, 1),
                KNOWN,
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                M52,
                new Balance(Money.euros("100.00"), Money.euros("50.00"), Money.euros("10.00")),
                0);

        List<Reason> reasons = switch (vote.decide(
                Map.of(KNOWN, operation),
                Map.of(M52, Set.of(Section.OPERATING), INVESTED, Set.of(Section.INVESTMENT)),
                TODAY)) {
            case AuthorisationVote.Decision.Voted voted -> List.of();
            case AuthorisationVote.Decision.Refused refused -> refused.reasons();
        };

        assertThat(reasons.stream().map(Reason::code))
                .containsExactlyElementsOf(rules.stream().map(Rule::name).toList());
    }

    /** {@code UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED} is no rule of a vote: UndoneAuthorisationTest has its rows. */
    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .filter(AuthorisationRule.class::isInstance)
                        .map(AuthorisationRule.class::cast)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AuthorisationRule.values())
                        .filter(rule -> rule != AuthorisationRule.UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED)
                        .toList());
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(AuthorisationRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static AuthorisationVote vote(String body, Authorisation... authorisations) {
        return new AuthorisationVote(new UUID(2, 2), "2022-12", TODAY, body, List.of(authorisations));
    }

    /** Each payment in a year of its own. */
    private static Authorisation set(Act act, String amount, String... payments) {
        return new Authorisation(
                1,
                act,
                KNOWN,
                Money.euros(amount),
                Stream.iterate(0, i -> i < payments.length, i -> i + 1)
                        .map(i -> new Payment(2022 + i, Money.euros(payments[i])))
                        .toList(),
                null);
    }

    private static Authorisation twiceTheYear() {
        Payment half = new Payment(2022, Money.euros("35.00"));
        return new Authorisation(1, Act.REVISE, KNOWN, Money.euros("70.00"), List.of(half, half), null);
    }

    private static Authorisation on(
            String code, Act act, String amount, @org.jspecify.annotations.Nullable Opened opened) {
        return new Authorisation(
                1, act, code, Money.euros(amount), List.of(new Payment(2022, Money.euros(amount))), opened);
    }

    private static Opened opened(Imputation imputation) {
        return new Opened("label", Section.OPERATING, AuthorisationKind.COMMITMENT_AUTHORISATION, imputation);
    }
}
