package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.funding.money.Section;
import org.jspecify.annotations.Nullable;

/**
 * An account, or a chapter, of a chart.
 *
 * @param section {@code null} where the chart gives none, as to a heading
 * @param expenseChapter code of the chapter of its real expenses, {@code null} where there are none
 * @param revenueChapter the same for revenues
 */
public record Account(
        Axis axis,
        String code,
        String label,
        @Nullable Section section,
        @Nullable String expenseChapter,
        @Nullable String revenueChapter) {

    public AccountKey key() {
        return new AccountKey(axis, code);
    }
}
