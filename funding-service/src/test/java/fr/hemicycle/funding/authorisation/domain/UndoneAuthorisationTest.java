package fr.hemicycle.funding.authorisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.authorisation.domain.UndoneAuthorisation.Voted;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operation is authorised once votes are undone; 50,00 are committed and 10,00 reserved on it. */
class UndoneAuthorisationTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final Money OPENING = Money.euros("80.00");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("nothing is undone", "100.00", "200.00", Set.of(), "200.00", ""),
                arguments("the last is undone", "100.00", "200.00", Set.of(SECOND), "100.00", ""),
                arguments("one that was replaced is undone", "100.00", "200.00", Set.of(FIRST), "200.00", ""),
                arguments("both are undone", "100.00", "200.00", Set.of(FIRST, SECOND), "80.00", ""),
                arguments("a cancellation is undone", "100.00", "60.00", Set.of(SECOND), "100.00", ""),
                arguments("just what is used", "60.00", "200.00", Set.of(SECOND), "60.00", ""),
                arguments("a cent below what is used", "59.99", "200.00", Set.of(SECOND), "60.00", "0.01"),
                arguments("nothing was authorised before", "0.00", "200.00", Set.of(SECOND), "60.00", "60.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_last_vote_that_stands_decides_and_what_is_used_stays_covered(
            String what, String first, String second, Set<UUID> undone, String authorised, String exceededBy) {
        Operation operation = new Operation(
                new UUID(9, 9),
                "C01",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                new Imputation("M52", 2022, "6568", "93564"),
                new Balance(Money.euros("300.00"), Money.euros("50.00"), Money.euros("10.00")),
                0);

        UndoneAuthorisation decided = UndoneAuthorisation.of(
                OPENING,
                List.of(new Voted(FIRST, Money.euros(first)), new Voted(SECOND, Money.euros(second))),
                undone,
                operation);

        assertThat(decided.after())
                .isEqualTo(new Balance(Money.euros(authorised), Money.euros("50.00"), Money.euros("10.00")));
        assertThat(decided.exceeded()
                        .map(reason -> reason.figures().get("exceededBy"))
                        .orElse(""))
                .isEqualTo(exceededBy);
        decided.exceeded().ifPresent(reason -> {
            assertThat(reason.code()).isEqualTo("UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED");
            assertThat(reason.figures()).containsEntry("used", "60.00").containsEntry("operationCode", "C01");
        });
    }
}
