package fr.hemicycle.basin.territory.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day that a question is about. */
@FunctionalInterface
public interface Today {

    /** @param on the day that it names, {@code null} where it means today */
    LocalDate or(@Nullable LocalDate on);
}
