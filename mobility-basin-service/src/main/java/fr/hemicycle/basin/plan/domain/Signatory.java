package fr.hemicycle.basin.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who signs the plan [signataire].
 *
 * @param siren {@code null} for the State, which signs as such and has no assembly
 * @param insee code of the région or département, {@code null} for others
 * @param pilot whether it leads the writing and follows the carrying out [pilote]
 */
public record Signatory(
        Kind kind,
        String name,
        @Nullable String siren,
        @Nullable String insee,
        boolean pilot) {

    /** How the State is named where others are by their SIREN. */
    public static final String STATE = "STATE";

    public enum Kind {
        STATE,
        REGION,
        DEPARTMENT,
        /** Établissement public de coopération intercommunale (EPCI). */
        INTERCOMMUNALITY,
        OTHER
    }

    /** What tells it from the other signatories. */
    public String key() {
        return siren == null ? STATE : siren;
    }

    public boolean hasAnAssembly() {
        return siren != null;
    }

    boolean pilots(Kind wanted, String code) {
        return pilot && kind == wanted && code.equals(insee);
    }
}
