package fr.hemicycle.funding.budget.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stage.
 *
 * @param nature account by nature, {@code null} where the chapter alone is told
 * @param function account by function or functional code
 * @param proposed by the president
 * @param voted by the assembly; a later stage may take back
 */
public record BudgetLine(
        Place place,
        @Nullable String nature,
        @Nullable String function,
        Movement movement,
        Money proposed,
        Money voted) {

    /** Way of the money. */
    public enum Direction {
        EXPENSE,
        REVENUE
    }

    /** Whether money is paid, or only moved within the budget [opération d'ordre]. */
    public enum Movement {
        REAL,
        ORDER
    }

    /** What the assembly votes on. */
    public record Place(Section section, Direction direction, String chapter) {}

    /** What tells it from the other lines of its stage. */
    record Same(
            Place place, @Nullable String nature, @Nullable String function, Movement movement) {}

    Same same() {
        return new Same(place, nature, function, movement);
    }
}
