package fr.hemicycle.basin.territory.domain;

import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one thing was, period after period, never two at once. Only its open end can be changed: a day that is told of a closed
 * period, or before the open one began, stays as it was told.
 *
 * @param periods in the order of time
 */
public record Timeline<T>(List<Period<T>> periods) {

    public Timeline {
        periods = List.copyOf(periods);
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /** What a statement makes of a timeline. */
    public record Step<T>(Timeline<T> after, Outcome outcome) {}

    public Optional<Period<T>> on(LocalDate day) {
        return periods.stream().filter(each -> each.holdsOn(day)).findFirst();
    }

    /**
     * Something is so from a day on, for ever or until a last day.
     *
     * @return nothing when that would rewrite what is on record
     */
    public Optional<Step<T>> stands(T state, LocalDate from, @Nullable LocalDate until) {
        Period<T> said = new Period<>(state, from, until);
        if (periods.contains(said)) {
            return Optional.of(new Step<>(this, Outcome.UNCHANGED));
        }
        Period<T> open = open();
        if (open == null || from.isBefore(open.from())) {
            return added(said, periods, Outcome.BEGUN);
        }
        if (open.from().equals(from)) {
            return until != null && open.state().equals(state)
                    ? Optional.of(new Step<>(replacingLast(said), Outcome.ENDED))
                    : Optional.empty();
        }
        if (until == null && open.state().equals(state)) {
            return Optional.of(new Step<>(this, Outcome.UNCHANGED));
        }
        return added(said, replacingLast(open.endedOn(from.minusDays(1))).periods, Outcome.CHANGED);
    }

    /**
     * Something is no more from a day on.
     *
     * @return nothing when it did not stand the day before, or when that would rewrite what is on record
     */
    public Optional<Step<T>> endsOn(LocalDate day) {
        LocalDate lastDay = day.minusDays(1);
        Period<T> open = open();
        if (open == null) {
            return !periods.isEmpty() && lastDay.equals(periods.getLast().until())
                    ? Optional.of(new Step<>(this, Outcome.UNCHANGED))
                    : Optional.empty();
        }
        return open.from().isBefore(day)
                ? Optional.of(new Step<>(replacingLast(open.endedOn(lastDay)), Outcome.ENDED))
                : Optional.empty();
    }

    private @Nullable Period<T> open() {
        return periods.isEmpty() || !periods.getLast().isOpen() ? null : periods.getLast();
    }

    private Timeline<T> replacingLast(Period<T> last) {
        List<Period<T>> changed = new ArrayList<>(periods.subList(0, periods.size() - 1));
        changed.add(last);
        return new Timeline<>(changed);
    }

    private static <T> Optional<Step<T>> added(Period<T> said, List<Period<T>> to, Outcome outcome) {
        if (to.stream().anyMatch(said::overlaps)) {
            return Optional.empty();
        }
        List<Period<T>> more = new ArrayList<>(to);
        more.add(said);
        more.sort(Comparator.comparing(Period::from));
        return Optional.of(new Step<>(new Timeline<>(more), outcome));
    }
}
