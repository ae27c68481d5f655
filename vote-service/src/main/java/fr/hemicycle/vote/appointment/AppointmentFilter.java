package fr.hemicycle.vote.appointment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which appointments a list asks for; {@code null} where any will do. */
record AppointmentFilter(
        @Nullable UUID sittingId,
        @Nullable UUID bodyId,
        @Nullable String post,
        LocalDate from,
        LocalDate to) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** What is asked for, by the property of the row that must equal it. */
    Map<String, Object> narrowing() {
        Map<String, Object> narrowing = new HashMap<>();
        if (sittingId != null) {
            narrowing.put("sittingId", sittingId);
        }
        if (bodyId != null) {
            narrowing.put("bodyId", bodyId);
        }
        if (post != null) {
            narrowing.put("post", post);
        }
        return narrowing;
    }

    /** The database knows fewer years than Java. */
    private static LocalDate within(LocalDate day) {
        return day.isBefore(EVER) ? EVER : day.isAfter(LAST) ? LAST : day;
    }

    static AppointmentFilter of(
            @Nullable UUID sittingId,
            @Nullable UUID bodyId,
            @Nullable String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new AppointmentFilter(
                sittingId, bodyId, post, within(from == null ? EVER : from), within(to == null ? LAST : to));
    }
}
