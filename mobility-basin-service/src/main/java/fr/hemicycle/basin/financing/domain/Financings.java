package fr.hemicycle.basin.financing.domain;

import java.util.UUID;

/** Financing plans as funding-service has told of them. */
public interface Financings {

    /** What is known of a plan of this collectivity; {@link Financing#UNKNOWN} as long as nothing is. */
    Financing of(String collectivity, UUID planId);
}
