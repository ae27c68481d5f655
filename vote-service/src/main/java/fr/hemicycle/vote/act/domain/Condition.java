package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must have happened before an act is in force.
 *
 * @param source article of law
 * @param metOn {@code null} while it is missing
 */
public record Condition(
        ConditionKind kind, String source, @Nullable LocalDate metOn) {

    public enum ConditionKind {
        TRANSMITTED,
        PUBLISHED,
        NOTIFIED
    }
}
