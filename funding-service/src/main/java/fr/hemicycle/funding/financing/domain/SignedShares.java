package fr.hemicycle.funding.financing.domain;

import java.util.Map;
import java.util.UUID;

/** Shares of a plan that an agreement covers, for the feature that keeps agreements. Everything happens in the caller's transaction. */
public interface SignedShares {

    /**
     * Tells how an agreement stands; what was told before is not told again.
     *
     * @param signings by SIREN of the funders; a share whose funder is not there has no signature of this agreement
     */
    void follow(UUID planId, UUID agreementId, Map<String, Signing> signings);
}
