package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** Shares of financing plans, for the feature that commits own money. Everything happens in the caller's transaction. */
public interface Shares {

    /**
     * Tells that the collectivity has committed money to its own share of a plan; the whole of what one act commits to it,
     * since a second telling under the same number is another record of the same decision and not more money. What cannot be
     * counted, on a plan that is not known or that has ended, is kept with its reasons.
     */
    void secureOwn(String collectivity, UUID planId, Money committed, String deliberationNumber, LocalDate adoptedOn);

    /**
     * Tells that what this act commits to the plan has changed: the share stands at what is left of it, and at nothing when
     * nothing is.
     *
     * @param standing asked for once the plan is locked, so that of two changes at once the later tells the sum of both
     */
    void changeOwn(String collectivity, UUID planId, Supplier<Money> standing, String deliberationNumber, LocalDate on);

    /** Tells that what this act had committed to the plan was released: the share can no longer count on it. */
    void releaseOwn(String collectivity, UUID planId, Money released, String deliberationNumber, LocalDate undoneOn);
}
