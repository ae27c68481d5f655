package fr.hemicycle.vote.proof.domain;

import static fr.hemicycle.vote.proof.domain.ProofRule.APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN;
import static fr.hemicycle.vote.proof.domain.ProofRule.DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_BE_SEALED;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_NOT_BE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProofRuleTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("a vote and its record", 1, 1, 0, List.of()),
                arguments("a ballot that was deleted leaves its record", 0, 1, 0, List.of()),
                arguments("a draft", 0, 0, 0, List.of(DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN)),
                arguments("a ballot of which nothing tells", 2, 1, 0, List.of(RECORD_MUST_NOT_BE_MISSING)),
                arguments("one that waits", 2, 2, 1, List.of(RECORD_MUST_BE_SEALED)),
                arguments(
                        "one is missing and one waits",
                        2,
                        1,
                        1,
                        List.of(RECORD_MUST_NOT_BE_MISSING, RECORD_MUST_BE_SEALED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void proves_or_says_why_not(String what, int ballots, int records, int waiting, List<ProofRule> broken) {
        assertThat(new VotesOnRecord("2022-552", ballots, records, waiting)
                        .unproven().stream().map(Reason::code).toList())
                .isEqualTo(broken.stream().map(Enum::name).toList());
    }

    @Test
    void says_how_many_are_missing() {
        assertThat(new VotesOnRecord("2022-552", 3, 1, 0).unproven().getFirst().figures())
                .containsEntry("missing", "2");
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[4]).stream()).collect(Collectors.toSet());
        // Of an appointment, not of votes: see AppointmentFlowTest.
        proven.add(APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) ProofRule.values());
    }
}
