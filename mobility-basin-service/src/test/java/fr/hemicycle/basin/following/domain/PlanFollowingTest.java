package fr.hemicycle.basin.following.domain;

import static fr.hemicycle.basin.following.domain.Carried.BASELINE;
import static fr.hemicycle.basin.following.domain.Carried.END;
import static fr.hemicycle.basin.following.domain.Carried.SIGNED;
import static fr.hemicycle.basin.following.domain.Carried.action;
import static fr.hemicycle.basin.following.domain.Carried.indicator;
import static fr.hemicycle.basin.following.domain.Carried.measure;
import static fr.hemicycle.basin.following.domain.Carried.plan;
import static fr.hemicycle.basin.following.domain.Carried.progress;
import static fr.hemicycle.basin.following.domain.Carried.reviewed;
import static fr.hemicycle.basin.following.domain.Carried.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.hemicycle.basin.meeting.domain.OpenTask;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanStage;
import fr.hemicycle.basin.plan.domain.PlanText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFollowingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final PlanText FIVE = text(
            action("1.1", END, indicator("0", "365")),
            action("1.2", END),
            action("1.3", DAY.minusDays(1)),
            action("1.4", DAY.minusDays(1)),
            action("1.5", null));

    private static FollowedPlan five(Stream<PlanFact> facts) {
        return plan(
                FIVE,
                facts,
                Set.of(measure(BASELINE, "0")),
                progress("1.2", ActionState.RUNNING, DAY),
                progress("1.4", ActionState.DONE, DAY),
                progress("1.5", ActionState.ABANDONED, DAY));
    }

    @Test
    void each_action_stands_in_exactly_one_place() {
        PlanFollowing following = PlanFollowing.of(five(SIGNED.stream()), DAY);

        assertThat(following.actions().stream().map(ActionStanding::standing))
                .containsExactly(Headway.PLANNED, Headway.RUNNING, Headway.LATE, Headway.DONE, Headway.ABANDONED);
        assertThat(following.counts())
                .isEqualTo(Map.of(
                        Headway.PLANNED, 1,
                        Headway.RUNNING, 1,
                        Headway.LATE, 1,
                        Headway.DONE, 1,
                        Headway.ABANDONED, 1));
        assertThat(following.sheets()).isEqualTo(FIVE.actions());
        assertThat(following.stage()).isEqualTo(PlanStage.IN_FORCE);
        assertThat(following.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, 0, PLANNED",
        "PLANNED, 1, LATE",
        "RUNNING, 0, RUNNING",
        "RUNNING, 1, LATE",
        "DONE, 1, DONE",
        "ABANDONED, 1, ABANDONED"
    })
    void an_action_is_late_from_the_day_after_its_end(ActionState told, int daysAfter, Headway expected) {
        ActionStanding standing = ActionStanding.of(
                action("1.1", DAY), List.of(progress("1.1", told, BASELINE)), DAY.plusDays(daysAfter));

        assertThat(standing.standing()).isEqualTo(expected);
        assertThat(standing.told()).isEqualTo(told);
        assertThat(standing.late(Carried.PLAN).isPresent()).isEqualTo(expected == Headway.LATE);
    }

    @Test
    void what_is_late_stands_the_oldest_first() {
        PlanFollowing following = PlanFollowing.of(five(SIGNED.stream()), DAY);

        assertThat(following.late())
                .extracting(LateMatter::kind, LateMatter::reference, LateMatter::dueOn)
                .containsExactly(
                        tuple(LateKind.REVIEW, "2024", LocalDate.of(2024, 12, 31)),
                        tuple(LateKind.MEASURE, "1.1/I1", LocalDate.of(2025, 1, 1)),
                        tuple(LateKind.ACTION, "1.3", DAY.minusDays(1)));
    }

    @Test
    void nothing_is_to_be_measured_of_an_abandoned_action() {
        FollowedPlan plan = plan(
                text(action("1.1", END, indicator("0", "365"))),
                SIGNED.stream(),
                Set.of(),
                progress("1.1", ActionState.ABANDONED, DAY));

        assertThat(PlanFollowing.of(plan, DAY).late())
                .extracting(LateMatter::kind)
                .containsExactly(LateKind.REVIEW);
        assertThat(PlanFollowing.of(plan, DAY.minusDays(1)).late())
                .extracting(LateMatter::kind)
                .containsExactly(LateKind.REVIEW, LateKind.MEASURE);
    }

    @Test
    void of_an_ended_plan_only_reviews_are_late() {
        Stream<PlanFact> ended = Stream.concat(SIGNED.stream(), Stream.of(new PlanFact.Ended(DAY, "R")));

        assertThat(PlanFollowing.of(five(ended), DAY).late())
                .extracting(LateMatter::kind)
                .containsExactly(LateKind.REVIEW);
        Stream<PlanFact> reviewed = Stream.concat(SIGNED.stream(), Stream.of(reviewed(2024, DAY)));
        assertThat(PlanFollowing.of(five(reviewed), DAY).late())
                .extracting(LateMatter::kind)
                .doesNotContain(LateKind.REVIEW);
    }

    @Test
    void a_plan_that_nobody_signed_owes_no_review() {
        PlanFollowing following = PlanFollowing.of(five(Stream.empty()), DAY);

        assertThat(following.stage()).isEqualTo(PlanStage.DRAFTED);
        assertThat(following.late()).extracting(LateMatter::kind).containsExactly(LateKind.MEASURE, LateKind.ACTION);
    }

    @Test
    void equal_days_are_ordered_by_kind_and_reference() {
        LateMatter task = LateMatter.of(new OpenTask(new UUID(0, 1), new UUID(0, 2), "Recenser", "Association", DAY));
        LateMatter first = late(LateKind.ACTION, "1.1");
        LateMatter second = late(LateKind.ACTION, "1.2");

        assertThat(LateMatter.inOrder(Stream.of(task, second, first))).containsExactly(first, second, task);
        assertThat(task)
                .isEqualTo(new LateMatter(
                        LateKind.TASK, null, "00000000-0000-0000-0000-000000000001", "Recenser", "Association", DAY));
    }

    @Test
    void a_late_deliverable_says_of_which_mission_it_is() {
        assertThat(LateMatter.of(new MissionsOfBasin.Late(new UUID(0, 7), "Diagnostic", DAY), "AMO"))
                .isEqualTo(new LateMatter(
                        LateKind.DELIVERABLE,
                        null,
                        "00000000-0000-0000-0000-000000000007",
                        "AMO: Diagnostic",
                        null,
                        DAY));
    }

    private static LateMatter late(LateKind kind, String reference) {
        return new LateMatter(kind, Carried.PLAN, reference, "T", null, DAY);
    }

    @Test
    void the_future_counts_for_nothing_yet() {
        ActionProgress tomorrow = progress("1.1", ActionState.DONE, DAY.plusDays(1));
        FollowedPlan plan = plan(text(action("1.1", END)), SIGNED.stream(), Set.of(), tomorrow);

        assertThat(PlanFollowing.of(plan, DAY).counts().get(Headway.PLANNED)).isEqualTo(1);
    }
}
