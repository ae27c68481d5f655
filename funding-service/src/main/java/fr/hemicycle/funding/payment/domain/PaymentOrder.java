package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order to pay what is liquidated, or a part of it [mandat].
 *
 * @param year the year whose appropriation it takes
 * @param orderedBy who ordered it, as their token names them
 */
public record PaymentOrder(
        UUID id, UUID liquidationId, Money amount, int year, LocalDate orderedOn, String orderedBy, State state) {

    /** It is settled once, by payment or rejection; a payment may come back. */
    public enum State {
        AWAITED,
        PAID,
        REJECTED,
        REVERSED
    }

    /**
     * What a payment rests on.
     *
     * @param boundOn since when the act is in force, {@code null} when it is not
     */
    public record Foundation(StandingLine line, @Nullable LocalDate boundOn, ForeseenAgreements.Standing agreement) {

        private List<Reason> objections(LocalDate on) {
            List<Reason> reasons = new ArrayList<>();
            if (line.released()) {
                reasons.add(OperationRule.COMMITMENT_MUST_STAND.with("commitment", line.id()));
            }
            if (boundOn == null || boundOn.isAfter(on)) {
                reasons.add(PaymentRule.ACT_MUST_BE_IN_FORCE.with(
                        "deliberation",
                        line.deliberationNumber(),
                        "inForceOn",
                        boundOn == null ? "-" : boundOn,
                        "on",
                        on));
            }
            if (agreement == ForeseenAgreements.Standing.AWAITED) {
                reasons.add(PaymentRule.AGREEMENT_MUST_BE_IN_FORCE.with(
                        "deliberation", line.deliberationNumber(), "on", on));
            }
            return reasons;
        }
    }

    /** Every rule that ordering it would break, on what is locked. */
    public List<Reason> objections(
            Foundation foundation,
            Liquidation liquidation,
            Appropriation appropriation,
            boolean closed,
            LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!amount.isPositive()) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        Appropriation.ahead(orderedOn, today).ifPresent(reasons::add);
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        Liquidation.year(year, liquidation.year(), orderedOn.getYear()).ifPresent(reasons::add);
        follows(orderedOn, liquidation.serviceDoneOn()).ifPresent(reasons::add);
        reasons.addAll(foundation.objections(orderedOn));
        if (amount.compareTo(liquidation.rest()) > 0) {
            reasons.add(
                    PaymentRule.LIQUIDATION_MUST_COVER_THE_ORDER.with("left", liquidation.rest(), "requested", amount));
        }
        if (amount.compareTo(appropriation.available()) > 0) {
            reasons.add(PaymentRule.APPROPRIATION_MUST_COVER_THE_ORDER.with(
                    "year", year, "available", appropriation.available(), "requested", amount));
        }
        return reasons;
    }

    /** Every rule that its payment by {@code payer} would break. */
    public List<Reason> objectionsToPayment(
            Foundation foundation, String payer, LocalDate paidOn, boolean closed, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Appropriation.ahead(paidOn, today).ifPresent(reasons::add);
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        follows(paidOn, orderedOn).ifPresent(reasons::add);
        if (state == State.AWAITED) {
            reasons.addAll(foundation.objections(paidOn));
        }
        awaited().ifPresent(reasons::add);
        if (payer.equals(orderedBy)) {
            reasons.add(PaymentRule.ORDERER_MAY_NOT_PAY.with("order", id));
        }
        return reasons;
    }

    public List<Reason> objectionsToRejection(boolean closed) {
        List<Reason> reasons = new ArrayList<>();
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        awaited().ifPresent(reasons::add);
        return reasons;
    }

    /** @param paidOn the day of its payment, {@code null} when there is none */
    public List<Reason> objectionsToReversal(
            @Nullable LocalDate paidOn, LocalDate reversedOn, boolean closed, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Appropriation.ahead(reversedOn, today).ifPresent(reasons::add);
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        if (paidOn != null) {
            follows(reversedOn, paidOn).ifPresent(reasons::add);
        }
        if (state != State.PAID) {
            reasons.add(PaymentRule.PAYMENT_MUST_STAND.with("order", id, "state", state));
        }
        return reasons;
    }

    private Optional<Reason> awaited() {
        return state == State.AWAITED
                ? Optional.empty()
                : Optional.of(PaymentRule.ORDER_MUST_BE_AWAITED.with("order", id, "state", state));
    }

    private static Optional<Reason> follows(LocalDate on, LocalDate before) {
        return on.isBefore(before)
                ? Optional.of(PaymentRule.STEP_MUST_FOLLOW_THE_ONE_BEFORE.with("on", on, "before", before))
                : Optional.empty();
    }
}
