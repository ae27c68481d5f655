package fr.hemicycle.basin.mission.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param reason of an early end, {@code null} when all was delivered and accepted */
public record MissionEnd(LocalDate on, @Nullable String reason) {

    public boolean isEarly() {
        return reason != null;
    }
}
