package fr.hemicycle.vote.roster.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param councillorId of a member who is on record
 * @param changes of that member; none for one who is registered
 * @param faults none unless it is refused
 */
public record LineVerdict(
        Outcome outcome, @Nullable UUID councillorId, List<RosterChange> changes, List<LineFault> faults) {

    public LineVerdict {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** What an import does with a line, or would do. */
    public enum Outcome {
        REGISTERED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static LineVerdict refused(List<LineFault> faults) {
        return new LineVerdict(Outcome.REFUSED, null, List.of(), faults);
    }
}
