package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome.ADOPTED;
import static fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome.REJECTED;
import static fr.hemicycle.vote.deliberation.domain.Choice.ABSTENTION;
import static fr.hemicycle.vote.deliberation.domain.Choice.AGAINST;
import static fr.hemicycle.vote.deliberation.domain.Choice.FOR;
import static fr.hemicycle.vote.deliberation.domain.Choice.NOT_TAKING_PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    private static final SampleSitting FILE = SampleSitting.ofTheFile();

    @Test
    void the_ballot_of_the_file_is_43_for_and_one_absent_without_proxy() {
        Closed closed = close(FILE, FOR, List.of());
        assertThat(closed.tally()).isEqualTo(new Tally(44, 43, 0, 0, 0, 1));
        assertThat(closed.outcome()).isEqualTo(ADOPTED);
        assertThat(closed.castingVote()).isFalse();
        assertThat(closed.reasons())
                .extracting(Reason::code, Reason::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("QUORUM_MUST_BE_REACHED", "CGCT L3121-14-1"),
                        org.assertj.core.groups.Tuple.tuple("EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET", "CGCT L3121-13"),
                        org.assertj.core.groups.Tuple.tuple(
                                "MAJORITY_OF_VOTES_CAST_MUST_BE_FOR", "CGCT L3121-14 al. 3"));
    }

    /** 43 voices: members 1 to 31 in person, members 33 to 44 through their proxies. Member 1 presides. */
    @ParameterizedTest
    @CsvSource({
        "22, 21, 0, FOR, ADOPTED, false",
        "21, 22, 0, FOR, REJECTED, false",
        "21, 21, 1, FOR, ADOPTED, true",
        "21, 21, 1, AGAINST, REJECTED, true",
        "21, 21, 1, ABSTENTION, REJECTED, false",
        "20, 20, 3, NOT_TAKING_PART, REJECTED, false",
        "1, 0, 42, FOR, ADOPTED, false",
        "0, 0, 43, ABSTENTION, REJECTED, false",
    })
    void more_than_half_of_the_votes_cast_adopt_and_the_president_decides_a_tie(
            int votesFor, int votesAgainst, int others, Choice ofThePresident, Outcome outcome, boolean castingVote) {
        Closed closed = close(FILE, ABSTENTION, voices(votesFor, votesAgainst, others, ofThePresident));
        assertThat(closed.outcome()).isEqualTo(outcome);
        assertThat(closed.castingVote()).isEqualTo(castingVote);
        assertThat(closed.tally().votesFor()).isEqualTo(votesFor);
        assertThat(closed.tally().votesAgainst()).isEqualTo(votesAgainst);
    }

    @Test
    void a_casting_vote_is_among_the_reasons_with_its_source() {
        Closed closed = close(FILE, ABSTENTION, voices(21, 21, 1, FOR));
        assertThat(closed.reasons().getLast())
                .returns("CASTING_VOTE_MUST_BE_THE_PRESIDENTS", Reason::code)
                .returns("CGCT L3121-15 al. 1", Reason::source);
    }

    @Test
    void a_rejection_says_the_majority_that_was_missing() {
        Closed closed = close(FILE, AGAINST, List.of());
        assertThat(closed.outcome()).isEqualTo(REJECTED);
        assertThat(closed.reasons().getLast())
                .returns("MAJORITY_OF_VOTES_CAST_MUST_BE_FOR", Reason::code)
                .returns("CGCT L3121-14 al. 3", Reason::source);
        assertThat(closed.reasons().getLast().figures())
                .containsEntry("votesFor", "0")
                .containsEntry("votesAgainst", "43");
    }

    @Test
    void the_same_members_without_their_proxies_reach_no_quorum_in_the_plenary() {
        Ballot ballot = new Ballot(BallotMethod.PUBLIC_BALLOT, FOR, List.of());
        BallotDecision decision = ballot.close(
                SampleDeliberation.ofTheFile().build(),
                FILE.ofKind(BodyKind.PLENARY).with(12, 11).build(),
                SampleReport.ofTheFile().forA(BodyKind.PLENARY).build());
        assertThat(((BallotDecision.Refused) decision).reasons())
                .extracting(Reason::code, Reason::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("QUORUM_MUST_BE_REACHED", "CGCT L3121-14"));
    }

    @Test
    void a_count_that_does_not_add_up_is_refused() {
        assertThatThrownBy(() -> new Tally(44, 43, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(44, 43, 0, 0, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(44, 45, 0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void every_member_in_office_stands_in_exactly_one_bucket(
            @ForAll @IntRange(min = 2, max = 300) int present,
            @ForAll @IntRange(max = 150) int givers,
            @ForAll @IntRange(max = 150) int absent,
            @ForAll Choice ofAll,
            @ForAll @Size(max = 60) List<Choice> choices) {
        int represented = Math.min(givers, present);
        List<Choice> exceptions = choices.subList(0, Math.min(choices.size(), present));
        int voting = present + represented + absent;
        SampleSitting sitting =
                FILE.withMembers(voting).with(present, represented).asSecondConvocation();
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < exceptions.size(); i++) {
            voices.add(new Voice(member(i + 1), exceptions.get(i)));
        }
        Tally tally = close(sitting, ofAll, voices).tally();
        assertThat(tally.votesFor()
                        + tally.votesAgainst()
                        + tally.abstentions()
                        + tally.notTakingPart()
                        + tally.absentWithoutProxy())
                .isEqualTo(tally.inOffice())
                .isEqualTo(voting);
        assertThat(tally.absentWithoutProxy()).isEqualTo(absent);
    }

    @Property
    void without_a_tie_the_larger_side_wins_whoever_presides(
            @ForAll @IntRange(max = 20) int votesFor,
            @ForAll @IntRange(max = 20) int votesAgainst,
            @ForAll Choice ofThePresident) {
        Assume.that(votesFor != votesAgainst);
        List<Voice> voices = voices(
                votesFor + (ofThePresident == FOR ? 1 : 0),
                votesAgainst + (ofThePresident == AGAINST ? 1 : 0),
                1,
                ofThePresident);
        Tally tally = close(FILE, ABSTENTION, voices).tally();
        Assume.that(tally.votesFor() != tally.votesAgainst());
        assertThat(close(FILE, ABSTENTION, voices).outcome())
                .isEqualTo(tally.votesFor() > tally.votesAgainst() ? ADOPTED : REJECTED);
    }

    /** The president first, then the other 42 voices until the counts are met; who is not named abstains. */
    private static List<Voice> voices(int votesFor, int votesAgainst, int others, Choice ofThePresident) {
        List<Choice> left = new ArrayList<>();
        for (int i = 0; i < votesFor; i++) {
            left.add(FOR);
        }
        for (int i = 0; i < votesAgainst; i++) {
            left.add(AGAINST);
        }
        for (int i = 0; i < others; i++) {
            left.add(ofThePresident == NOT_TAKING_PART ? NOT_TAKING_PART : ABSTENTION);
        }
        left.remove(ofThePresident);
        List<Voice> voices = new ArrayList<>();
        voices.add(new Voice(member(1), ofThePresident));
        for (int i = 0; i < left.size(); i++) {
            int number = i + 2 <= 31 ? i + 2 : i + 3;
            voices.add(new Voice(member(number), left.get(i)));
        }
        return voices;
    }

    private static Closed close(SampleSitting sitting, Choice ofAll, List<Voice> exceptions) {
        Ballot ballot = new Ballot(BallotMethod.SHOW_OF_HANDS, ofAll, exceptions);
        return (Closed) ballot.close(
                SampleDeliberation.ofTheFile().build(),
                sitting.build(),
                SampleReport.ofTheFile().build());
    }
}
