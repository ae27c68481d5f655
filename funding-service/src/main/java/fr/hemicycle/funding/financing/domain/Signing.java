package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement [convention] that covers a plan is signed by all its parties.
 *
 * @param amount what the funder of the share pays under it
 * @param on day of the last signature
 */
public record Signing(UUID agreementId, Money amount, LocalDate on) {}
