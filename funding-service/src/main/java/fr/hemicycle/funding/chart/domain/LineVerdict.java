package fr.hemicycle.funding.chart.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param account as it will stand in the chart, {@code null} when the line is refused
 * @param faults none unless it is refused
 */
public record LineVerdict(Outcome outcome, @Nullable Account account, List<LineFault> faults) {

    public LineVerdict {
        faults = List.copyOf(faults);
    }

    /** What an import does with a line, or would do. */
    public enum Outcome {
        REGISTERED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static LineVerdict refused(List<LineFault> faults) {
        return new LineVerdict(Outcome.REFUSED, null, faults);
    }
}
