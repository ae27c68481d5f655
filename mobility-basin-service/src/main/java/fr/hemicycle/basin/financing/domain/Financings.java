package fr.hemicycle.basin.financing.domain;

import java.util.List;
import java.util.UUID;

/** Financing plans as funding-service has told of them. */
public interface Financings {

    /** What is known of a plan of this collectivity; {@link Financing#UNKNOWN} as long as nothing is. */
    Financing of(String collectivity, UUID planId);

    /** What the collectivity itself has paid for a plan, payment by payment. */
    List<LinePayment> payments(String collectivity, UUID planId);
}
