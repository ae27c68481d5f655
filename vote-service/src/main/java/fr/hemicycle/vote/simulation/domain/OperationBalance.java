package fr.hemicycle.vote.simulation.domain;

import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;

/** An operation of the budget as funding-service shows it at the moment. */
public record OperationBalance(String code, String label, Imputation imputation, Money authorised, Money available) {}
