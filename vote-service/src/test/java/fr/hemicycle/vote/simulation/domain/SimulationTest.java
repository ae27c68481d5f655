package fr.hemicycle.vote.simulation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.Voices;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.simulation.domain.SimulationOutcome.Step;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sitting of the file, with one thing at a time that the real request of that step would refuse. */
class SimulationTest {

    private static final LocalDate DAY = SampleSitting.HELD_ON;
    private static final Simulation FILE = new Simulation(
            new Convocation(
                    new UUID(9, 9), SampleBody.of(BodyKind.STANDING_COMMITTEE), DAY, Notice.UNKNOWN, null, false),
            IntStream.rangeClosed(1, 46)
                    .mapToObj(each -> SampleBody.seat(each, each <= 44))
                    .toList(),
            null,
            SampleSitting.ofTheFile().minutes(),
            IntStream.rangeClosed(1, 12)
                    .mapToObj(each -> new Proxy(new UUID(6, each), member(45 - each), member(each)))
                    .toList(),
            List.of(),
            SampleReport.ofTheFile().content(),
            List.of(SampleReport.reserved(1, "60000.00")),
            SampleDeliberation.ofTheFile().draft(),
            showOfHands(),
            new Simulation.Ids(SampleReport.ID, new UUID(14, 552)));

    static Stream<Arguments> refusals() {
        List<Seat> twice = new ArrayList<>(FILE.seats());
        twice.add(FILE.seats().getFirst());
        return Stream.of(
                arguments(
                        Step.SEATS,
                        "COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME",
                        with(twice, FILE.expenses(), DAY, FILE.proxies())),
                arguments(
                        Step.REPORT,
                        "AMOUNT_MUST_BE_POSITIVE",
                        with(
                                FILE.seats(),
                                List.of(SampleReport.reserved(1, "0.00"), SampleReport.reserved(2, "1.00")),
                                DAY,
                                FILE.proxies())),
                arguments(
                        Step.CONVOCATION,
                        "RULEBOOK_MUST_COVER_THE_DAY",
                        with(FILE.seats(), FILE.expenses(), LocalDate.of(1999, 1, 1), FILE.proxies())),
                arguments(
                        Step.ROLL_CALL,
                        "EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET",
                        with(FILE.seats().subList(0, 45), FILE.expenses(), DAY, FILE.proxies())),
                arguments(
                        Step.PROXIES,
                        "HOLDER_MUST_NOT_BE_THE_GIVER",
                        with(
                                FILE.seats(),
                                FILE.expenses(),
                                DAY,
                                List.of(new Proxy(new UUID(6, 1), member(44), member(44))))),
                arguments(Step.BALLOT, "QUORUM_MUST_BE_REACHED", almostEmpty(null)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void stops_where_the_real_run_would(Step step, String code, Simulation simulation) {
        assertThat(simulation.run(Rulebooks.CGCT)).isInstanceOfSatisfying(SimulationOutcome.Refused.class, refused -> {
            assertThat(refused.step()).isEqualTo(step);
            assertThat(refused.reasons()).extracting(Reason::code).contains(code);
            assertThat(refused.quorum() == null).isEqualTo(step != Step.BALLOT);
        });
    }

    @Test
    void stops_in_the_timeline_and_at_the_draft() {
        Simulation backwards = new Simulation(
                FILE.convocation(),
                FILE.seats(),
                null,
                FILE.minutes(),
                FILE.proxies(),
                List.of(new TimelineEntry(
                        new UUID(7, 1),
                        Instant.parse("2022-12-20T10:00:00Z"),
                        TimelineEntry.Kind.DEPARTURE,
                        member(3),
                        null)),
                FILE.content(),
                FILE.expenses(),
                FILE.draft(),
                FILE.ballot(),
                FILE.ids());
        assertThat(step(backwards)).isEqualTo(Step.TIMELINE);
        assertThat(step(with(FILE.seats(), List.of(), DAY, FILE.proxies()))).isEqualTo(Step.DRAFT);
    }

    @Test
    void votes_as_the_assembly_did() {
        assertThat(FILE.run(Rulebooks.CGCT)).isInstanceOfSatisfying(SimulationOutcome.Voted.class, voted -> {
            assertThat(voted.result().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(voted.deliberation().id()).isEqualTo(FILE.ids().deliberation());
            assertThat(voted.report().id()).isEqualTo(FILE.ids().report());
        });
    }

    @Test
    void needs_no_quorum_on_a_second_convocation() {
        assertThat(almostEmpty(new UUID(4, 1)).run(Rulebooks.CGCT)).isInstanceOf(SimulationOutcome.Voted.class);
    }

    private static Step step(Simulation simulation) {
        return ((SimulationOutcome.Refused) simulation.run(Rulebooks.CGCT)).step();
    }

    /** Five of 44 are there. */
    private static Simulation almostEmpty(@Nullable UUID after) {
        Minutes minutes = SampleSitting.ofTheFile().with(5, 0).minutes();
        return new Simulation(
                FILE.convocation(),
                FILE.seats(),
                after,
                minutes,
                List.of(),
                List.of(),
                FILE.content(),
                FILE.expenses(),
                FILE.draft(),
                FILE.ballot(),
                FILE.ids());
    }

    private static Simulation with(List<Seat> seats, List<Expense> expenses, LocalDate day, List<Proxy> proxies) {
        return new Simulation(
                new Convocation(FILE.convocation().id(), FILE.convocation().body(), day, Notice.UNKNOWN, null, false),
                seats,
                null,
                FILE.minutes(),
                proxies,
                List.of(),
                FILE.content(),
                expenses,
                FILE.draft(),
                FILE.ballot(),
                FILE.ids());
    }

    private static Ballot showOfHands() {
        return new Ballot(
                BallotMethod.SHOW_OF_HANDS, new Voices.Named(Choice.FOR, List.<Voice>of()), List.of(), Set.of(), null);
    }
}
