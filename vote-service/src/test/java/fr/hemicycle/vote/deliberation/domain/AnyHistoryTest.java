package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.RandomSitting;
import fr.hemicycle.vote.RandomSitting.Moment;
import fr.hemicycle.vote.RandomSitting.Pair;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens in a room, and in whatever order: what holds of every ballot that is closed there. */
class AnyHistoryTest {

    @Provide
    Arbitrary<RandomSitting> sittings() {
        return RandomSitting.any();
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 20)
    void nothing_is_adopted_without_quorum(@ForAll("sittings") RandomSitting course) {
        Closed closed = closed(course);

        Counted counted = Counted.of(course);
        assertThat(counted.present() + counted.represented() >= counted.threshold() || course.second())
                .as("%s of %s", counted, course)
                .isTrue();
        assertThat(closed.quorum().reached()).isTrue();
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 20)
    void votes_always_add_up_to_the_members_in_office(@ForAll("sittings") RandomSitting course) {
        Tally tally = closed(course).tally();

        assertThat(tally.votesFor()
                        + tally.votesAgainst()
                        + tally.abstentions()
                        + tally.notTakingPart()
                        + tally.absentWithoutProxy())
                .isEqualTo(course.voting());
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 20)
    void a_proxy_never_counts_twice(@ForAll("sittings") RandomSitting course) {
        Closed closed = closed(course);

        Room room = Room.of(course);
        Set<Integer> voices = new HashSet<>(room.inside());
        voices.removeIf(each -> each > course.voting());
        voices.addAll(room.heard().stream().map(Pair::giver).toList());
        assertThat(course.voting() - closed.tally().absentWithoutProxy()).isEqualTo(voices.size());
        List<UUID> holders = closed.standings().stream()
                .map(Standing::holderId)
                .filter(Objects::nonNull)
                .toList();
        assertThat(holders).doesNotHaveDuplicates();
        assertThat(closed.standings()).extracting(Standing::councillorId).doesNotHaveDuplicates();
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 20)
    void the_tallies_of_the_groups_sum_to_the_total(@ForAll("sittings") RandomSitting course) {
        Closed closed = closed(course);
        Assume.that(!closed.standings().isEmpty());
        Map<UUID, String> groups = IntStream.rangeClosed(1, course.voting())
                .filter(each -> each % 4 != 0)
                .boxed()
                .collect(Collectors.toMap(each -> member(each), each -> "Groupe " + each % 4));

        Map<String, List<Standing>> byGroup = new HashMap<>();
        closed.inGroups(groups)
                .standings()
                .forEach(each -> byGroup.computeIfAbsent(String.valueOf(each.group()), none -> new ArrayList<>())
                        .add(each));

        assertThat(byGroup.values().stream().map(Tally::of).reduce(AnyHistoryTest::sum))
                .contains(closed.tally());
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 20)
    void nothing_is_adopted_without_its_majority(@ForAll("sittings") RandomSitting course) {
        Closed closed = closed(course);
        Tally tally = closed.tally();
        Majority asked = course.majority();

        if (closed.castingVote()) {
            assertThat(tally.votesFor()).isEqualTo(tally.votesAgainst()).isPositive();
            assertThat(asked).isNull();
            assertThat(course.vote().method()).isNotEqualTo(BallotMethod.SECRET_BALLOT);
        } else if (closed.outcome() == Outcome.ADOPTED && asked == null) {
            assertThat(tally.votesFor()).isGreaterThan(tally.votesAgainst());
        } else if (closed.outcome() == Outcome.ADOPTED && asked != null) {
            double of = asked.basis() == Majority.Basis.VOTES_CAST ? tally.votesCast() : tally.inOffice();
            double share = tally.votesFor() / of;
            double needed = (double) asked.numerator() / asked.denominator();
            assertThat(share).isGreaterThanOrEqualTo(needed - 1e-9);
        }
    }

    private static Closed closed(RandomSitting course) {
        Optional<Sitting> sitting = course.sitting();
        Assume.that(sitting.isPresent());
        BallotDecision decision = ballot(course)
                .inTheTimelineOf(sitting.orElseThrow())
                .close(deliberation(course, sitting.orElseThrow()), sitting.orElseThrow(), report(course));
        Assume.that(decision instanceof Closed);
        return (Closed) decision;
    }

