package fr.hemicycle.basin.following.domain;

import static fr.hemicycle.basin.following.domain.Carried.BASELINE;
import static fr.hemicycle.basin.following.domain.Carried.END;
import static fr.hemicycle.basin.following.domain.Carried.FINANCING;
import static fr.hemicycle.basin.following.domain.Carried.KEEPER;
import static fr.hemicycle.basin.following.domain.Carried.PLAN;
import static fr.hemicycle.basin.following.domain.Carried.SIGNED;
import static fr.hemicycle.basin.following.domain.Carried.action;
import static fr.hemicycle.basin.following.domain.Carried.indicator;
import static fr.hemicycle.basin.following.domain.Carried.measure;
import static fr.hemicycle.basin.following.domain.Carried.progress;
import static fr.hemicycle.basin.following.domain.Carried.reviewed;
import static fr.hemicycle.basin.following.domain.Carried.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.basin.plan.domain.Period;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The same facts, told in any order and each once or twice, give the same following. */
class OrderTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    /** All that is known after some facts. */
    private static final class Known {
        private Plan plan = new Plan(
                KEEPER,
                new Period(2024, 2029),
                List.of(new PlanVersion(
                        1, text(action("1.1", END, indicator("0", "365")), action("1.2", DAY.minusDays(1))))),
                Set.of());
        private final Set<Measure> measures = new HashSet<>();
        private final Set<ActionProgress> progress = new HashSet<>();
        private final Set<LinePayment> payments = new HashSet<>();
        private Financing financing = Financing.UNKNOWN;

        PlanFollowing following() {
            return PlanFollowing.of(new FollowedPlan(PLAN, new UUID(0, 301), "PAMS", plan, measures, progress), DAY);
        }

        MoneyFollowing money() {
            return MoneyFollowing.of(
                    plan.latest().text().actions(),
                    Map.of(FINANCING, new MoneyFollowing.Heard(financing, List.copyOf(payments))),
                    KEEPER,
                    DAY);
        }
    }

    private interface Fact {
        void on(Known known);
    }

    private static PlanShare share(String promised, long version) {
        return PlanShare.proposed(
                        new UUID(0, 1),
                        1,
                        new PlanShare.Funder("DEPARTMENT", "Pas-de-Calais", KEEPER),
                        Money.euros("60.00"))
                .with(new PlanShare.Word(Money.euros(promised), "DECIDED", version));
    }

    private static Fact told(PlanFact fact) {
        return known -> known.plan = known.plan.with(fact);
    }

    private static Fact told(ActionProgress progress) {
        return known -> known.progress.add(progress);
    }

    private static Fact told(Measure measure) {
        return known -> known.measures.add(measure);
    }

    private static Fact paid(LinePayment.Kind kind, String amount, int day) {
        return known -> known.payments.add(new LinePayment(kind, Money.euros(amount), DAY.minusDays(day)));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        SIGNED.forEach(fact -> facts.add(told(fact)));
        facts.add(told(reviewed(2024, DAY)));
        facts.add(told(measure(BASELINE.plusMonths(2), "70")));
        facts.add(told(measure(BASELINE.plusMonths(8), "100")));
        facts.add(told(progress("1.1", ActionState.RUNNING, BASELINE.plusMonths(3))));
        facts.add(told(progress("1.1", ActionState.ABANDONED, BASELINE.plusMonths(4))));
        facts.add(told(progress("1.1", ActionState.RUNNING, BASELINE.plusMonths(5))));
        facts.add(told(progress("1.2", ActionState.RUNNING, BASELINE.plusMonths(5))));
        facts.add(known -> known.financing = known.financing.drawnUp(List.of(share("0.00", 0))));
        facts.add(known -> known.financing = known.financing.told(share("60.00", 2)));
        facts.add(known -> known.financing = known.financing.told(share("50.00", 3)));
        facts.add(paid(LinePayment.Kind.PAID, "20.00", 3));
        facts.add(paid(LinePayment.Kind.PAID, "10.00", 2));
        facts.add(paid(LinePayment.Kind.CAME_BACK, "10.00", 1));
        return facts;
    }

    private static Known after(List<Fact> facts) {
        Known known = new Known();
        facts.forEach(fact -> fact.on(known));
        return known;
    }

    @Property(tries = 300)
    void any_order_of_the_same_facts_gives_the_same_following(@ForAll long seed) {
        List<Fact> told = new ArrayList<>(facts());
        told.addAll(facts());
        Collections.shuffle(told, new Random(seed));

        Known inOrder = after(facts());
        Known shuffled = after(told);

        assertThat(shuffled.following()).isEqualTo(inOrder.following());
        assertThat(shuffled.money()).isEqualTo(inOrder.money());
        assertThat(inOrder.money().spent()).isEqualTo(Money.euros("20.00"));
        assertThat(inOrder.following().late()).extracting(LateMatter::reference).containsExactly("1.2");
    }
}
