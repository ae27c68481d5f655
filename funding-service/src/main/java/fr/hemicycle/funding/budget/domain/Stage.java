package fr.hemicycle.funding.budget.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A stage of a budget, as it is told.
 *
 * @param body kind of the body that adopted it
 */
public record Stage(Kind kind, String deliberationNumber, String body, LocalDate adoptedOn, List<BudgetLine> lines) {

    /** Budget primitif, décision modificative, budget supplémentaire. */
    public enum Kind {
        INITIAL,
        AMENDING,
        SUPPLEMENTARY
    }

    public Stage {
        lines = List.copyOf(lines);
    }
}
