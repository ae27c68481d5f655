package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Amount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the facts that funding-service tells. */
final class FinancingFacts {

    static final String DRAWN_UP = "fr.hemicycle.funding.FinancingPlanDrawnUp.v1";
    static final String SHARE_SECURED = "fr.hemicycle.funding.ShareSecured.v1";
    static final String PLAN_SECURED = "fr.hemicycle.funding.FinancingPlanSecured.v1";

    private FinancingFacts() {}

    record FinancingPlanDrawnUpV1(UUID financingPlanId, List<ShareV1> shares) {}

    record ShareSecuredV1(UUID financingPlanId, ShareV1 share) {}

    record FinancingPlanSecuredV1(UUID financingPlanId) {}

    record ShareV1(UUID shareId, FunderV1 funder, Amount amount) {

        PlanShare toShare(boolean secured) {
            return new PlanShare(
                    new PlanShare.Funder(funder.kind(), funder.name(), funder.siren()), amount.toMoney(), secured);
        }
    }

    record FunderV1(String kind, String name, @Nullable String siren) {}
}
