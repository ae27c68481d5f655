package fr.hemicycle.vote.act.domain;

import static fr.hemicycle.vote.act.domain.ActRule.DELEGATE_MUST_NAME_THE_DELEGATION;

import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param capacity as the act shows it (qualité): {@code Président du Conseil départemental}
 * @param delegation reference of the delegation of signature (CGCT L3221-3), {@code null} when the president signs
 */
public record Signatory(
        String givenName,
        String familyName,
        String capacity,
        @Nullable String delegation) {

    /** By which right one signs. */
    public enum Right {
        PRESIDENT,
        DELEGATE
    }

    /** Whether the right and the delegation go together. */
    public Optional<Reason> objection(Right right) {
        return (right == Right.DELEGATE) == (delegation != null)
                ? Optional.empty()
                : Optional.of(DELEGATE_MUST_NAME_THE_DELEGATION.with("right", right));
    }
}
