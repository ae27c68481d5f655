package fr.hemicycle.basin.mission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.mission.domain.DeliverableFact.Accepted;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Delivered;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Postponed;
import fr.hemicycle.basin.mission.domain.DeliverableFact.Returned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a mission was on a day. */
class ProgressTest {

    private static final UUID NORD = new UUID(0, 1);
    private static final UUID SUD = new UUID(0, 2);
    private static final Term TERM = new Term(LocalDate.of(2023, 6, 1), 18);

    /** Due on 1 February 2024; delivered late, returned, put off, delivered again on the new day, accepted. */
    private static final Deliverable DIAGNOSIS = new Deliverable(
            new UUID(1, 1),
            NORD,
            "Diagnostic",
            Due.after(8),
            List.of(
                    new Delivered(LocalDate.of(2024, 2, 10)),
                    new Returned(LocalDate.of(2024, 2, 20), "Incomplet"),
                    new Postponed(LocalDate.of(2024, 2, 25), LocalDate.of(2024, 4, 15), "Comité reporté"),
                    new Delivered(LocalDate.of(2024, 4, 16)),
                    new Accepted(LocalDate.of(2024, 4, 30))));

    private static final Deliverable PLAN =
            new Deliverable(new UUID(1, 2), SUD, "Plan", Due.on(LocalDate.of(2024, 11, 1)), List.of());

    private static final Milestone LAUNCH = new Milestone(
            new UUID(2, 1), null, "Lancement", Due.on(LocalDate.of(2023, 9, 30)), LocalDate.of(2023, 10, 2));

    private static Progress on(LocalDate day, @Nullable MissionEnd end) {
        return Progress.of(
                new Mission(Set.of(NORD, SUD), TERM, end, null, List.of(DIAGNOSIS, PLAN), List.of(LAUNCH)), day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, EXPECTED, false",
        "2024-02-01, EXPECTED, false",
        "2024-02-02, EXPECTED, true",
        "2024-02-09, EXPECTED, true",
        "2024-02-10, DELIVERED, false",
        "2024-02-20, RETURNED, true",
        "2024-02-24, RETURNED, true",
        "2024-02-25, RETURNED, false",
        "2024-04-15, RETURNED, false",
        "2024-04-16, DELIVERED, false",
        "2024-04-30, ACCEPTED, false"
    })
    void a_deliverable_is_late_from_the_day_after_until_it_is_there(
            LocalDate day, DeliverableState state, boolean late) {
        Progress progress = on(day, null).forBasin(NORD);

        assertThat(progress.deliverables()).extracting(Deliverable::state).containsExactly(state);
        assertThat(progress.late()).hasSize(late ? 1 : 0);
    }

    @Test
    void counts_every_state_even_those_of_nothing() {
        assertThat(on(LocalDate.of(2024, 4, 30), null).byState())
                .isEqualTo(Map.of(
                        DeliverableState.EXPECTED, 1,
                        DeliverableState.DELIVERED, 0,
                        DeliverableState.RETURNED, 0,
                        DeliverableState.ACCEPTED, 1));
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, 0, 0", "2023-10-01, 0, 1", "2023-10-02, 1, 0"})
    void a_milestone_is_late_from_the_day_after_until_it_is_reached(LocalDate day, int reached, int late) {
        assertThat(on(day, null).milestonesReached()).hasSize(reached);
        assertThat(on(day, null).milestonesLate()).hasSize(late);
    }

    @Test
    void a_milestone_of_a_basin_concerns_that_one_and_one_of_all_concerns_each() {
        Milestone ofNord = new Milestone(new UUID(2, 2), NORD, "Comité", Due.after(3), null);
        Progress progress = Progress.of(
                new Mission(Set.of(NORD, SUD), TERM, null, null, List.of(), List.of(LAUNCH, ofNord)),
                LocalDate.of(2024, 1, 1));

        assertThat(progress.forBasin(NORD).milestones()).containsExactly(LAUNCH, ofNord);
        assertThat(progress.forBasin(SUD).milestones()).containsExactly(LAUNCH);
    }

    @Test
    void nothing_is_awaited_of_a_mission_that_is_over() {
        LocalDate over = LocalDate.of(2024, 2, 5);
        MissionEnd end = new MissionEnd(over, "Fin");
        Milestone missed = new Milestone(new UUID(2, 3), null, "Fin", Due.on(LocalDate.of(2024, 1, 1)), null);
        Mission mission = new Mission(Set.of(NORD), TERM, end, null, List.of(DIAGNOSIS.asOf(over)), List.of(missed));

        assertThat(Progress.of(mission, over.minusDays(1)).late()).hasSize(1);
        assertThat(Progress.of(mission, over.minusDays(1)).milestonesLate()).hasSize(1);
        assertThat(Progress.of(mission, over).late()).isEmpty();
        assertThat(Progress.of(mission, over).milestonesLate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-05-01, 0", "2023-06-30, 0", "2023-07-01, 1", "2024-11-30, 17", "2024-12-01, 18", "2026-01-01, 18"
    })
    void counts_the_whole_months_of_the_term_that_went_by(LocalDate day, int months) {
        assertThat(on(day, null).monthsElapsed()).isEqualTo(months);
    }

    @Test
    void stands_still_at_the_end_and_at_nothing_before_the_start() {
        assertThat(on(LocalDate.of(2024, 12, 1), new MissionEnd(LocalDate.of(2024, 6, 1), "Fin"))
                        .monthsElapsed())
                .isEqualTo(12);
        Mission waiting = new Mission(Set.of(NORD), new Term(null, 18), null, null, List.of(PLAN), List.of());
        assertThat(Progress.of(waiting, LocalDate.of(2024, 1, 1)).monthsElapsed())
                .isZero();
    }

    @Test
    void what_is_due_so_many_months_after_a_start_that_has_no_day_is_not_late() {
        Term none = new Term(null, 18);

        assertThat(PLAN.dueOn(none)).contains(LocalDate.of(2024, 11, 1));
        assertThat(new Deliverable(new UUID(1, 4), NORD, "Bilan", Due.after(1), List.of())
                        .isLateOn(LocalDate.of(2099, 1, 1), none))
                .isFalse();
        assertThat(Due.after(8).in(TERM)).contains(LocalDate.of(2024, 2, 1));
    }

    @Test
    void keeps_its_last_fact_of_a_kind() {
        assertThat(DIAGNOSIS.last(Delivered.class).map(Delivered::on)).contains(LocalDate.of(2024, 4, 16));
        assertThat(PLAN.last(Delivered.class)).isEmpty();
        assertThat(PLAN.with(new Delivered(LocalDate.of(2024, 10, 1))).state()).isEqualTo(DeliverableState.DELIVERED);
        assertThat(LAUNCH.reached(LocalDate.of(2024, 1, 1)).reachedOn()).isEqualTo("2024-01-01");
    }
}
