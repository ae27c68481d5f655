package fr.hemicycle.vote.councillor.domain;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.CORRECTION_MUST_CHANGE_SOMETHING;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.POLITICAL_GROUP_MUST_EXIST;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.POLITICAL_GROUP_NAME_MUST_BE_FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CouncillorRuleTest {

    /** Asked where the register is: see CouncillorResourceTest; names have FullNameTest. */
    private static final Set<CouncillorRule> PROVEN_ELSEWHERE = EnumSet.of(
            POLITICAL_GROUP_NAME_MUST_BE_FREE, POLITICAL_GROUP_MUST_EXIST, COUNCILLOR_MUST_EXIST, NAME_MUST_BE_LEGIBLE);

    private static final Memberships HELD = new Memberships(
            List.of(membership(1, 1, "2021-07-01", "2022-06-30"), membership(2, 1, null, "2022-06-30")));

    static Stream<Arguments> joinings() {
        return Stream.of(
                arguments("another member", List.of(membership(3, 1, "2022-01-01", null)), List.of()),
                arguments("the day after the last one", List.of(membership(1, 2, "2022-07-01", null)), List.of()),
                arguments(
                        "until the day before the first one", List.of(membership(1, 2, null, "2021-06-30")), List.of()),
                arguments(
                        "on the last day",
                        List.of(membership(1, 2, "2022-06-30", null)),
                        List.of(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME)),
                arguments(
                        "the same group twice",
                        List.of(membership(1, 1, "2022-06-30", null)),
                        List.of(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME)),
                arguments(
                        "before one that goes back for ever",
                        List.of(membership(2, 2, "1980-01-01", "1980-01-01")),
                        List.of(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME)),
                arguments(
                        "twice in one request",
                        List.of(membership(3, 1, "2022-01-01", null), membership(3, 2, "2023-01-01", null)),
                        List.of(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME)),
                arguments(
                        "ends the day before it begins",
                        List.of(membership(3, 1, "2022-01-02", "2022-01-01")),
                        List.of(MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS)),
                arguments(
                        "two rules at once",
                        List.of(membership(3, 1, "2022-01-02", "2022-01-01"), membership(1, 2, "2021-07-01", null)),
                        List.of(MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS, COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME)));
    }

    static Stream<Arguments> leavings() {
        return Stream.of(
                arguments("earlier than foreseen", 0, "2022-06-29", List.of()),
                arguments("on the first day", 0, "2021-07-01", List.of()),
                arguments("as early as one likes, without a first day", 1, "1980-01-01", List.of()),
                arguments("on the day foreseen", 0, "2022-06-30", List.of(MEMBERSHIP_MAY_ONLY_END_EARLIER)),
                arguments("before it begins", 0, "2021-06-30", List.of(MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS)));
    }

    static Stream<Arguments> corrections() {
        return Stream.of(
                arguments("a family name", wording(null, null, "D'ARTOIS", null), List.of()),
                arguments("an accent", wording(null, "Jérome", null, null), List.of()),
                arguments("a civility", wording(Civility.M, null, null, null), List.of()),
                arguments("a date of birth", wording(null, null, null, "1960-01-02"), List.of()),
                arguments("nothing", wording(null, null, null, null), List.of(CORRECTION_MUST_CHANGE_SOMETHING)),
                arguments(
                        "what is on record",
                        wording(Civility.MME, "Jérôme", "LÉGER", "1960-01-01"),
                        List.of(CORRECTION_MUST_CHANGE_SOMETHING)),
                arguments(
                        "what is on record, typed another way",
                        wording(null, "Je\u0301ro\u0302me", " LE\u0301GER ", null),
                        List.of(CORRECTION_MUST_CHANGE_SOMETHING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corrections")
    void a_correction_stands_when_it_changes_something(String row, NewWording wording, List<CouncillorRule> broken) {
        Person before = new Person(Civility.MME, new FullName("Jérôme", "LÉGER"), LocalDate.of(1960, 1, 1));
        CorrectionDecision decision =
                wording.correct(new UUID(8, 1), new UUID(2, 1), before, Instant.EPOCH, "clerk", "Acte de naissance");

        assertThat(
                        switch (decision) {
                            case CorrectionDecision.Corrected(Correction made) -> {
                                assertThat(made.before()).isEqualTo(before);
                                assertThat(made.after()).isNotEqualTo(before);
                                yield List.<String>of();
                            }
                            case CorrectionDecision.Refused(List<Reason> reasons) ->
                                reasons.stream().map(Reason::code).toList();
                        })
                .isEqualTo(names(broken));
    }

    @Test
    void whoever_changes_groups_leaves_one_before_they_join_the_other() {
        Membership first = membership(1, 1, "2021-07-01", null);
        Memberships held = new Memberships(List.of(first));
        LocalDate last = LocalDate.of(2022, 12, 31);

        assertThat(codes(held.revise(
                        List.of(new Memberships.Ending(first, last)), List.of(membership(1, 2, "2023-01-01", null)))))
                .isEmpty();
        assertThat(codes(held.revise(
                        List.of(new Memberships.Ending(first, last)), List.of(membership(1, 2, "2022-12-31", null)))))
                .containsExactly("COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME");
        assertThat(codes(held.revise(
                        List.of(new Memberships.Ending(first, LocalDate.of(2021, 6, 30))),
                        List.of(membership(1, 2, "2021-07-01", null)))))
                .containsExactly(
                        "MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS", "COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("joinings")
    void members_join_or_every_broken_rule_is_named(
            String row, List<Membership> proposed, List<CouncillorRule> broken) {
        assertThat(codes(HELD.join(proposed))).isEqualTo(names(broken));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leavings")
    void a_member_leaves_or_every_broken_rule_is_named(
            String row, int place, String lastDay, List<CouncillorRule> broken) {
        assertThat(codes(HELD.leave(HELD.all().get(place), LocalDate.parse(lastDay))))
                .isEqualTo(names(broken));
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven = Stream.of(joinings(), leavings(), corrections())
                .flatMap(rows -> rows)
                .flatMap(row -> ((List<?>) row.get()[row.get().length - 1]).stream())
                .collect(Collectors.toSet());
        proven.addAll(PROVEN_ELSEWHERE);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) CouncillorRule.values());
    }

    private static NewWording wording(
            @Nullable Civility civility,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String born) {
        return new NewWording(civility, givenName, familyName, born == null ? null : LocalDate.parse(born));
    }

    private static Membership membership(int member, int group, @Nullable String from, @Nullable String until) {
        return new Membership(
                new UUID(6, member * 100L + group),
                new UUID(2, member),
                new UUID(7, group),
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static List<String> codes(MembershipDecision decision) {
        return switch (decision) {
            case MembershipDecision.Recorded _ -> List.of();
            case MembershipDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }

    private static List<String> names(List<CouncillorRule> rules) {
        return rules.stream().map(Enum::name).toList();
    }
}
