package fr.hemicycle.funding.financing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.financing.domain.Decision.Door;
import fr.hemicycle.funding.financing.domain.Decision.Stage;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever the order in which decisions arrive, the plan stands the same: 7! = 5 040 orders, and random ones. */
class OrderOfDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);
    private static final String OWNER = "226200012";

    /** The seven funders of the real file, in its order; the State is declared by the plan's collectivity. */
    private static final List<Share> FUNDERS = List.of(
            share(1, Share.Kind.STATE, "État", "", "150000.00"),
            share(2, Share.Kind.REGION, "Région Hauts-de-France", "200053742", "150000.00"),
            share(3, Share.Kind.DEPARTMENT, "Nord", "225900018", "60000.00"),
            share(4, Share.Kind.DEPARTMENT, "Pas-de-Calais", OWNER, "60000.00"),
            share(5, Share.Kind.DEPARTMENT, "Aisne", "220200026", "60000.00"),
            share(6, Share.Kind.DEPARTMENT, "Somme", "228000014", "60000.00"),
            share(7, Share.Kind.DEPARTMENT, "Oise", "226000016", "60000.00"));

    private static final FinancingPlan PLAN = new FinancingPlan(
            new UUID(1, 1), OWNER, "200053742", "PAMS", Money.euros("600000.00"), PlanLife.OPEN, FUNDERS);

    /** A decision on the share of this rank. */
    record Told(int funder, Decision decision) {}

    @Test
    void seven_funders_in_each_of_5040_orders_secure_600000_euros() {
        List<Told> decisions = IntStream.range(0, 7)
                .mapToObj(i ->
                        told(i, Stage.VOTED, FUNDERS.get(i).amount().toString(), "R" + i, LocalDate.of(2023, 1, 1 + i)))
                .toList();

        assertThat(orders(decisions)).hasSize(5040);
        assertThat(orders(decisions).map(OrderOfDecisionsTest::after).distinct())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.funding()).isEqualTo(Funding.SECURED);
                    assertThat(plan.secured()).isEqualTo(Money.euros("600000.00"));
                });
    }

    @Test
    void seven_decisions_that_contradict_and_undo_each_other_end_alike_in_each_of_5040_orders() {
        List<Told> decisions = List.of(
                told(2, Stage.VOTED, "60000.00", "N-1", LocalDate.of(2023, 1, 10)),
                told(2, Stage.VOTED, "59000.00", "N-1", LocalDate.of(2023, 1, 10)),
                told(2, Stage.AGREEMENT_SIGNED, "60000.00", "N-1", LocalDate.of(2023, 3, 1)),
                told(2, Stage.VOTED, "50000.00", "N-2", LocalDate.of(2023, 5, 1)),
                told(2, Stage.WITHDRAWN, "50000.00", "N-2", LocalDate.of(2023, 6, 1)),
                told(1, Stage.COMMITTED, "160000.00", "HDF-1", LocalDate.of(2023, 2, 1)),
                told(4, Stage.WITHDRAWN, "60000.00", "A-1", LocalDate.of(2023, 2, 1)));

        assertThat(orders(decisions).map(OrderOfDecisionsTest::after).distinct())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.shares().get(2).secured()).isEqualTo(Money.euros("59000.00"));
                    assertThat(plan.shares().get(2).state()).isEqualTo(ShareState.AGREEMENT_SIGNED);
                    assertThat(plan.shares().get(4).state()).isEqualTo(ShareState.WITHDRAWN);
                    assertThat(plan.secured()).isEqualTo(Money.euros("219000.00"));
                });
    }

    @Property(tries = 500)
    void any_decisions_with_any_repeats_end_alike_in_any_order(
            @ForAll("decisions") List<Told> decisions, @ForAll long seed) {
        List<Told> shuffled = new ArrayList<>(decisions);
        shuffled.addAll(decisions);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(after(shuffled)).isEqualTo(after(decisions));
    }

    /** Provider and receiver tell of the same money; a share is one decision, so it cannot count twice. */
    @Property(tries = 500)
    void the_plan_is_the_sum_of_one_decision_for_each_funder(@ForAll("decisions") List<Told> decisions) {
        FinancingPlan plan = after(decisions);

        long sum = plan.shares().stream()
                .mapToLong(share -> share.secured().cents())
                .sum();
        assertThat(plan.secured().cents()).isEqualTo(sum);
        assertThat(plan.lacking().minus(plan.excess())).isEqualTo(plan.total().minus(plan.secured()));
        for (Share share : plan.shares()) {
            assertThat(share.secured())
                    .isIn(Stream.concat(
                                    Stream.of(Money.ZERO),
                                    share.decisions().stream().map(Decision::amount))
                            .toList());
            assertThat(share.findings().stream().map(each -> each.code()))
                    .filteredOn(FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED.name()::equals)
                    .hasSize(share.isSecured() && !share.secured().equals(share.amount()) ? 1 : 0);
        }
    }

    @Property(tries = 500)
    void calls_that_are_allowed_never_sum_to_more_than_the_secured_share(
            @ForAll("decisions") List<Told> decisions,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 30000) Integer> euros) {
        Share share = after(decisions).shares().get(2);
        for (int i = 0; i < euros.size(); i++) {
            FundCall call = new FundCall(new UUID(9, i), "AF-" + i, new Money(euros.get(i) * 100L), TODAY, null);
            boolean allowed = PLAN.with(share)
                    .objectionsToCall("200053742", share, call, TODAY)
                    .isEmpty();
            assertThat(allowed).isEqualTo(share.called().plus(call.amount()).compareTo(share.secured()) <= 0);
            if (allowed) {
                List<FundCall> calls = new ArrayList<>(share.calls());
                calls.add(call);
                share = new Share(share.id(), share.funder(), share.amount(), share.decisions(), calls);
            }
            assertThat(share.called()).isLessThanOrEqualTo(share.secured());
        }
    }

    @Provide
    Arbitrary<List<Told>> decisions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(Stage.values()),
                        Arbitraries.of("50000.00", "60000.00", "60000.01"),
                        Arbitraries.of("R1", "R2", "R3"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(Door.values()))
                .as((funder, stage, amount, reference, day, door) -> new Told(
                        funder, new Decision(stage, Money.euros(amount), reference, LocalDate.of(2023, 1, day), door)))
                .list()
                .ofMaxSize(12);
    }

    private static Told told(int funder, Stage stage, String amount, String reference, LocalDate on) {
        return new Told(funder, new Decision(stage, Money.euros(amount), reference, on, Door.TOPIC));
    }

    private static Share share(int id, Share.Kind kind, String name, String siren, String amount) {
        return Share.proposed(
                new UUID(0, id), new Share.Funder(kind, name, siren.isEmpty() ? null : siren), Money.euros(amount));
    }

    private static FinancingPlan after(List<Told> decisions) {
        FinancingPlan plan = PLAN;
        for (Told told : decisions) {
            Share share = plan.shares().get(told.funder());
            String siren = share.funder().siren();
            Declaration declaration = new Declaration(told.decision(), siren == null ? OWNER : siren, siren == null);
            if (plan.receive(share, declaration, TODAY) instanceof Reception.Recorded recorded) {
                plan = plan.with(recorded.share());
            }
        }
        return plan;
    }

    private static Stream<List<Told>> orders(List<Told> decisions) {
        return decisions.isEmpty()
                ? Stream.of(List.of())
                : IntStream.range(0, decisions.size()).boxed().flatMap(first -> {
                    List<Told> rest = new ArrayList<>(decisions);
                    Told chosen = rest.remove((int) first);
                    return orders(rest)
                            .map(tail -> Stream.concat(Stream.of(chosen), tail.stream())
                                    .toList());
                });
    }
}
