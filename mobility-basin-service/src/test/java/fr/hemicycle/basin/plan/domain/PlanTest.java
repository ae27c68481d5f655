package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanBody.BASIN_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanBody.STEERING_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanBody.TECHNICAL_COMMITTEE;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.APPROVED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.CONSULTED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.DECIDED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.IN_FORCE;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.OTHER;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.PROPOSED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.TODAY;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.act;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.and;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.approved;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.day;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.plan;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.reviewed;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.said;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.signed;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.withdrawn;
import static fr.hemicycle.basin.plan.domain.Texts.NORD;
import static fr.hemicycle.basin.plan.domain.Texts.PAS_DE_CALAIS;
import static fr.hemicycle.basin.plan.domain.Texts.REGION;
import static fr.hemicycle.basin.plan.domain.Texts.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<PlanFact> SECOND = and(
            IN_FORCE,
            said(TECHNICAL_COMMITTEE, 2, day(8)),
            said(BASIN_COMMITTEE, 2, day(8)),
            said(STEERING_COMMITTEE, 2, day(9)),
            approved(PAS_DE_CALAIS, 2, day(9)),
            approved(NORD, 2, day(9)),
            approved(REGION, 2, day(9)),
            signed(PAS_DE_CALAIS, 2, day(10)),
            signed(NORD, 2, day(10)),
            signed(REGION, 2, day(10)),
            signed(Signatory.STATE, 2, day(10)));

    @Test
    void goes_from_stage_to_stage() {
        assertThat(plan(List.of()).stage(TODAY)).isEqualTo(PlanStage.DRAFTED);
        assertThat(plan(PROPOSED).stage(TODAY)).isEqualTo(PlanStage.PROPOSED);
        assertThat(plan(CONSULTED).stage(TODAY)).isEqualTo(PlanStage.CONSULTED_ON);
        assertThat(plan(DECIDED).stage(TODAY)).isEqualTo(PlanStage.DECIDED);
        assertThat(plan(APPROVED).stage(TODAY)).isEqualTo(PlanStage.APPROVED);
        assertThat(plan(IN_FORCE).stage(TODAY)).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan(IN_FORCE).stage(LocalDate.of(2029, 12, 31))).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan(IN_FORCE).stage(LocalDate.of(2030, 1, 1))).isEqualTo(PlanStage.ENDED);
    }

    @Test
    void is_in_force_from_the_last_signature_but_not_before_its_period() {
        assertThat(plan(IN_FORCE).inForceOn(1)).contains(day(7));
        assertThat(plan(IN_FORCE).stage(1, day(7).minusDays(1))).isEqualTo(PlanStage.SIGNED);
        Plan later = new Plan(
                PAS_DE_CALAIS,
                new Period(2026, 2029),
                plan(IN_FORCE).versions(),
                plan(IN_FORCE).facts());
        assertThat(later.inForceOn(1)).contains(LocalDate.of(2026, 1, 1));
        assertThat(later.stage(TODAY)).isEqualTo(PlanStage.SIGNED);
        assertThat(later.inForce(TODAY)).isEmpty();
    }

    @Test
    void a_withdrawn_act_takes_its_approval_back_and_another_act_gives_it_again() {
        List<PlanFact> gone = and(IN_FORCE, withdrawn(NORD, day(8)));
        assertThat(plan(gone).stage(TODAY)).isEqualTo(PlanStage.DECIDED);
        assertThat(plan(gone).signedOn(Texts.THE_NORD, 1)).isEmpty();

        List<PlanFact> again = and(gone, new PlanFact.Approved(NORD, 1, "2024-2", day(9), null));
        assertThat(plan(again).stage(TODAY)).isEqualTo(PlanStage.APPROVED);
        assertThat(plan(and(again, signed(NORD, 1, day(9)))).inForceOn(1)).contains(day(9));
    }

    @Test
    void a_suspension_takes_a_plan_out_of_force_until_it_is_lifted() {
        Plan plan = plan(and(IN_FORCE, act(NORD, Change.SUSPENDED, day(8), 2), act(NORD, Change.IN_FORCE, day(10), 3)));

        assertThat(plan.stage(1, day(8).minusDays(1))).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan.stage(1, day(8))).isEqualTo(PlanStage.SUSPENDED);
        assertThat(plan.inForce(day(10).minusDays(1))).isEmpty();
        assertThat(plan.stage(1, day(10))).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan.inForceOn(1)).contains(day(7));
        assertThat(plan.inForceSince(1)).contains(day(10));
        assertThat(plan.approval(NORD, 1, day(9))).isEqualTo(ApprovalStanding.SUSPENDED);
        assertThat(plan.approval(NORD, 1, day(4))).isEqualTo(ApprovalStanding.NONE);
    }

    @Test
    void of_one_day_the_last_that_is_told_of_an_act_holds() {
        Plan plan = plan(and(IN_FORCE, act(NORD, Change.IN_FORCE, day(8), 2), act(NORD, Change.SUSPENDED, day(8), 3)));

        assertThat(plan.stage(TODAY)).isEqualTo(PlanStage.SUSPENDED);
        assertThat(plan.isApproved(1)).isFalse();
        assertThat(plan.inForceSince(1)).isEmpty();
        assertThat(plan(and(IN_FORCE, act(NORD, Change.IN_FORCE, day(8), 3), act(NORD, Change.SUSPENDED, day(8), 2)))
                        .inForceSince(1))
                .contains(day(7));
    }

    @Test
    void a_repeal_ends_the_force_of_a_plan_until_another_act_approves() {
        List<PlanFact> repealed =
                and(IN_FORCE, act(NORD, Change.REPEALED, day(9), 2), act(NORD, Change.IN_FORCE, day(10), 3));

        assertThat(plan(repealed).inForce(day(9).minusDays(1))).contains(1);
        assertThat(plan(repealed).stage(TODAY)).isEqualTo(PlanStage.SUSPENDED);
        assertThat(plan(repealed).reviewsDue(TODAY)).containsExactly(2024);
        Plan again = plan(and(repealed, new PlanFact.Approved(NORD, 1, "2024-2", day(11), null)));
        assertThat(again.inForceSince(1)).contains(day(11));
    }

    @Test
    void of_an_act_that_is_annulled_in_part_nobody_knows_what_stands() {
        List<PlanFact> doubted =
                and(IN_FORCE, act(NORD, Change.ANNULLED_IN_PART, day(9), 2), act(NORD, Change.IN_FORCE, day(10), 3));

        assertThat(plan(doubted).approval(NORD, 1, TODAY)).isEqualTo(ApprovalStanding.ANNULLED_IN_PART);
        assertThat(plan(doubted).stage(TODAY)).isEqualTo(PlanStage.SUSPENDED);
        assertThat(plan(and(doubted, act(REGION, Change.REPEALED, TODAY.plusDays(1), 9)))
                        .stage(1, day(8)))
                .isEqualTo(PlanStage.IN_FORCE);
    }

    @Test
    void is_not_in_force_before_a_suspension_that_was_there_first_is_lifted() {
        Plan plan = plan(and(IN_FORCE, act(NORD, Change.SUSPENDED, day(6), 2), act(NORD, Change.IN_FORCE, day(9), 3)));

        assertThat(plan.inForceOn(1)).contains(day(9));
        assertThat(plan.stage(1, day(6))).isEqualTo(PlanStage.SIGNED);
        assertThat(plan.stage(1, day(7))).isEqualTo(PlanStage.SUSPENDED);
    }

    @Test
    void a_withdrawal_of_another_act_or_by_another_changes_nothing() {
        PlanFact other = new PlanFact.ApprovalWithdrawn(NORD, "2024-9", day(8), "retrait");
        assertThat(plan(and(IN_FORCE, other, withdrawn(Texts.AISNE, day(8)))).stage(TODAY))
                .isEqualTo(PlanStage.IN_FORCE);
    }

    @Test
    void a_later_version_takes_the_place_of_the_one_in_force() {
        Plan revised = plan(SECOND, TEXT, OTHER);

        assertThat(revised.inForce(TODAY)).contains(2);
        assertThat(revised.stage(1, TODAY)).isEqualTo(PlanStage.REVISED);
        assertThat(revised.inForce(day(9))).contains(1);
        assertThat(revised.stage(1, day(9))).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan(IN_FORCE, TEXT, OTHER).stage(TODAY)).isEqualTo(PlanStage.IN_FORCE);
        assertThat(plan(IN_FORCE, TEXT, OTHER).stage(2, TODAY)).isEqualTo(PlanStage.DRAFTED);
    }

    @Test
    void ends_on_the_day_that_was_decided_at_the_latest_with_its_period() {
        Plan ended = plan(and(IN_FORCE, new PlanFact.Ended(TODAY, "fin")));
        assertThat(ended.lastDay()).isEqualTo(TODAY.minusDays(1));
        assertThat(ended.inForce(TODAY.minusDays(1))).contains(1);
        assertThat(ended.stage(TODAY)).isEqualTo(PlanStage.ENDED);
        assertThat(ended.inForce(TODAY)).isEmpty();
        assertThat(plan(and(IN_FORCE, new PlanFact.Ended(LocalDate.of(2040, 1, 1), "fin")))
                        .lastDay())
                .isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void a_review_is_due_for_each_year_in_force_that_is_over() {
        assertThat(plan(APPROVED).reviewsDue(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(plan(IN_FORCE).reviewsDue(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(plan(IN_FORCE).reviewsDue(LocalDate.of(2025, 1, 1))).containsExactly(2024);
        assertThat(plan(and(IN_FORCE, reviewed(2025, TODAY))).reviewsDue(LocalDate.of(2027, 6, 1)))
                .containsExactly(2024, 2026);
        assertThat(plan(IN_FORCE).reviewsDue(LocalDate.of(2040, 1, 1)))
                .containsExactly(2024, 2025, 2026, 2027, 2028, 2029);
    }

    /** What can be seen of a plan, after facts that came in some order. */
    private static List<Object> seen(List<PlanFact> facts) {
        Plan plan = plan(List.of(), TEXT, OTHER);
        for (PlanFact fact : facts) {
            plan = plan.with(fact);
        }
        List<Object> seen = new ArrayList<>();
        PlanLife life = new PlanLife(plan, Texts.AREA);
        for (int version = 1; version <= 2; version++) {
            seen.add(plan.stage(version, TODAY));
            seen.add(plan.inForceOn(version));
            seen.add(plan.inForceSince(version));
            seen.add(plan.approval(REGION, version, TODAY));
            seen.add(life.missing(version));
        }
        seen.add(plan.stage(TODAY));
        seen.add(plan.reviewsDue(TODAY));
        return seen;
    }

    @Property(tries = 500)
    void any_order_of_any_facts_gives_the_same_state(@ForAll long seed) {
        Random random = new Random(seed);
        List<PlanFact> all = and(
                SECOND,
                withdrawn(NORD, day(11)),
                act(PAS_DE_CALAIS, Change.IN_FORCE, day(5), 2),
                act(PAS_DE_CALAIS, Change.SUSPENDED, day(8), 3),
                act(PAS_DE_CALAIS, Change.IN_FORCE, day(8), 4),
                act(REGION, Change.ANNULLED_IN_PART, day(9), 2),
                act(REGION, Change.REPEALED, day(11), 3),
                new PlanFact.Approved(REGION, 1, "2024-3", day(12), null),
                new PlanFact.Approved(NORD, 1, "2024-2", day(5), null),
                signed(NORD, 1, day(3)),
                new PlanFact.Ended(LocalDate.of(2025, 1, 1), "fin"),
                new PlanFact.Ended(LocalDate.of(2026, 1, 1), "autre"));
        List<PlanFact> told = new ArrayList<>(all);
        Collections.shuffle(told, random);
        List<PlanFact> some = told.subList(0, random.nextInt(told.size() + 1));
        List<PlanFact> otherwise = new ArrayList<>(some);
        Collections.shuffle(otherwise, random);
        // A repeat changes nothing either.
        some.stream().findFirst().ifPresent(otherwise::add);

        assertThat(seen(otherwise)).isEqualTo(seen(some));
    }

    @Test
    void a_period_holds_its_first_and_its_last_year() {
        Period period = new Period(2024, 2029);

        assertThat(List.of(2023, 2024, 2029, 2030).stream().filter(period::holds))
                .containsExactly(2024, 2029);
        assertThat(TEXT.indicator("1.2", "I1")).isEmpty();
        assertThat(TEXT.indicator("1.1", "I1")).isPresent();
    }

    @Test
    void knows_its_own_versions_only() {
        assertThat(plan(List.of()).version(2)).isEqualTo(Optional.empty());
        assertThat(plan(List.of(), TEXT, OTHER).latest().number()).isEqualTo(2);
    }
}
