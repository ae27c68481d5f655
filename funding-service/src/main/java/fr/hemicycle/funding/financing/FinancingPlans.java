package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.financing.domain.Shares;
import fr.hemicycle.funding.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Draws plans up and secures their shares. */
@ApplicationScoped
class FinancingPlans implements Shares {

    private final PlanRows plans;
    private final FinancingMessages messages;
    private final Clock clock;

    FinancingPlans(PlanRows plans, FinancingMessages messages, Clock clock) {
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drawUp(String collectivity, FinancingPlan plan) {
        plans.persist(PlanRow.of(collectivity, plan));
        messages.drawnUp(collectivity, plan, clock.instant());
    }

    /** Secures a share of a locked plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void secure(PlanRow row, Share share, Share.Security by) {
        row.secure(share.id(), by);
        messages.secured(row.collectivity(), row.toPlan(), share, by, clock.instant());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void secureOwn(
            String collectivity, UUID planId, Money committed, String deliberationNumber, LocalDate adoptedOn) {
        Optional<PlanRow> row = plans.lock(collectivity, planId);
        row.ifPresent(plan -> plan.toPlan().shares().stream()
                .filter(share -> collectivity.equals(share.funder().siren()))
                .filter(share -> share.objection(committed).isEmpty())
                .forEach(share -> secure(
                        plan,
                        share,
                        new Share.Security(Share.SecurityKind.COMMITMENT, deliberationNumber, adoptedOn))));
    }
}
