package fr.hemicycle.vote.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a report came to be what it is.
 *
 * @param version number of its present wording, from 1
 * @param votedVersion the wording that was put to the vote, {@code null} until then
 * @param steps its states, in order
 */
public record Course(int version, @Nullable Integer votedVersion, List<Step> steps) {

    static final Course START = new Course(1, null, List.of());

    public Course {
        steps = List.copyOf(steps);
    }

    /**
     * A state that it entered.
     *
     * @param sittingDate of the sitting at which it did so, or to which it goes
     * @param author subject of the caller
     * @param motive why it was adjourned or withdrawn
     */
    public record Step(
            ReportState state,
            LocalDate sittingDate,
            Instant at,
            String author,
            @Nullable String motive) {}

    /** Day of the last sitting at which it was adjourned. */
    Optional<LocalDate> adjournedFrom() {
        return steps.stream()
                .filter(step -> step.state() == ReportState.ADJOURNED)
                .map(Step::sittingDate)
                .reduce((earlier, later) -> later);
    }
}
