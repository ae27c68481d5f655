package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.FundCall;
import fr.hemicycle.funding.financing.domain.PlanLife;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Draws plans up, calls their funds, and ends them. */
@ApplicationScoped
class FinancingPlans {

    /** Legal dates are those of Paris. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PlanRows plans;
    private final FundCallRows calls;
    private final FinancingMessages messages;
    private final Clock clock;

    FinancingPlans(PlanRows plans, FundCallRows calls, FinancingMessages messages, Clock clock) {
        this.plans = plans;
        this.calls = calls;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PlanRow drawUp(FinancingPlan plan) {
        PlanRow row = PlanRow.of(plan);
        plans.persist(row);
        messages.drawnUp(plan, clock.instant());
        return row;
    }

    /** Calls a part of a share of a locked plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    FundCallRow call(String caller, PlanRow row, Share share, FundCall call) {
        FinancingPlan before = row.toPlan();
        refuse(before.objectionsToCall(caller, share, call, today()));
        Instant now = clock.instant();
        FundCallRow made = FundCallRow.of(caller, row.share(share.id()), share, call, now);
        calls.persist(made);
        row.share(share.id()).add(made);
        tell(before, share, row, now);
        return made;
    }

    /** Records that a call of a locked plan was paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    FundCallRow pay(String caller, PlanRow row, Share share, UUID callId, LocalDate paidOn, String reference) {
        FinancingPlan before = row.toPlan();
        FundCallRow call = row.share(share.id()).call(callId);
        refuse(before.objectionsToPayment(caller, call.toCall(), paidOn, today()));
        Instant now = clock.instant();
        calls.getEntityManager().persist(CallPaymentRow.of(caller, callId, paidOn, reference, now));
        call.paid(paidOn);
        tell(before, share, row, now);
        return call;
    }

    private void tell(FinancingPlan before, Share shareBefore, PlanRow row, Instant now) {
        FinancingPlan after = row.toPlan();
        messages.changed(
                before, shareBefore, after, after.share(shareBefore.id()).orElseThrow(), now);
    }

    /** Ends a locked plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(PlanRow row, PlanLife as, LocalDate on, String reason) {
        refuse(row.toPlan().objectionsToEnd(on, today()));
        row.end(as, on, reason);
        plans.flush();
        messages.ended(row.toPlan(), on, reason, clock.instant());
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
