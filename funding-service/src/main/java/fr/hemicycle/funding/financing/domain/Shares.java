package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** Shares of financing plans, for the feature that commits own money. Everything happens in the caller's transaction. */
public interface Shares {

    /**
     * Secures the collectivity's own share of a plan by what it has committed. A plan that is not known, a share that is
     * secured already, or another amount than was proposed changes nothing: the share stays as it is, for all to see.
     */
    void secureOwn(String collectivity, UUID planId, Money committed, String deliberationNumber, LocalDate adoptedOn);
}
