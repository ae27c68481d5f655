package fr.hemicycle.vote.report.domain;

import fr.hemicycle.vote.money.Money;
import java.util.UUID;

/**
 * Credits that funding-service holds for an expense, with the budget row that the report shows: authorised, available
 * before, proposed, remaining (AE, disponible, proposition, solde).
 */
public record Reservation(
        UUID id, String operationLabel, Money authorisation, Money available, Money proposed, Money remaining) {}
