package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.LocalDate;
import java.util.Optional;

/** What a state of authorisations asks for. */
public enum StateRule implements Rule {
    /** It parts what was committed before its year from what was committed in it. */
    STATE_DAY_MUST_BE_IN_ITS_YEAR;

    @Override
    public String source() {
        return "CGCT L3312-4";
    }

    /** Why there is no state of {@code year} on that day; empty when there is. */
    public static Optional<Reason> objection(int year, LocalDate on) {
        return on.getYear() == year
                ? Optional.empty()
                : Optional.of(STATE_DAY_MUST_BE_IN_ITS_YEAR.with("on", on, "year", year));
    }
}
