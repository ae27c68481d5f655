package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_GIVE_ONCE;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_NOT_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_HOLD_A_SEAT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_BE_THE_GIVER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_HOLD_TWO_PROXIES;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.PROXIES_MUST_NOT_CHAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.body.domain.Seat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProxyRuleTest {

    private static final int WITHOUT_A_VOTE_THERE = 45;
    private static final int WITHOUT_A_VOTE_AWAY = 46;
    private static final int UNKNOWN = 99;

    /** 44 members: 1 to 31 are there, 32 to 44 are not, nobody has given a proxy. */
    private static final SampleSitting BARE = SampleSitting.ofTheFile().with(31, 0);

    private static final Sitting SITTING = BARE.build();
    private static final List<Seat> SEATS = SampleBody.seats(44, 2);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("absent to present", SITTING, List.of(given(44, 1)), List.of()),
                arguments("to the president", SITTING, List.of(given(32, 1)), List.of()),
                arguments("two givers, two holders", SITTING, List.of(given(44, 1), given(43, 2)), List.of()),
                arguments("before the roll call", BARE.unopened(), List.of(given(44, 1)), List.of()),
                arguments(
                        "before the roll call, by one without a vote",
                        BARE.unopened(),
                        List.of(given(WITHOUT_A_VOTE_AWAY, 1)),
                        List.of(GIVER_MUST_BE_A_VOTING_MEMBER)),
                arguments(
                        "before the roll call, by a stranger to one without a vote",
                        BARE.unopened(),
                        List.of(given(UNKNOWN, WITHOUT_A_VOTE_THERE)),
                        List.of(GIVER_MUST_BE_A_VOTING_MEMBER, HOLDER_MUST_BE_A_VOTING_MEMBER)),
                arguments(
                        "before the roll call, to a stranger",
                        BARE.withOutsideHolders().unopened(),
                        List.of(given(44, UNKNOWN)),
                        List.of(HOLDER_MUST_HOLD_A_SEAT)),
                arguments(
                        "before the roll call, in a chain",
                        BARE.unopened(),
                        List.of(given(44, 1), given(1, 2)),
                        List.of(PROXIES_MUST_NOT_CHAIN)),
                arguments(
                        "to one who has given theirs",
                        BARE.with(31, 1).build(),
                        List.of(given(43, 44)),
                        List.of(PROXIES_MUST_NOT_CHAIN, HOLDER_MUST_BE_PRESENT)),
                arguments(
                        "by one without a vote",
                        SITTING,
                        List.of(given(WITHOUT_A_VOTE_AWAY, 1)),
                        List.of(GIVER_MUST_BE_A_VOTING_MEMBER)),
                arguments("by a stranger", SITTING, List.of(given(UNKNOWN, 1)), List.of(GIVER_MUST_BE_A_VOTING_MEMBER)),
                arguments("by one who is there", SITTING, List.of(given(31, 1)), List.of(GIVER_MUST_NOT_BE_PRESENT)),
                arguments("twice", SITTING, List.of(given(44, 1), given(44, 2)), List.of(GIVER_MUST_GIVE_ONCE)),
                arguments(
                        "again after an earlier one",
                        BARE.with(31, 1).build(),
                        List.of(given(44, 2)),
                        List.of(GIVER_MUST_GIVE_ONCE)),
                arguments(
                        "to oneself, away",
                        SITTING,
                        List.of(given(44, 44)),
                        List.of(HOLDER_MUST_NOT_BE_THE_GIVER, HOLDER_MUST_BE_PRESENT)),
                arguments("to one who is away", SITTING, List.of(given(44, 32)), List.of(HOLDER_MUST_BE_PRESENT)),
                arguments(
                        "to one who has no vote",
                        SITTING,
                        List.of(given(44, WITHOUT_A_VOTE_THERE)),
                        List.of(HOLDER_MUST_BE_A_VOTING_MEMBER)),
                arguments(
                        "to one who has no vote, as the internal rules allow",
                        BARE.withOutsideHolders().build(),
                        List.of(given(44, WITHOUT_A_VOTE_THERE)),
                        List.of()),
                arguments(
                        "to a stranger",
                        SITTING,
                        List.of(given(44, UNKNOWN)),
                        List.of(HOLDER_MUST_BE_PRESENT, HOLDER_MUST_BE_A_VOTING_MEMBER)),
                arguments(
                        "two to one holder",
                        SITTING,
                        List.of(given(44, 1), given(43, 1)),
                        List.of(HOLDER_MUST_NOT_HOLD_TWO_PROXIES)),
                arguments(
                        "one more to a holder of an earlier one",
                        BARE.with(31, 1).build(),
                        List.of(given(43, 1)),
                        List.of(HOLDER_MUST_NOT_HOLD_TWO_PROXIES)),
                arguments(
                        "two rules at once",
                        SITTING,
                        List.of(given(44, 1), given(30, 1)),
                        List.of(GIVER_MUST_NOT_BE_PRESENT, HOLDER_MUST_NOT_HOLD_TWO_PROXIES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void receives_all_proxies_or_names_every_broken_rule(
            String row, Sitting sitting, List<Proxy> proposed, List<ProxyRule> broken) {
        List<String> codes = switch (sitting.receive(proposed, SEATS)) {
            case SittingDecision.Recorded recorded -> List.of();
            case SittingDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[3]).stream()).collect(Collectors.toSet());
        assertThat(proven).containsExactlyInAnyOrder((Object[]) ProxyRule.values());
    }

    @Test
    void twelve_proxies_need_twelve_holders_so_eleven_present_cannot_carry_them() {
        List<Proxy> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> given(45 - i, 1 + i % 11))
                .toList();
        assertThat(BARE.with(11, 0).build().receive(twelve, SEATS)).isInstanceOf(SittingDecision.Refused.class);
    }

    @Test
    void adds_to_the_proxies_that_were_given_before() {
        SittingDecision decision = BARE.with(31, 3).build().receive(List.of(given(40, 20)), SEATS);
        assertThat(((SittingDecision.Recorded) decision).sitting().proxies()).hasSize(4);
    }

    private static Proxy given(int giver, int holder) {
        return new Proxy(new UUID(7, giver), member(giver), member(holder));
    }
}
