package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanBody.TECHNICAL_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.IN_FORCE;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.TODAY;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.and;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.day;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.plan;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.reviewed;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionProgressTest {

    private static final List<ActionProgress> TOLD = List.of(
            new ActionProgress("1.1", ActionState.DONE, day(9), "N"),
            new ActionProgress("1.1", ActionState.RUNNING, day(3), "N"),
            new ActionProgress("1.2", ActionState.ABANDONED, day(1), "N"));

    @Test
    void an_action_is_planned_until_something_is_told_of_it() {
        assertThat(ActionProgress.of("1.1", TOLD, day(3).minusDays(1))).isEqualTo(ActionState.PLANNED);
        assertThat(ActionProgress.of("1.1", TOLD, day(3))).isEqualTo(ActionState.RUNNING);
        assertThat(ActionProgress.of("1.1", TOLD, day(9).minusDays(1))).isEqualTo(ActionState.RUNNING);
        assertThat(ActionProgress.of("1.1", TOLD, day(9))).isEqualTo(ActionState.DONE);
        assertThat(ActionProgress.of("1.3", TOLD, day(9))).isEqualTo(ActionState.PLANNED);
    }

    @Test
    void the_version_in_force_tells_where_a_plan_stands_else_the_last_one() {
        List<PlanFact> revised = and(IN_FORCE, said(TECHNICAL_COMMITTEE, 2, day(8)));
        assertThat(plan(revised).standing(TODAY).number()).isEqualTo(1);
        assertThat(plan(revised).standing(day(1)).number())
                .isEqualTo(plan(revised).latest().number());
    }

    @Test
    void those_who_sign_see_what_was_proposed_and_no_draft() {
        assertThat(plan(IN_FORCE).withoutDrafts().versions())
                .extracting(PlanVersion::number)
                .containsExactly(1);
        assertThat(plan(IN_FORCE).proposedSheet("1.1")).contains(Texts.ACTION);
        assertThat(plan(IN_FORCE).proposedSheet("9.9")).isEmpty();
        assertThat(plan(List.of()).proposedSheet("1.1")).isEmpty();
    }

    @Test
    void a_review_counts_from_its_day_on() {
        Plan plan = plan(and(IN_FORCE, reviewed(2024, LocalDate.of(2025, 2, 10))));
        assertThat(plan.reviewsDue(LocalDate.of(2025, 2, 9))).containsExactly(2024);
        assertThat(plan.reviewsDue(LocalDate.of(2025, 2, 10))).isEmpty();
    }
}