    private static Ballot ballot(RandomSitting course) {
        RandomSitting.Vote vote = course.vote();
        Choice ofAll = vote.ofAll();
        return new Ballot(
                vote.method(),
                ofAll == null
                        ? new Voices.Secret(
                                vote.box().get(0),
                                vote.box().get(1),
                                vote.box().get(2),
                                vote.box().get(3))
                        : new Voices.Named(
                                ofAll,
                                vote.exceptions().stream()
                                        .map(each -> new Voice(member(each.who()), each.choice()))
                                        .toList()),
                vote.aside().stream()
                        .map(each -> new SteppedAside(member(each.who()), each.interest()))
                        .toList(),
                vote.askers().stream().map(each -> member(each)).collect(Collectors.toSet()),
                vote.minute() == null ? null : course.at(vote.minute()));
    }

    private static Deliberation deliberation(RandomSitting course, Sitting sitting) {
        return new Deliberation(
                new UUID(14, 1),
                sitting.id(),
                SampleReport.ID,
                new Draft("N-1", "De valider", List.of(), List.of(SampleDeliberation.article(1)), course.majority()),
                DeliberationState.DRAFTED);
    }

    private static Report report(RandomSitting course) {
        return SampleReport.ofTheFile().forA(course.kind()).withExpenses().build();
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(
                one.inOffice() + other.inOffice(),
                one.votesFor() + other.votesFor(),
                one.votesAgainst() + other.votesAgainst(),
                one.abstentions() + other.abstentions(),
                one.notTakingPart() + other.notTakingPart(),
                one.absentWithoutProxy() + other.absentWithoutProxy());
    }

    /** The room told a second time, as plainly as can be: the code under test has no part in it. */
    private record Room(Set<Integer> inside, List<Pair> heard) {

        static Room of(RandomSitting course) {
            Set<Integer> inside = new HashSet<>();
            for (int each = 1; each <= course.attendance().size(); each++) {
                if (course.attendance().get(each - 1) == Attendance.PRESENT) {
                    inside.add(each);
                }
            }
            Set<Integer> came = new HashSet<>(inside);
            Integer minute = course.vote().minute();
            for (Moment moment : course.timeline()) {
                if (minute == null || moment.minute() <= minute) {
                    switch (moment.kind()) {
                        case ARRIVAL -> {
                            inside.add(moment.who());
                            came.add(moment.who());
                        }
                        case DEPARTURE -> inside.remove(moment.who());
                        case CHAIR,
                                SUSPENSION,
                                RESUMPTION,
                                CLOSED_SESSION,
                                END_OF_CLOSED_SESSION,
                                URGENCY_APPROVED,
                                END -> {}
                    }
                }
            }
            return new Room(
                    inside,
                    course.proxies().stream()
                            .filter(each -> !came.contains(each.giver()) && inside.contains(each.holder()))
                            .toList());
        }
    }

    /** Who counts for the quorum by the letter of the law. */
    private record Counted(int present, int represented, int threshold) {

        static Counted of(RandomSitting course) {
            boolean leaves = !course.heldOn().isBefore(LocalDate.of(2025, 12, 24));
            Set<Integer> out = course.vote().aside().stream()
                    .filter(each -> leaves && each.interest() == Interest.OF_ANOTHER_BODY)
                    .map(RandomSitting.Aside::who)
                    .collect(Collectors.toSet());
            Room room = Room.of(course);
            int present = count(room.inside().stream()
                    .filter(each -> each <= course.voting() && !out.contains(each))
                    .toList());
            int represented = count(room.heard().stream()
                    .filter(each -> !out.contains(each.giver()))
                    .toList());
            return new Counted(
                    present,
                    course.kind() == BodyKind.PLENARY ? 0 : represented,
                    (course.voting() - out.size()) / 2 + 1);
        }

        private static int count(Collection<?> them) {
            return them.size();
        }
    }
}
