package fr.hemicycle.funding.annex.domain;

import static fr.hemicycle.funding.annex.domain.SampleState.figures;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Movement.Account;
import fr.hemicycle.funding.operation.domain.Movement.Kind;
import fr.hemicycle.funding.operation.domain.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StateFiguresTest {

    private static final Money TEN = Money.euros("10.00");

    /** Movements of any kind between any two accounts, alike or not what services write. */
    @Provide
    Arbitrary<List<Flow>> flows() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Account.class),
                        Arbitraries.of(Account.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 1_000_000_000_000L))
                .as((kind, from, to, opens, cancels, before, cents) ->
                        new Flow(kind, from, to, opens, cancels, before, new Money(cents)))
                .filter(flow -> flow.from() != flow.to())
                .list()
                .ofMaxSize(30);
    }

    @Property
    void figures_add_up_to_the_balance_of_the_same_journal(@ForAll("flows") List<Flow> flows) {
        StateFigures figures = StateFigures.of(flows);
        Position position = Position.of(flows.stream()
                .map(each -> new Position.Flow(each.from(), each.to(), each.amount()))
                .toList());

        assertThat(figures.authorised()).isEqualTo(position.authorised());
        assertThat(figures.committedBefore().plus(figures.committedInYear())).isEqualTo(position.committed());
        assertThat(figures.reserved()).isEqualTo(position.reserved());
        assertThat(figures.restToCommit()).isEqualTo(position.authorised().minus(position.committed()));
        assertThat(figures.voted().cents()).isNotNegative();
    }

    @Property
    void totals_are_the_sums_of_their_operations_in_any_order(
            @ForAll("flows") List<Flow> first,
            @ForAll("flows") List<Flow> second,
            @ForAll("flows") List<Flow> third,
            @ForAll Random random) {
        List<OperationState> operations = new ArrayList<>(List.of(
                operation("A", Section.INVESTMENT, first),
                operation("B", Section.OPERATING, second),
                operation("C", Section.OPERATING, third)));
        AuthorisationState state = SampleState.state(operations);
        Collections.shuffle(operations, random);

        assertThat(SampleState.state(operations)).isEqualTo(state);
        List<Flow> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        assertThat(state.total()).isEqualTo(StateFigures.of(all));
        assertThat(state.total(Section.OPERATING).plus(state.total(Section.INVESTMENT)))
                .isEqualTo(state.total());
        assertThat(state.operations()).extracting(OperationState::code).containsExactly("B", "C", "A");
    }

    @Property
    void payments_of_all_operations_sum_by_year(
            @ForAll("payments") List<YearPayments> first, @ForAll("payments") List<YearPayments> second) {
        AuthorisationState state = SampleState.state(List.of(
                SampleState.operation("A", "a", Section.OPERATING, first.toArray(YearPayments[]::new)),
                SampleState.operation("B", "b", Section.INVESTMENT, second.toArray(YearPayments[]::new))));

        for (Function<YearPayments, Money> figure : List.<Function<YearPayments, Money>>of(
                YearPayments::expected, YearPayments::opened, YearPayments::ordered, YearPayments::paid)) {
            assertThat(sum(state.payments(), figure)).isEqualTo(sum(first, figure) + sum(second, figure));
        }
        assertThat(state.payments()).extracting(YearPayments::year).isSorted().doesNotHaveDuplicates();
        assertThat(new StateTable(state).columns())
                .hasSize(13 + 4 * state.payments().size());
    }

    @Provide
    Arbitrary<List<YearPayments>> payments() {
        return Combinators.combine(
                        Arbitraries.integers().between(2020, 2030),
                        Arbitraries.longs().between(0, 1_000_000_000_000L),
                        Arbitraries.longs().between(0, 1_000_000_000_000L),
                        Arbitraries.longs().between(0, 1_000_000_000_000L))
                .as((year, expected, opened, ordered) -> new YearPayments(
                        year, new Money(expected), new Money(opened), new Money(ordered), new Money(ordered / 2)))
                .list()
                .ofMaxSize(8)
                .uniqueElements(YearPayments::year);
    }

    @Test
    void tells_what_was_voted_revised_and_cancelled() {
        assertThat(StateFigures.of(List.of(
                        authorised(Kind.AUTHORISATION, true, "100.00"),
                        authorised(Kind.AUTHORISATION, false, "50.00"),
                        taken(Kind.AUTHORISATION_REDUCTION, false, "20.00"),
                        taken(Kind.AUTHORISATION_REDUCTION, true, "30.00"),
                        taken(Kind.RELEASE, false, "1.00"))))
                .isEqualTo(figures("100.00", "30.00", "31.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void a_cancellation_that_is_undone_leaves_no_trace_in_the_figures() {
        assertThat(StateFigures.of(List.of(
                        authorised(Kind.AUTHORISATION, true, "100.00"),
                        taken(Kind.AUTHORISATION_REDUCTION, true, "100.00"),
                        new Flow(
                                Kind.AUTHORISATION,
                                Account.BUDGET,
                                Account.AVAILABLE,
                                false,
                                true,
                                false,
                                Money.euros("100.00")))))
                .isEqualTo(figures("100.00", "0.00", "0.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void parts_what_was_committed_before_the_year_from_what_was_committed_in_it() {
        assertThat(StateFigures.of(List.of(
                        flow(Account.AVAILABLE, Account.COMMITTED, true),
                        flow(Account.RESERVED, Account.COMMITTED, false),
                        flow(Account.AVAILABLE, Account.RESERVED, true),
                        flow(Account.AVAILABLE, Account.RESERVED, false),
                        flow(Account.COMMITTED, Account.AVAILABLE, false),
                        flow(Account.COMMITTED, Account.AVAILABLE, false))))
                .isEqualTo(figures("0.00", "0.00", "0.00", "10.00", "-10.00", "10.00"));
    }

    @Test
    void a_state_is_of_a_day_of_its_year() {
        assertThat(StateRule.objection(2022, LocalDate.of(2022, 1, 1))).isEmpty();
        assertThat(StateRule.objection(2022, LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(StateRule.objection(2022, LocalDate.of(2021, 12, 31))).isPresent();
        assertThat(StateRule.objection(2022, LocalDate.of(2023, 1, 1))
                        .orElseThrow()
                        .figures())
                .containsEntry("on", "2023-01-01")
                .containsEntry("year", "2022");
        assertThat(StateRule.STATE_DAY_MUST_BE_IN_ITS_YEAR.source()).isEqualTo("CGCT L3312-4");
    }

    private static long sum(List<YearPayments> payments, Function<YearPayments, Money> figure) {
        return payments.stream().mapToLong(each -> figure.apply(each).cents()).sum();
    }

    private static OperationState operation(String code, Section section, List<Flow> flows) {
        return new OperationState(
                code,
                "label",
                section,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                null,
                StateFigures.of(flows),
                List.of());
    }

    private static Flow authorised(Kind kind, boolean opens, String amount) {
        return new Flow(kind, Account.BUDGET, Account.AVAILABLE, opens, false, false, Money.euros(amount));
    }

    private static Flow taken(Kind kind, boolean cancels, String amount) {
        return new Flow(kind, Account.AVAILABLE, Account.BUDGET, false, cancels, false, Money.euros(amount));
    }

    private static Flow flow(Account from, Account to, boolean before) {
        return new Flow(Kind.COMMITMENT, from, to, false, false, before, TEN);
    }
}
