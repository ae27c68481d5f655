package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.payment.domain.Entry;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.funding.payment.domain.Liquidation;
import fr.hemicycle.funding.payment.domain.PaymentOrder;
import fr.hemicycle.funding.payment.domain.PaymentOrder.Foundation;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** From the order to the payment: each step behind the lock of the operation, with its entry and its sums. */
@ApplicationScoped
class PaymentOrders {

    private final LockedLines lines;
    private final FinancialYears years;
    private final Ledger ledger;
    private final Standings standings;
    private final ForeseenAgreements agreements;
    private final Appropriations appropriations;
    private final Liquidations liquidations;
    private final LinePaymentRows sums;
    private final PaymentOrderRows rows;
    private final StepRows steps;
    private final PaymentMessages messages;
    private final Clock clock;

    PaymentOrders(
            LockedLines lines,
            FinancialYears years,
            Ledger ledger,
            Standings standings,
            ForeseenAgreements agreements,
            Appropriations appropriations,
            Liquidations liquidations,
            LinePaymentRows sums,
            PaymentOrderRows rows,
            StepRows steps,
            PaymentMessages messages,
            Clock clock) {
        this.lines = lines;
        this.years = years;
        this.ledger = ledger;
        this.standings = standings;
        this.agreements = agreements;
        this.appropriations = appropriations;
        this.liquidations = liquidations;
        this.sums = sums;
        this.rows = rows;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** An order with what became of it. */
    record Ordered(PaymentOrderRow row, List<StepRow> steps) {

        PaymentOrder order() {
            return row.toOrder(steps);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Ordered order(String collectivity, PaymentOrder wanted, Beneficiary beneficiary) {
        StandingLine line = lines.lock(
                collectivity,
                liquidations.find(collectivity, wanted.liquidationId()).lineId());
        Liquidation liquidation = liquidations.find(collectivity, wanted.liquidationId());
        Instant now = clock.instant();
        LockedLines.accept(wanted.objections(
                foundation(collectivity, line, wanted.orderedOn()),
                liquidation,
                appropriations.of(collectivity, line.operationId(), wanted.year()),
                years.isClosed(collectivity, wanted.year()),
                LegalDay.of(now)));
        PaymentOrderRow row = PaymentOrderRow.of(collectivity, wanted, line, beneficiary, now);
        rows.persist(row);
        enter(collectivity, row, wanted, Kind.PAYMENT_ORDER, wanted.orderedOn(), line.deliberationNumber(), now);
        sums.of(collectivity, line.id()).order(wanted.amount());
        return new Ordered(row, List.of());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Ordered pay(String collectivity, UUID orderId, LocalDate on, String reference, String by) {
        PaymentOrderRow row = find(collectivity, orderId);
        StandingLine line = lines.lock(collectivity, row.lineId());
        PaymentOrder order = row.toOrder(steps.of(orderId));
        Instant now = clock.instant();
        LockedLines.accept(order.objectionsToPayment(
                foundation(collectivity, line, on),
                by,
                on,
                years.isClosed(collectivity, order.year()),
                LegalDay.of(now)));
        StepRow step = step(collectivity, order, StepRow.Kind.PAYMENT, on, reference, by, now);
        enter(collectivity, row, order, Kind.PAYMENT, on, reference, now);
        sums.of(collectivity, line.id()).pay(order.amount());
        messages.paid(collectivity, lines.find(collectivity, line.id()), row, order, step);
        return new Ordered(row, List.of(step));
    }

    /** The accountant sends the order back: what it took of the appropriation is available again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Ordered reject(String collectivity, UUID orderId, String reason, String by) {
        PaymentOrderRow row = find(collectivity, orderId);
        lines.lock(collectivity, row.lineId());
        PaymentOrder order = row.toOrder(steps.of(orderId));
        LockedLines.accept(order.objectionsToRejection(years.isClosed(collectivity, order.year())));
        Instant now = clock.instant();
        return new Ordered(row, List.of(rejectNow(collectivity, row, reason, LegalDay.of(now), by, now)));
    }

    StepRow rejectNow(String collectivity, PaymentOrderRow row, String reason, LocalDate on, String by, Instant at) {
        PaymentOrder order = row.toOrder(List.of());
        StepRow step = step(collectivity, order, StepRow.Kind.REJECTION, on, reason, by, at);
        enter(collectivity, row, order, Kind.REJECTION, on, reason, at);
        sums.of(collectivity, row.lineId()).reject(order.amount());
        return step;
    }

    /** What was paid has come back [reversement]; of an act that is undone it is not due again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Ordered reverse(String collectivity, UUID orderId, LocalDate on, String reason, String by) {
        PaymentOrderRow row = find(collectivity, orderId);
        StandingLine line = lines.lock(collectivity, row.lineId());
        List<StepRow> before = steps.of(orderId);
        PaymentOrder order = row.toOrder(before);
        Instant now = clock.instant();
        LockedLines.accept(order.objectionsToReversal(
                before.isEmpty() ? null : before.getLast().on(),
                on,
                years.isClosed(collectivity, order.year()),
                LegalDay.of(now)));
        StepRow step = step(collectivity, order, StepRow.Kind.REVERSAL, on, reason, by, now);
        enter(collectivity, row, order, Kind.REVERSAL, on, reason, now);
        sums.of(collectivity, line.id()).reverse(order.amount());
        if (line.released()) {
            liquidations.cancelRest(
                    collectivity, liquidations.find(collectivity, order.liquidationId()), reason, by, now);
            Balance after = ledger.find(collectivity, line.operationId())
                    .orElseThrow()
                    .balance()
                    .cancel(order.amount());
            ledger.record(
                    collectivity,
                    line.operationId(),
                    after,
                    Movement.cancellation(
                            order.amount(),
                            new Ground(line.deliberationNumber() + ": " + reason, on, line.deliberationId(), null),
                            now));
        }
        messages.reversed(collectivity, lines.find(collectivity, line.id()), row, order, step);
        return new Ordered(row, Stream.concat(before.stream(), Stream.of(step)).toList());
    }

    private StepRow step(
            String collectivity,
            PaymentOrder order,
            StepRow.Kind kind,
            LocalDate on,
            String note,
            String by,
            Instant at) {
        StepRow step = StepRow.of(Ids.next(), collectivity, order.id(), kind, on, note, by, at);
        steps.persist(step);
        return step;
    }

    private void enter(
            String collectivity,
            PaymentOrderRow row,
            PaymentOrder order,
            Kind kind,
            LocalDate on,
            String reference,
            Instant at) {
        appropriations.enter(
                collectivity,
                row.operationId(),
                order.year(),
                new Entry(kind, order.amount(), reference, on, order.id(), at));
    }

    private PaymentOrderRow find(String collectivity, UUID id) {
        return rows.byId(collectivity, id).orElseThrow(ProblemException::notFound);
    }

    private Foundation foundation(String collectivity, StandingLine line, LocalDate on) {
        return new Foundation(
                line,
                standings.boundOn(collectivity, line.deliberationId()).orElse(null),
                agreements.of(collectivity, line.id(), on));
    }
}
