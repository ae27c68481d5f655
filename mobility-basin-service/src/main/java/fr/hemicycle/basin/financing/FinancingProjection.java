package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanDrawnUpV1;
import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.financing.domain.PlanShare;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps what funding-service tells of each plan, also of one that no mission knows yet. */
@ApplicationScoped
class FinancingProjection implements Financings, PanacheRepositoryBase<PlanRow, PlanRow.Key> {

    private static final Logger LOG = Logger.getLogger(FinancingProjection.class);

    private final PaymentRows payments;

    FinancingProjection(PaymentRows payments) {
        this.payments = payments;
    }

    @Override
    @Transactional
    public Financing of(String collectivity, UUID planId) {
        PlanRow plan = findById(new PlanRow.Key(collectivity, planId));
        return plan == null ? Financing.UNKNOWN : plan.toFinancing();
    }

    @Override
    @Transactional
    public List<LinePayment> payments(String collectivity, UUID planId) {
        return payments.ofPlan(collectivity, planId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drawnUp(String collectivity, FinancingPlanDrawnUpV1 event) {
        PlanRow plan = heardOf(collectivity, event.financingPlanId());
        plan.become(plan.toFinancing().drawnUp(event.planned()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void told(String collectivity, UUID planId, PlanShare share) {
        PlanRow plan = heardOf(collectivity, planId);
        plan.become(plan.toFinancing().told(share));
        LOG.infof("plan %s: %s promises %s", planId, share.funder().name(), share.promised());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(String collectivity, UUID planId, PlanEnd end) {
        PlanRow plan = heardOf(collectivity, planId);
        plan.become(plan.toFinancing().ended(end));
        LOG.infof("plan %s ended: %s", planId, end.how());
    }

    /** Locked: two events of one plan, read twice because of a restart, must not both make the row. */
    private PlanRow heardOf(String collectivity, UUID planId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO financing_plan (id, collectivity) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, planId)
                .setParameter(2, collectivity)
                .executeUpdate();
        return findById(new PlanRow.Key(collectivity, planId), LockModeType.PESSIMISTIC_WRITE);
    }
}
