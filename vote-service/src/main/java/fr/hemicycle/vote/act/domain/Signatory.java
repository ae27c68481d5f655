package fr.hemicycle.vote.act.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param capacity as the act shows it (qualité): {@code Président du Conseil départemental}
 * @param delegation reference of the delegation of signature (CGCT L3221-3), {@code null} when the president signs
 */
public record Signatory(
        String givenName, String familyName, String capacity, @Nullable String delegation) {}
