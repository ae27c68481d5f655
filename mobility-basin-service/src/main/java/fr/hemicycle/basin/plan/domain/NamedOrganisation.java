package fr.hemicycle.basin.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a plan names it.
 *
 * @param siren nine digits, {@code null} for one that has none or whose number is not known
 */
public record NamedOrganisation(String name, @Nullable String siren) {

    /** What tells it from others: its number, else its name. */
    String key() {
        return siren == null ? name : siren;
    }
}
