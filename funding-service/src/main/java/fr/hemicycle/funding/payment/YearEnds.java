package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.payment.domain.Entry;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.funding.payment.domain.Liquidation;
import fr.hemicycle.funding.payment.domain.YearEnd;
import fr.hemicycle.funding.payment.domain.YearEnd.OperationYear;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Closes a year: all that it still has leaves it by entries, and what goes on opens in the next one. */
@ApplicationScoped
class YearEnds {

    private final FinancialYears years;
    private final Ledger ledger;
    private final Standings standings;
    private final Appropriations appropriations;
    private final AppropriationRows rows;
    private final LiquidationRows liquidations;
    private final ClosingRows closings;
    private final Clock clock;

    YearEnds(
            FinancialYears years,
            Ledger ledger,
            Standings standings,
            Appropriations appropriations,
            AppropriationRows rows,
            LiquidationRows liquidations,
            ClosingRows closings,
            Clock clock) {
        this.years = years;
        this.ledger = ledger;
        this.standings = standings;
        this.appropriations = appropriations;
        this.rows = rows;
        this.liquidations = liquidations;
        this.closings = closings;
        this.clock = clock;
    }

    /** @param dryRun decide and answer only, behind the same locks as for good */
    @Transactional(Transactional.TxType.REQUIRED)
    List<YearEnd.Closed> close(String collectivity, int year, boolean carryOver, boolean dryRun, String by) {
        years.seize(collectivity);
        Instant now = clock.instant();
        YearEnd end = new YearEnd(year, carryOver, operations(collectivity, year));
        List<Reason> objections = end.objections(
                years.isClosed(collectivity, year), rows.earlierOpen(collectivity, year), LegalDay.of(now));
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        List<YearEnd.Closed> closed = end.close();
        if (!dryRun) {
            closed.forEach(each -> write(collectivity, year, each, now));
            closings.persist(ClosingRow.of(Ids.next(), collectivity, year, carryOver, by, now));
        }
        return closed;
    }

    private void write(String collectivity, int year, YearEnd.Closed closed, Instant now) {
        LocalDate last = LocalDate.of(year, 12, 31);
        enter(collectivity, year, closed, Kind.ACCRUAL, closed.accrued(), last, now);
        enter(collectivity, year, closed, Kind.CARRY_OVER, closed.carriedOver(), last, now);
        enter(collectivity, year, closed, Kind.LAPSE, closed.lapsed(), last, now);
        LocalDate first = last.plusDays(1);
        enter(collectivity, year + 1, closed, Kind.ACCRUAL_BROUGHT_FORWARD, closed.accrued(), first, now);
        enter(collectivity, year + 1, closed, Kind.CARRY_OVER_BROUGHT_FORWARD, closed.carriedOver(), first, now);
    }

    private void enter(
            String collectivity, int year, YearEnd.Closed closed, Kind kind, Money amount, LocalDate on, Instant now) {
        if (amount.isPositive()) {
            appropriations.enter(
                    collectivity,
                    closed.before().operationId(),
                    year,
                    new Entry(kind, amount, "year end " + on.getYear(), on, null, now));
        }
    }

    /** All that the year concerns, locked, in the order of their ids. */
    private List<OperationYear> operations(String collectivity, int year) {
        Set<UUID> ids = new TreeSet<>(rows.operationsOf(collectivity, year));
        ids.addAll(doneNotOrdered(collectivity, year).keySet());
        Map<UUID, Operation> locked = ledger.lockIds(collectivity, ids);
        // What others wrote while this waited for the locks counts: the figures are read behind them.
        Map<UUID, Money> done = doneNotOrdered(collectivity, year);
        Map<UUID, Money> committed = sums(
                standings.adoptedUntil(collectivity, LocalDate.of(year, 12, 31)),
                StandingLine::operationId,
                line -> line.standing().minus(line.ordered()));
        return ids.stream()
                .map(id -> new OperationYear(
                        id,
                        Objects.requireNonNull(locked.get(id)).code(),
                        appropriations.of(collectivity, id, year),
                        done.getOrDefault(id, Money.ZERO),
                        committed.getOrDefault(id, Money.ZERO)))
                .toList();
    }

    private Map<UUID, Money> doneNotOrdered(String collectivity, int year) {
        return sums(
                liquidations.doneUntil(collectivity, year).stream()
                        .map(LiquidationRows.Standing::toLiquidation)
                        .toList(),
                each -> standings
                        .line(collectivity, each.lineId())
                        .orElseThrow()
                        .operationId(),
                Liquidation::rest);
    }

    private static <T> Map<UUID, Money> sums(List<T> all, Function<T, UUID> operation, Function<T, Money> amount) {
        Map<UUID, Money> sums = new HashMap<>();
        all.forEach(each -> sums.merge(operation.apply(each), amount.apply(each), Money::plus));
        return sums;
    }
}
