package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SITTING_MUST_RUN;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.VOICES_MUST_FIT_THE_METHOD;
import static fr.hemicycle.vote.deliberation.domain.DeliberationState.ADOPTED;
import static fr.hemicycle.vote.deliberation.domain.DeliberationState.DRAFTED;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.RECORDED_VOICES_MUST_DECIDE;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOICE_MUST_BE_OF_AN_ENTITLED_VOTER;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOICE_MUST_BE_ONES_OWN_OR_HELD;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOTER_MUST_SPEAK_ONCE;
import static fr.hemicycle.vote.sitting.domain.SampleSitting.HELD_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.Floor;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** Member 1 is there and holds the proxy of member 44; member 43 is represented by member 2; member 32 is absent. */
class VoiceRuleTest {

    private static final Sitting SITTING = SampleSitting.ofTheFile().build();
    private static final Room ROOM = SITTING.room().orElseThrow();
    private static final int REPRESENTED_BY_ONE = 44;
    private static final int REPRESENTED_BY_TWO = 43;
    private static final int ABSENT = 32;
    private static final int WITHOUT_A_VOTE = 45;

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("the office for anybody", DRAFTED, ROOM, 0, List.of(3, REPRESENTED_BY_TWO), List.of()),
                arguments("a member for themselves", DRAFTED, ROOM, 1, List.of(1), List.of()),
                arguments("a holder for the giver", DRAFTED, ROOM, 1, List.of(1, REPRESENTED_BY_ONE), List.of()),
                arguments(
                        "a member for the giver of another's proxy",
                        DRAFTED,
                        ROOM,
                        1,
                        List.of(REPRESENTED_BY_TWO),
                        List.of(VOICE_MUST_BE_ONES_OWN_OR_HELD)),
                arguments(
                        "a member for a neighbour",
                        DRAFTED,
                        ROOM,
                        1,
                        List.of(2),
                        List.of(VOICE_MUST_BE_ONES_OWN_OR_HELD)),
                arguments(
                        "one absent without proxy",
                        DRAFTED,
                        ROOM,
                        0,
                        List.of(ABSENT),
                        List.of(VOICE_MUST_BE_OF_AN_ENTITLED_VOTER)),
                arguments(
                        "one without a vote",
                        DRAFTED,
                        ROOM,
                        0,
                        List.of(WITHOUT_A_VOTE),
                        List.of(VOICE_MUST_BE_OF_AN_ENTITLED_VOTER)),
                arguments("one voter twice", DRAFTED, ROOM, 0, List.of(3, 3), List.of(VOTER_MUST_SPEAK_ONCE)),
                arguments("after the close", ADOPTED, ROOM, 0, List.of(3), List.of(BALLOT_MUST_BE_TAKEN_ONCE)),
                arguments(
                        "before the roll call",
                        DRAFTED,
                        null,
                        0,
                        List.of(3),
                        List.of(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT)),
                arguments("during a suspension", DRAFTED, suspended(), 0, List.of(3), List.of(SITTING_MUST_RUN)),
                arguments(
                        "several rules at once",
                        ADOPTED,
                        suspended(),
                        1,
                        List.of(ABSENT, ABSENT),
                        List.of(
                                BALLOT_MUST_BE_TAKEN_ONCE,
                                SITTING_MUST_RUN,
                                VOICE_MUST_BE_ONES_OWN_OR_HELD,
                                VOICE_MUST_BE_OF_AN_ENTITLED_VOTER,
                                VOICE_MUST_BE_ONES_OWN_OR_HELD,
                                VOICE_MUST_BE_OF_AN_ENTITLED_VOTER,
                                VOTER_MUST_SPEAK_ONCE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void hears_a_voice_or_names_every_broken_rule(
            String row,
            DeliberationState state,
            @Nullable Room room,
            int speaker,
            List<Integer> voters,
            List<Rule> broken) {
        UUID self = speaker == 0 ? null : member(speaker);
        assertThat(new CallOfNames("2022-552", state, new Floor(HELD_ON, room), self).broken(voices(voters)))
                .extracting(Reason::code)
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void a_ballot_that_gives_other_figures_than_the_recorded_voices_is_refused() {
        List<Voice> recorded = voices(List.of(1));
        Ballot hands = new Ballot(BallotMethod.SHOW_OF_HANDS, Choice.FOR, List.of());

        assertThat(hands.contradicting(recorded))
                .extracting(Reason::code)
                .containsExactly(RECORDED_VOICES_MUST_DECIDE.name());
        assertThat(hands.contradicting(List.of())).isEmpty();
        assertThat(called().contradicting(recorded)).isEmpty();
    }

    @Test
    void whoever_said_nothing_takes_no_part() {
        BallotDecision decision = called().saying(voices(List.of(1, 2, REPRESENTED_BY_ONE)))
                .close(
                        SampleDeliberation.ofTheFile().build(),
                        SITTING,
                        SampleReport.ofTheFile().build());

        assertThat(decision)
                .isInstanceOfSatisfying(
                        BallotDecision.Closed.class,
                        closed -> assertThat(closed.tally()).isEqualTo(new Tally(44, 3, 0, 0, 40, 1)));
    }

    @Test
    void a_call_in_which_nobody_spoke_is_no_ballot() {
        BallotDecision decision = called().saying(List.of())
                .close(
                        SampleDeliberation.ofTheFile().build(),
                        SITTING,
                        SampleReport.ofTheFile().build());

        assertThat(decision)
                .isInstanceOfSatisfying(
                        BallotDecision.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::code)
                                .containsExactly(VOICES_MUST_FIT_THE_METHOD.name()));
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[5]).stream()).collect(Collectors.toSet());
        List<Rule> all = new ArrayList<>(List.of(VoiceRule.values()));
        all.remove(RECORDED_VOICES_MUST_DECIDE); // of the ballot, above
        assertThat(proven).contains(all.toArray());
    }

    private static Ballot called() {
        return new Ballot(BallotMethod.PUBLIC_BALLOT, new Voices.Called(), List.of(), Set.of(), null);
    }

    private static List<Voice> voices(List<Integer> voters) {
        return voters.stream().map(each -> new Voice(member(each), Choice.FOR)).toList();
    }

    private static Room suspended() {
        TimelineEntry suspension = new TimelineEntry(
                new UUID(9, 9),
                HELD_ON.atTime(10, 0).toInstant(ZoneOffset.UTC),
                TimelineEntry.Kind.SUSPENSION,
                null,
                null);
        return SITTING.record(List.of(suspension), null) instanceof SittingDecision.Recorded(Sitting sitting)
                ? sitting.room().orElseThrow()
                : ROOM;
    }
}
