package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.payment.domain.Liquidation;
import fr.hemicycle.funding.payment.domain.Schedule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due of a committed line, and when it is to be paid. */
@ApplicationScoped
class Liquidations {

    private final LockedLines lines;
    private final FinancialYears years;
    private final LinePaymentRows sums;
    private final ScheduleRows schedules;
    private final LiquidationRows rows;
    private final Clock clock;

    Liquidations(
            LockedLines lines,
            FinancialYears years,
            LinePaymentRows sums,
            ScheduleRows schedules,
            LiquidationRows rows,
            Clock clock) {
        this.lines = lines;
        this.years = years;
        this.sums = sums;
        this.schedules = schedules;
        this.rows = rows;
        this.clock = clock;
    }

    /** Replaces the schedule of a line; the version before is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    ScheduleRow schedule(String collectivity, UUID lineId, Schedule schedule, @Nullable String ifMatch, String by) {
        StandingLine line = lines.lock(collectivity, lineId);
        long version = schedules
                .current(collectivity, lineId)
                .map(ScheduleRow::version)
                .orElse(0L);
        Versions.mustMatch(ifMatch, version);
        LockedLines.accept(schedule.objections(line, onItems(collectivity, lineId)));
        ScheduleRow row = ScheduleRow.of(Ids.next(), collectivity, line, version + 1, schedule, by, clock.instant());
        schedules.persist(row);
        return row;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    LiquidationRows.Standing liquidate(
            String collectivity, Liquidation wanted, List<LiquidationRow.Document> documents, String by) {
        StandingLine line = lines.lock(collectivity, wanted.lineId());
        Instant now = clock.instant();
        Schedule schedule = schedules
                .current(collectivity, line.id())
                .map(ScheduleRow::toSchedule)
                .orElse(Schedule.NONE);
        Money onItem = wanted.item() == null
                ? Money.ZERO
                : onItems(collectivity, line.id()).getOrDefault(wanted.item(), Money.ZERO);
        LockedLines.accept(wanted.objections(
                line, schedule, onItem, years.isClosed(collectivity, wanted.year()), LegalDay.of(now)));
        LiquidationRow row = LiquidationRow.of(collectivity, wanted, documents, by, now);
        rows.persist(row);
        sums.of(collectivity, line.id()).liquidate(wanted.amount());
        return new LiquidationRows.Standing(row, null, null);
    }

    /** Takes back what is not ordered of a liquidation. */
    @Transactional(Transactional.TxType.MANDATORY)
    LiquidationRows.Standing cancel(String collectivity, UUID liquidationId, String reason, String by) {
        Liquidation liquidation = find(collectivity, liquidationId);
        lines.lock(collectivity, liquidation.lineId());
        liquidation = find(collectivity, liquidationId);
        LockedLines.accept(liquidation.objectionsToCancellation());
        cancelRest(collectivity, liquidation, reason, by, clock.instant());
        return rows.byId(collectivity, liquidationId).orElseThrow();
    }

    void cancelRest(String collectivity, Liquidation liquidation, String reason, String by, Instant at) {
        rows.getEntityManager()
                .persist(LiquidationCancellationRow.of(
                        Ids.next(), collectivity, liquidation.id(), liquidation.rest(), reason, by, at));
        sums.of(collectivity, liquidation.lineId()).cancel(liquidation.rest());
    }

    /** @throws ProblemException 404 */
    Liquidation find(String collectivity, UUID id) {
        return rows.byId(collectivity, id)
                .map(LiquidationRows.Standing::toLiquidation)
                .orElseThrow(ProblemException::notFound);
    }

    /** What is liquidated on the items of a schedule, by their numbers. */
    private Map<Integer, Money> onItems(String collectivity, UUID lineId) {
        Map<Integer, Money> sums = new HashMap<>();
        for (LiquidationRows.Standing each : rows.ofLines(collectivity, List.of(lineId))) {
            Liquidation liquidation = each.toLiquidation();
            if (liquidation.item() != null) {
                sums.merge(liquidation.item(), liquidation.amount().minus(liquidation.cancelled()), Money::plus);
            }
        }
        sums.values().removeIf(sum -> !sum.isPositive());
        return sums;
    }
}
