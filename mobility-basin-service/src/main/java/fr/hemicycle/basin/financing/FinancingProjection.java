package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.FinancingFacts.FinancingPlanDrawnUpV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareSecuredV1;
import fr.hemicycle.basin.financing.FinancingFacts.ShareV1;
import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.Financings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies what funding-service tells. Each event only adds what it knows (a share exists; a share is secured), and nothing
 * is ever taken back, so every order of arrival ends in the same state.
 */
@ApplicationScoped
class FinancingProjection implements Financings, PanacheRepositoryBase<PlanRow, UUID> {

    private static final Logger LOG = Logger.getLogger(FinancingProjection.class);

    @Override
    @Transactional
    public Financing of(String collectivity, UUID planId) {
        PlanRow plan = findById(planId);
        return plan == null || !plan.isOf(collectivity) ? Financing.UNKNOWN : plan.toFinancing();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drawnUp(String collectivity, FinancingPlanDrawnUpV1 event) {
        PlanRow plan = heardOf(collectivity, event.financingPlanId());
        int place = 1;
        for (ShareV1 share : event.shares()) {
            share(plan, share, false).at(place++);
        }
        plan.drawnUp();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void shareSecured(String collectivity, ShareSecuredV1 event) {
        share(heardOf(collectivity, event.financingPlanId()), event.share(), true)
                .secure();
        LOG.infof(
                "plan %s: %s has secured its share",
                event.financingPlanId(), event.share().funder().name());
    }

    private static ShareRow share(PlanRow plan, ShareV1 share, boolean secured) {
        return plan.share(share.shareId()).orElseGet(() -> {
            ShareRow row = ShareRow.of(plan, share.shareId(), share.toShare(secured));
            plan.add(row);
            return row;
        });
    }

    /** Locked: two events of one plan, read twice because of a restart, must not both make the row. */
    private PlanRow heardOf(String collectivity, UUID planId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO financing_plan (id, collectivity) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, planId)
                .setParameter(2, collectivity)
                .executeUpdate();
        return findById(planId, LockModeType.PESSIMISTIC_WRITE);
    }
}
