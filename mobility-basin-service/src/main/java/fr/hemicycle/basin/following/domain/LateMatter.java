package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.meeting.domain.OpenTask;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that should be there by now.
 *
 * @param plan that it is of, {@code null} for what is of the basin
 * @param reference code of the action, of action and indicator, year of the review, or id of the task or deliverable
 * @param who name of the organisation that owes it, {@code null} where none is named
 * @param dueOn last day on which it was not late
 */
public record LateMatter(
        LateKind kind,
        @Nullable UUID plan,
        String reference,
        String title,
        @Nullable String who,
        LocalDate dueOn) {

    /** The oldest first, and always in the same order. */
    private static final Comparator<LateMatter> ORDER = Comparator.comparing(LateMatter::dueOn)
            .thenComparing(LateMatter::kind)
            .thenComparing(LateMatter::reference);

    public static LateMatter of(OpenTask task) {
        return new LateMatter(
                LateKind.TASK, null, task.id().toString(), task.title(), task.organisation(), task.dueOn());
    }

    public static LateMatter of(MissionsOfBasin.Late deliverable, String mission) {
        return new LateMatter(
                LateKind.DELIVERABLE,
                null,
                deliverable.deliverableId().toString(),
                mission + ": " + deliverable.name(),
                null,
                deliverable.dueOn());
    }

    public static List<LateMatter> inOrder(Stream<LateMatter> matters) {
        return matters.sorted(ORDER).toList();
    }
}
