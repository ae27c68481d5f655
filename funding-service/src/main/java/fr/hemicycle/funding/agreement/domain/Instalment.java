package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of the schedule [échéancier].
 *
 * @param party key of the one that pays
 * @param dueOn its day; or a condition, or both
 */
public record Instalment(
        int number,
        String party,
        Money amount,
        @Nullable LocalDate dueOn,
        @Nullable String condition) {}
