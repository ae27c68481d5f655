package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What an act that is undone stops: its orders that wait, and what was due of it. */
@ApplicationScoped
class StoppedPayments implements Payments {

    private static final String BY = "funding-service";

    private final PaymentOrders payments;
    private final Liquidations due;
    private final PaymentOrderRows orders;
    private final LiquidationRows liquidations;
    private final LinePaymentRows sums;
    private final EntityManager database;

    StoppedPayments(
            PaymentOrders payments,
            Liquidations due,
            PaymentOrderRows orders,
            LiquidationRows liquidations,
            LinePaymentRows sums,
            EntityManager database) {
        this.payments = payments;
        this.due = due;
        this.orders = orders;
        this.liquidations = liquidations;
        this.sums = sums;
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stop(String collectivity, Collection<UUID> lineIds, String reason, LocalDate on, Instant at) {
        orders.awaited(collectivity, lineIds)
                .forEach(order -> payments.rejectNow(collectivity, order, reason, on, BY, at));
        liquidations.ofLines(collectivity, lineIds).stream()
                .map(LiquidationRows.Standing::toLiquidation)
                .filter(liquidation -> liquidation.rest().isPositive())
                .forEach(liquidation -> due.cancelRest(collectivity, liquidation, reason, BY, at));
        lineIds.forEach(lineId -> sums.findByIdOptional(lineId)
                .filter(sum -> sum.paid().isPositive())
                .ifPresent(sum -> database.persist(PaidBeforeAnnulmentRow.of(collectivity, lineId, sum.paid(), at))));
    }
}
