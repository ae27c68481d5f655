package fr.hemicycle.basin.territory.domain;

import static fr.hemicycle.basin.territory.domain.TerritoryRule.AREA_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.TERRITORY_MUST_KEEP_ITS_PAST;

import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.territory.domain.Timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges the lines of an import. Each is applied to what is on record and the lines before it; then each is held against the
 * whole: a commune may stand above its intercommunality in the file.
 */
public final class TerritoryCheck {

    private static final LocalDate FOR_EVER = LocalDate.of(2999, 12, 31);

    private final Map<AreaKey, Timeline<Area>> onRecord;
    private final Map<AreaKey, Timeline<Area>> after;
    private final Map<AreaKey, List<AreaKey>> successors = new HashMap<>();
    private final Set<AreaKey> touched = new HashSet<>();

    public TerritoryCheck(Map<AreaKey, Timeline<Area>> onRecord) {
        this.onRecord = Map.copyOf(onRecord);
        this.after = new HashMap<>(onRecord);
    }

    /** To be asked once. */
    public TerritoryVerdict judge(List<SpreadsheetLine> lines) {
        Map<TerritoryLine, LineVerdict> verdicts = new LinkedHashMap<>();
        for (SpreadsheetLine each : lines) {
            TerritoryLine line = TerritoryLine.read(each);
            verdicts.put(line, apply(line));
        }
        Map<AreaKey, List<Period<Area>>> members = membersOfEnded(verdicts.keySet());
        verdicts.replaceAll((line, verdict) -> hold(line, verdict, members));
        return new TerritoryVerdict(List.copyOf(verdicts.values()), changes());
    }

    private LineVerdict apply(TerritoryLine line) {
        return switch (line) {
            case TerritoryLine.Unreadable unreadable -> LineVerdict.refused(line.line(), unreadable.faults());
            case TerritoryLine.Stands stands -> {
                AreaKey key = stands.area().key();
                yield step(line, key, timeline(key).stands(stands.area(), stands.from(), stands.until()));
            }
            case TerritoryLine.Ends ends ->
                timeline(ends.area()).periods().isEmpty()
                        ? LineVerdict.refused(line.line(), List.of(unknown("code", ends.area(), ends.from())))
                        : step(line, ends.area(), timeline(ends.area()).endsOn(ends.from()));
        };
    }

    private LineVerdict step(TerritoryLine line, AreaKey key, Optional<Step<Area>> step) {
        if (step.isEmpty()) {
            return LineVerdict.refused(
                    line.line(),
                    List.of(new LineFault(
                            "from",
                            TERRITORY_MUST_KEEP_ITS_PAST.with(
                                    "unit",
                                    key.unit(),
                                    "code",
                                    key.code(),
                                    "from",
                                    line.line().value("from")))));
        }
        after.put(key, step.get().after());
        touched.add(key);
        if (line instanceof TerritoryLine.Ends ends && step.get().outcome() == Outcome.ENDED) {
            successors.put(key, ends.successors());
        }
        return LineVerdict.of(line.line(), step.get().outcome());
    }

    private LineVerdict hold(TerritoryLine line, LineVerdict verdict, Map<AreaKey, List<Period<Area>>> members) {
        if (verdict.outcome() == Outcome.REFUSED) {
            return verdict;
        }
        List<LineFault> faults = new ArrayList<>();
        switch (line) {
            case TerritoryLine.Unreadable _ -> {}
            case TerritoryLine.Stands stands ->
                timeline(stands.area().key())
                        .on(stands.from())
                        .ifPresent(period -> stands.area()
                                .belongsTo()
                                .forEach((column, owner) -> lookThrough(column, owner, period, faults)));
            case TerritoryLine.Ends ends ->
                ends.successors().forEach(successor -> look("successors", successor, ends.from(), faults));
        }
        gap(line)
                .ifPresent(gap -> members.getOrDefault(gap.state(), List.of()).stream()
                        .filter(gap::overlaps)
                        .findFirst()
                        .ifPresent(member -> faults.add(new LineFault(
                                "code",
                                AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT.with(
                                        "code",
                                        gap.state().code(),
                                        "from",
                                        gap.from(),
                                        "member",
                                        member.state().key().code())))));
        return faults.isEmpty() ? verdict : LineVerdict.refused(line.line(), faults);
    }

    /** The time after a line's last day in which its area does not stand. */
    private Optional<Period<AreaKey>> gap(TerritoryLine line) {
        return switch (line) {
            case TerritoryLine.Unreadable _ -> Optional.empty();
            case TerritoryLine.Stands stands ->
                Optional.ofNullable(stands.until())
                        .flatMap(lastDay -> gap(stands.area().key(), lastDay.plusDays(1)));
            case TerritoryLine.Ends ends -> gap(ends.area(), ends.from());
        };
    }

    private Optional<Period<AreaKey>> gap(AreaKey area, LocalDate from) {
        if (timeline(area).on(from).isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> next = timeline(area).periods().stream()
                .map(Period::from)
                .filter(from::isBefore)
                .findFirst();
        return Optional.of(
                new Period<>(area, from, next.map(day -> day.minusDays(1)).orElse(null)));
    }

    /** What an area belongs to stands from its first day to its last. */
    private void lookThrough(String column, AreaKey owner, Period<Area> period, List<LineFault> faults) {
        Timeline<Area> owners = timeline(owner);
        // Who has no last day is held against a day that nobody plans for.
        LocalDate lastDay = period.until() == null ? FOR_EVER : period.until();
        Stream.of(period.from(), lastDay)
                .filter(day -> owners.on(day).isEmpty())
                .findFirst()
                .ifPresent(day -> faults.add(unknown(column, owner, day)));
    }

    private void look(String column, AreaKey area, LocalDate day, List<LineFault> faults) {
        if (timeline(area).on(day).isEmpty()) {
            faults.add(unknown(column, area, day));
        }
    }

    private static LineFault unknown(String column, AreaKey area, LocalDate day) {
        return new LineFault(
                column, AREA_MUST_BE_ON_RECORD.with("unit", area.unit(), "code", area.code(), "from", day));
    }

    /** One look through the whole for all areas that end, however many they are. */
    private Map<AreaKey, List<Period<Area>>> membersOfEnded(Set<TerritoryLine> lines) {
        Map<AreaKey, List<Period<Area>>> members = new HashMap<>();
        for (TerritoryLine line : lines) {
            gap(line).ifPresent(gap -> members.put(gap.state(), new ArrayList<>()));
        }
        if (!members.isEmpty()) {
            after.values().stream()
                    .flatMap(timeline -> timeline.periods().stream())
                    .forEach(period -> period.state().belongsTo().values().stream()
                            .filter(members::containsKey)
                            .forEach(owner ->
                                    Objects.requireNonNull(members.get(owner)).add(period)));
        }
        return members;
    }

    private List<AreaChange> changes() {
        return touched.stream()
                .filter(key -> !timeline(key).equals(onRecord.get(key)))
                .map(key -> new AreaChange(
                        new TimelineChange<>(key, onRecord.getOrDefault(key, Timeline.empty()), timeline(key)),
                        successors.getOrDefault(key, List.of()).stream()
                                .map(AreaKey::code)
                                .toList()))
                .sorted(AreaChange.BY_KEY)
                .toList();
    }

    private Timeline<Area> timeline(AreaKey key) {
        return after.getOrDefault(key, Timeline.empty());
    }
}
