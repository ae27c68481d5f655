package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.appointment.domain.Papers.Score;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the box holds: papers that do not add up are refused, and nobody is appointed without the votes. */
class AnyRoundTest {

    private static final Sitting SITTING = SampleSitting.ofTheFile().build();
    private static final int VOTERS = 43;
    private static final int IN_OFFICE = 44;

    @Property
    void a_round_adds_up_or_is_refused_and_appoints_nobody_without_the_majority(
            @ForAll Threshold threshold,
            @ForAll TieRule tie,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 20) Integer> votes,
            @ForAll boolean filled,
            @ForAll @IntRange(max = 43) int left) {
        int cast = votes.stream().mapToInt(each -> each).sum();
        int blank = filled && cast <= VOTERS ? VOTERS - cast : left;
        Papers papers = new Papers(
                IntStream.range(0, votes.size())
                        .mapToObj(each -> new Score(each + 1, votes.get(each)))
                        .toList(),
                blank,
                0);

        AppointmentDecision decision = appointment(threshold, tie, votes.size()).close(papers, SITTING);

        if (!(decision instanceof AppointmentDecision.Recorded(Appointment closed))) {
            assertThat(cast + blank).isNotEqualTo(VOTERS);
            return;
        }
        Round round = closed.rounds().getLast();
        assertThat(cast + blank + round.absentWithoutProxy()).isEqualTo(IN_OFFICE);
        Integer appointed = round.appointed();
        if (appointed != null) {
            int won = votes.get(appointed - 1);
            assertThat(votes).allMatch(each -> each <= won);
            switch (threshold) {
                case ABSOLUTE_OF_MEMBERS_IN_OFFICE -> assertThat(2 * won).isGreaterThan(IN_OFFICE);
                case ABSOLUTE_OF_VOTES_CAST -> assertThat(2 * won).isGreaterThan(cast);
                case RELATIVE -> assertThat(won).isPositive();
            }
        }
    }

    @Property
    void a_public_round_with_members_who_step_aside_always_adds_up(
            @ForAll @Size(max = 43) List<@IntRange(max = 3) Integer> choices,
            @ForAll @Size(max = 4) Set<@IntRange(min = 1, max = 31) Integer> aside) {
        List<SteppedAside> stepped = aside.stream()
                .map(each -> new SteppedAside(member(each), Interest.OF_ONES_OWN))
                .toList();
        List<UUID> heard = SteppedAside.heard(SITTING.room().orElseThrow(), stepped).stream()
                .sorted()
                .toList();
        List<NamedVoice> voices = IntStream.range(0, Math.min(choices.size(), heard.size()))
                .mapToObj(each -> new NamedVoice(heard.get(each), choices.get(each) == 0 ? null : choices.get(each)))
                .toList();
        Appointment open = appointment(Threshold.RELATIVE, TieRule.NOBODY, 3);
        Appointment made = ((AppointmentDecision.Recorded) new Appointment(
                                open.id(),
                                open.sittingId(),
                                open.title(),
                                open.proceeding(),
                                open.candidates(),
                                new Appointment.Waiver(VOTERS, 0),
                                null,
                                List.of())
                        .close(new Box.Named(voices), stepped, SITTING))
                .appointment();

        Round round = made.rounds().getLast();
        assertThat(round.papers().votesCast() + round.papers().blankOrNull()).isEqualTo(voices.size());
        assertThat(round.papers().total() + round.unheard() + round.absentWithoutProxy())
                .isEqualTo(IN_OFFICE);
        assertThat(round.voices()).isEqualTo(voices);
    }

    @Property
    void the_elder_wins_a_tie_only_where_the_law_says_so(
            @ForAll TieRule tie, @ForAll @IntRange(min = 1, max = 21) int votes) {
        Papers papers = new Papers(List.of(new Score(1, votes), new Score(2, votes)), VOTERS - 2 * votes, 0);

        Appointment held = ((AppointmentDecision.Recorded)
                        appointment(Threshold.RELATIVE, tie, 2).close(papers, SITTING))
                .appointment();

        // Number 1 is the elder.
        assertThat(held.rounds().getLast().appointed()).isEqualTo(tie == TieRule.NOBODY ? null : Integer.valueOf(1));
    }

    private static Appointment appointment(Threshold threshold, TieRule tie, int candidates) {
        return new Appointment(
                new UUID(16, 1),
                SITTING.id(),
                "Élection",
                new Proceeding(List.of(new RoundRule(threshold, "article")), tie, "article", null),
                IntStream.rangeClosed(1, candidates)
                        .mapToObj(each -> new Candidate(
                                each,
                                "Candidat " + each,
                                List.of(new Candidate.Person(member(each), LocalDate.of(1950 + each, 1, 1)))))
                        .toList(),
                null,
                null,
                List.of());
    }
}
