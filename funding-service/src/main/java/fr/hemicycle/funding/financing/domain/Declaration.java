package fr.hemicycle.funding.financing.domain;

/**
 * A decision as somebody tells of it.
 *
 * @param declarer SIREN of the collectivity that speaks
 * @param forOthersWithoutSiren whether it may speak for a funder that has no SIREN, in a plan of its own
 */
public record Declaration(Decision decision, String declarer, boolean forOthersWithoutSiren) {}
