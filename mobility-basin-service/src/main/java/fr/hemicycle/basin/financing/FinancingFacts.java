package fr.hemicycle.basin.financing;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the facts that funding-service tells. A record checks itself while it is read: an event that
 * lacks something can never be applied, so it is set aside as unreadable instead of being tried for ever.
 */
final class FinancingFacts {

    static final String DRAWN_UP = "fr.hemicycle.funding.FinancingPlanDrawnUp.v1";
    static final String SHARE_SECURED = "fr.hemicycle.funding.ShareSecured.v1";
    static final String PLAN_SECURED = "fr.hemicycle.funding.FinancingPlanSecured.v1";

    static final String SHARE_CHANGED = "fr.hemicycle.funding.ShareChanged.v1";
    static final String PLAN_ENDED = "fr.hemicycle.funding.FinancingPlanEnded.v1";
    static final String NO_LONGER_SECURED = "fr.hemicycle.funding.FinancingPlanNoLongerSecured.v1";

    private FinancingFacts() {}

    record FinancingPlanDrawnUpV1(UUID financingPlanId, List<ShareV1> shares) {

        FinancingPlanDrawnUpV1 {
            requireNonNull(financingPlanId, "financingPlanId");
            shares = List.copyOf(requireNonNull(shares, "shares"));
            if (shares.isEmpty()) {
                throw new IllegalArgumentException("a plan has shares");
            }
        }

        List<PlanShare> planned() {
            return IntStream.range(0, shares.size())
                    .mapToObj(index -> shares.get(index).toShare(index + 1))
                    .toList();
        }
    }

    /** @param decided absent where it is just what was proposed */
    record ShareSecuredV1(
            UUID financingPlanId, ShareV1 share, @Nullable Amount decided) {

        ShareSecuredV1 {
            requireNonNull(financingPlanId, "financingPlanId");
            requireNonNull(share, "share");
            if (decided != null) {
                euros(decided);
            }
        }

        PlanShare told(long version) {
            Amount promised = decided == null ? share.amount() : decided;
            return share.toShare(0).with(new PlanShare.Word(promised.toMoney(), "SECURED", version));
        }
    }

    /** @param decided absent where the funder promises nothing any more */
    record ShareChangedV1(
            UUID financingPlanId,
            ShareV1 share,
            String state,
            @Nullable Amount decided,
            Amount called,
            Amount paid) {

        ShareChangedV1 {
            requireNonNull(financingPlanId, "financingPlanId");
            requireNonNull(share, "share");
            requireNonNull(state, "state");
            if (decided != null) {
                euros(decided);
            }
            euros(requireNonNull(called, "called"));
            euros(requireNonNull(paid, "paid"));
        }

        PlanShare told(long version) {
            return share.toShare(0)
                    .with(new PlanShare.Word(decided == null ? Money.ZERO : decided.toMoney(), state, version))
                    .with(new PlanShare.Calls(called.toMoney(), paid.toMoney(), version));
        }
    }

    record FinancingPlanNoLongerSecuredV1(UUID financingPlanId) {

        FinancingPlanNoLongerSecuredV1 {
            requireNonNull(financingPlanId, "financingPlanId");
        }
    }

    record FinancingPlanSecuredV1(UUID financingPlanId) {

        FinancingPlanSecuredV1 {
            requireNonNull(financingPlanId, "financingPlanId");
        }
    }

    record FinancingPlanEndedV1(UUID financingPlanId, String endedAs, LocalDate endedOn, String reason) {

        FinancingPlanEndedV1 {
            requireNonNull(financingPlanId, "financingPlanId");
            requireNonNull(endedAs, "endedAs");
            requireNonNull(endedOn, "endedOn");
            requireNonNull(reason, "reason");
        }

        PlanEnd told(long version) {
            return new PlanEnd(endedAs, endedOn, reason, version);
        }
    }

    record ShareV1(UUID shareId, FunderV1 funder, Amount amount) {

        ShareV1 {
            requireNonNull(shareId, "shareId");
            requireNonNull(funder, "funder");
            euros(requireNonNull(amount, "amount"));
        }

        /** @param place rank in the plan, 0 where the event does not tell it */
        PlanShare toShare(int place) {
            return PlanShare.proposed(
                    shareId,
                    place,
                    new PlanShare.Funder(funder.kind(), funder.name(), funder.siren()),
                    amount.toMoney());
        }
    }

    record FunderV1(String kind, String name, @Nullable String siren) {

        FunderV1 {
            requireNonNull(kind, "funder kind");
            requireNonNull(name, "funder name");
            if (siren != null && !siren.matches("\\d{9}")) {
                throw new IllegalArgumentException("siren " + siren);
            }
        }
    }

    static void euros(Amount amount) {
        Money.euros(requireNonNull(amount.amount(), "amount"));
        if (!"EUR".equals(amount.currency())) {
            throw new IllegalArgumentException("currency " + amount.currency());
        }
    }
}
