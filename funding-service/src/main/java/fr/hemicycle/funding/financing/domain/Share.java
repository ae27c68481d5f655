package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one funder gives: a fixed sum; its percentage is only shown. */
public record Share(
        UUID id, Funder funder, Money amount, @Nullable Security securedBy) {

    /** @param siren absent for the State, which funds as such */
    public record Funder(Kind kind, String name, @Nullable String siren) {}

    /** What a funder is. */
    public enum Kind {
        STATE,
        REGION,
        DEPARTMENT,
        OTHER
    }

    /** Why the money can be counted on: an own commitment, or what the funder declared. */
    public record Security(SecurityKind kind, String reference, LocalDate decidedOn) {}

    /** Where the certainty comes from. */
    public enum SecurityKind {
        COMMITMENT,
        DECLARATION
    }

    public boolean isSecured() {
        return securedBy != null;
    }

    /** Why a decision of this amount cannot secure it; empty when it can. */
    public Optional<Reason> objection(Money decided) {
        if (isSecured()) {
            return Optional.of(FinancingRule.SHARE_MUST_STILL_BE_PROPOSED.with("funder", funder.name()));
        }
        return decided.equals(amount)
                ? Optional.empty()
                : Optional.of(FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED.with(
                        "funder", funder.name(), "proposed", amount, "decided", decided));
    }
}
