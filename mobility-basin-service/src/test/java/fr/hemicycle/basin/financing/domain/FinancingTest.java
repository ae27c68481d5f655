package fr.hemicycle.basin.financing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A plan ends in the same state whatever the order in which its events come, and however often. */
class FinancingTest {

    /** What one event does to what is known. */
    private interface Heard extends UnaryOperator<Financing> {}

    private static PlanShare share(int number, String name, String amount) {
        return PlanShare.proposed(
                new UUID(0, number), number, new PlanShare.Funder("DEPARTMENT", name, null), Money.euros(amount));
    }

    private static List<PlanShare> shares(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> share(number, "Funder " + number, "60000.00"))
                .toList();
    }

    private static Heard drawnUp(List<PlanShare> shares) {
        return financing -> financing.drawnUp(shares);
    }

    /** As the event tells it: the share, and not its place in the plan. */
    private static PlanShare promised(PlanShare share, String amount, long version) {
        return PlanShare.proposed(share.id(), 0, share.funder(), share.amount())
                .with(new PlanShare.Word(Money.euros(amount), "VOTED", version));
    }

    private static Heard told(PlanShare share, String amount, long version) {
        return financing -> financing.told(promised(share, amount, version));
    }

    private static Heard secured(PlanShare share) {
        return told(share, share.amount().toString(), 2);
    }

    private static PlanShare asSecured(PlanShare share) {
        return share.with(new PlanShare.Word(share.amount(), "VOTED", 2));
    }

    private static Financing after(List<Heard> events) {
        Financing financing = Financing.UNKNOWN;
        for (Heard event : events) {
            financing = event.apply(financing);
        }
        return financing;
    }

    private static Stream<List<Heard>> permutations(List<Heard> events) {
        return events.isEmpty()
                ? Stream.of(List.of())
                : IntStream.range(0, events.size()).boxed().flatMap(first -> {
                    List<Heard> rest = new ArrayList<>(events);
                    Heard chosen = rest.remove((int) first);
                    return permutations(rest)
                            .map(tail -> Stream.concat(Stream.of(chosen), tail.stream())
                                    .toList());
                });
    }

    @Test
    void shows_one_share_of_seven_after_the_vote_of_the_departement() {
        List<PlanShare> plan = List.of(
                share(1, "État", "150000.00"),
                share(2, "Région Hauts-de-France", "150000.00"),
                share(3, "Aisne", "60000.00"),
                share(4, "Nord", "60000.00"),
                share(5, "Oise", "60000.00"),
                share(6, "Pas-de-Calais", "60000.00"),
                share(7, "Somme", "60000.00"));

        Financing financing = after(List.of(drawnUp(plan), secured(plan.get(5))));

        assertThat(financing.securedShares()).isEqualTo(1);
        assertThat(financing.secured()).isEqualTo(Money.euros("60000.00"));
        assertThat(financing.total()).isEqualTo(Money.euros("600000.00"));
        assertThat(financing.missing())
                .extracting(share -> share.funder().name())
                .containsExactly("État", "Région Hauts-de-France", "Aisne", "Nord", "Oise", "Somme");
        assertThat(financing.isSecured()).isFalse();
    }

    @Test
    void ends_in_the_same_state_after_every_order_of_five_events_with_a_repeat() {
        List<PlanShare> plan = shares(3);
        List<Heard> events =
                List.of(drawnUp(plan), secured(plan.get(2)), secured(plan.get(0)), secured(plan.get(2)), drawnUp(plan));

        assertThat(permutations(events)).hasSize(120);
        assertThat(permutations(events).map(FinancingTest::after).distinct())
                .containsExactly(new Financing(
                        true, List.of(asSecured(plan.get(0)), plan.get(1), asSecured(plan.get(2))), null));
    }

    @Property
    boolean ends_in_the_same_state_after_any_order_with_any_repeats(
            @ForAll @IntRange(min = 1, max = 7) int funders,
            @ForAll @IntRange(min = 0, max = 7) int deciders,
            @ForAll @IntRange(min = 1, max = 3) int times,
            @ForAll long seed) {
        List<PlanShare> plan = shares(funders);
        List<Heard> events = new ArrayList<>(List.of(drawnUp(plan)));
        plan.stream().limit(deciders).map(FinancingTest::secured).forEach(events::add);
        Financing inOrder = after(events);

        List<Heard> shuffled = new ArrayList<>();
        Collections.nCopies(times, events).forEach(shuffled::addAll);
        Collections.shuffle(shuffled, new Random(seed));

        return after(shuffled).equals(inOrder) && inOrder.isSecured() == (deciders >= funders);
    }

    @Test
    void knows_a_share_before_its_plan_and_is_not_secured_by_it() {
        Financing financing = after(List.of(secured(shares(1).getFirst())));

        assertThat(financing.known()).isFalse();
        assertThat(financing.securedShares()).isEqualTo(1);
        assertThat(financing.isSecured()).isFalse();
    }

    @Test
    void keeps_what_was_heard_of_a_share_that_the_plan_does_not_name() {
        List<PlanShare> three = shares(3);
        Financing financing =
                after(List.of(secured(three.get(2)), secured(three.get(0)), drawnUp(three.subList(0, 2))));

        assertThat(financing.shares())
                .containsExactlyInAnyOrder(
                        asSecured(three.get(0)), three.get(1), promised(three.get(2), "60000.00", 2));
    }

    @Test
    void takes_the_plans_word_on_a_share_over_what_was_heard_before() {
        PlanShare planned = share(1, "Nord", "60000.00");
        PlanShare told = share(1, "Le Nord", "1.00");

        assertThat(after(List.of(secured(told), drawnUp(List.of(planned)))))
                .isEqualTo(after(List.of(drawnUp(List.of(planned)), secured(told))));
        assertThat(after(List.of(secured(told), drawnUp(List.of(planned)))).total())
                .isEqualTo(Money.euros("60000.00"));
    }

    @Test
    void a_share_that_was_taken_back_or_made_smaller_secures_the_plan_no_more_in_every_order() {
        PlanShare nord = share(1, "Nord", "60000.00");
        PlanShare aisne = share(2, "Aisne", "60000.00");
        List<Heard> events = List.of(
                drawnUp(List.of(nord, aisne)),
                told(nord, "60000.00", 2),
                told(aisne, "60000.00", 3),
                told(nord, "59999.99", 5),
                told(aisne, "0.00", 6));

        assertThat(after(events.subList(0, 3)).isSecured()).isTrue();
        assertThat(after(events.subList(0, 4)).isSecured()).isFalse();
        assertThat(permutations(events).map(FinancingTest::after).distinct()).hasSize(1);
        assertThat(after(events).missing())
                .extracting(PlanShare::lacking)
                .containsExactly(Money.euros("0.01"), Money.euros("60000.00"));
    }

    @Test
    void a_funder_that_gives_more_makes_up_for_another() {
        PlanShare nord = share(1, "Nord", "60000.00");
        PlanShare aisne = share(2, "Aisne", "60000.00");

        assertThat(after(List.of(drawnUp(List.of(nord, aisne)), told(nord, "120000.00", 2)))
                        .isSecured())
                .isTrue();
    }

    private static Heard changed(PlanShare share, String promised, String paid, long version) {
        return financing -> financing.told(promised(share, promised, version)
                .with(new PlanShare.Calls(Money.euros("60000.00"), Money.euros(paid), version)));
    }

    private static Heard ended(String how, long version) {
        return financing -> financing.ended(new PlanEnd(how, LocalDate.of(2024, 12, 2), "Fin", version));
    }

    /** Whatever funding-service may tell of a plan, from its drawing up to its end, with withdrawals and payments. */
    @Property
    boolean ends_in_the_same_state_whatever_came_first_even_the_end(
            @ForAll @IntRange(min = 1, max = 7) int funders,
            @ForAll @IntRange(min = 1, max = 3) int times,
            @ForAll @Size(max = 12) List<@IntRange(max = 41) Integer> steps,
            @ForAll boolean over,
            @ForAll long seed) {
        List<PlanShare> plan = shares(funders);
        List<Heard> events = new ArrayList<>(List.of(drawnUp(plan)));
        for (int step : steps) {
            PlanShare share = plan.get(step % funders);
            long version = events.size() + 1L;
            events.add(
                    switch (step / 14) {
                        case 0 -> told(share, "60000.00", version);
                        case 1 -> changed(share, "0.00", "0.00", version);
                        default -> changed(share, "60000.00", "10000.00", version);
                    });
        }
        if (over) {
            events.add(ended("CLOSED", events.size() + 1L));
        }
        Financing inOrder = after(events);

        List<Heard> shuffled = new ArrayList<>();
        Collections.nCopies(times, events).forEach(shuffled::addAll);
        Collections.shuffle(shuffled, new Random(seed));

        return after(shuffled).equals(inOrder) && (inOrder.end() != null) == over;
    }

    @Test
    void keeps_what_was_called_and_paid_when_a_later_word_tells_only_that_the_share_is_secured() {
        PlanShare nord = share(1, "Nord", "60000.00");
        List<Heard> events =
                List.of(drawnUp(List.of(nord)), changed(nord, "60000.00", "20000.00", 3), told(nord, "50000.00", 5));

        assertThat(permutations(events).map(FinancingTest::after).distinct()).hasSize(1);
        Financing financing = after(events);
        assertThat(financing.secured()).isEqualTo(Money.euros("50000.00"));
        assertThat(financing.called()).isEqualTo(Money.euros("60000.00"));
        assertThat(financing.paid()).isEqualTo(Money.euros("20000.00"));
        assertThat(financing.lacking()).isEqualTo(Money.euros("10000.00"));
    }

    @Test
    void lacks_nothing_as_a_whole_once_others_make_up_for_it() {
        PlanShare nord = share(1, "Nord", "60000.00");
        PlanShare aisne = share(2, "Aisne", "60000.00");

        Financing over = after(List.of(drawnUp(List.of(nord, aisne)), told(nord, "120000.01", 2)));
        Financing under = after(List.of(drawnUp(List.of(nord, aisne)), told(nord, "119999.99", 2)));

        assertThat(over.lacking()).isEqualTo(Money.ZERO);
        assertThat(under.lacking()).isEqualTo(Money.euros("0.01"));
    }

    @Test
    void takes_the_later_word_on_its_end_whichever_came_first() {
        List<Heard> events = List.of(ended("CLOSED", 4), ended("ABANDONED", 7), ended("CLOSED", 6));

        assertThat(permutations(events).map(FinancingTest::after).distinct())
                .singleElement()
                .satisfies(financing -> {
                    assertThat(financing.known()).isFalse();
                    assertThat(financing.end()).extracting(PlanEnd::how).isEqualTo("ABANDONED");
                });
        assertThat(after(List.of(ended("CLOSED", 4), ended("ABANDONED", 4))).end())
                .extracting(PlanEnd::how)
                .isEqualTo("CLOSED");
    }
}
