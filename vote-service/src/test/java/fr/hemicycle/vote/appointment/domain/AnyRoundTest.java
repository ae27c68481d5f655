package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.appointment.domain.Papers.Score;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.LocalDate;
import java.util.List;
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
