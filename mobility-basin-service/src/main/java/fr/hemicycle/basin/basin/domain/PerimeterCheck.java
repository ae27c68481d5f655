package fr.hemicycle.basin.basin.domain;

import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.basin.domain.BasinRule.INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS;
import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_KEEP_ITS_PAST;
import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD;

import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.basin.territory.domain.Timeline;
import fr.hemicycle.basin.territory.domain.TimelineChange;
import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges the lines of a perimeter's file: each against what is on record and the lines before it, then each intercommunality
 * against the whole, since an old basin may be left further down than the new one is joined.
 */
public final class PerimeterCheck {

    public static final Columns COLUMNS = PerimeterLine.COLUMNS;
    private static final int BASINS_MAX = 2;

    private final PerimeterRecord onRecord;
    private final Map<Member, Timeline<Member>> after;

    public PerimeterCheck(PerimeterRecord onRecord) {
        this.onRecord = onRecord;
        this.after = new HashMap<>(onRecord.members());
    }

    /**
     * What an import says, line by line.
     *
     * @param changes what it makes of the perimeters: nothing as soon as one of its lines is refused
     */
    public record Verdict(List<LineVerdict> lines, List<TimelineChange<Member, Member>> changes) {

        public Verdict {
            lines = List.copyOf(lines);
            boolean refused = lines.stream().anyMatch(each -> each.outcome() == Outcome.REFUSED);
            changes = refused ? List.of() : List.copyOf(changes);
        }
    }

    private record Judged(PerimeterLine said, LineVerdict verdict) {}

    /** To be asked once. */
    public Verdict judge(List<SpreadsheetLine> lines) {
        List<Judged> judged = new ArrayList<>();
        for (SpreadsheetLine line : lines) {
            PerimeterLine said = PerimeterLine.read(line);
            judged.add(new Judged(said, apply(said)));
        }
        Map<String, List<Period<Member>>> memberships = after.values().stream()
                .flatMap(timeline -> timeline.periods().stream())
                .collect(Collectors.groupingBy(period -> period.state().intercommunality()));
        return new Verdict(judged.stream().map(each -> hold(each, memberships)).toList(), changes());
    }

    private LineVerdict apply(PerimeterLine said) {
        KnownBasin basin = onRecord.basins().get(said.basin());
        if (!said.faults().isEmpty()) {
            return LineVerdict.refused(said.line(), said.faults());
        }
        if (basin == null) {
            return refused(said, "basin", BASIN_MUST_BE_ON_RECORD.with("basin", said.basin()));
        }
        Member member = new Member(basin.id(), said.intercommunality());
        Period<Member> period = new Period<>(member, said.from(), said.until());
        if (!basin.lastsThrough(period)) {
            return refused(said, "from", basin.mustLast());
        }
        Timeline<Area> known = onRecord.intercommunalities().getOrDefault(said.intercommunality(), Timeline.empty());
        if (known.periods().stream().noneMatch(period::overlaps)) {
            return refused(
                    said,
                    "intercommunality",
                    PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD.with(
                            "intercommunality", said.intercommunality(), "from", said.from()));
        }
        return after.getOrDefault(member, Timeline.empty())
                .stands(member, said.from(), said.until())
                .map(step -> {
                    after.put(member, step.after());
                    return LineVerdict.of(said.line(), step.outcome());
                })
                .orElseGet(() -> refused(
                        said,
                        "from",
                        PERIMETER_MUST_KEEP_ITS_PAST.with(
                                "intercommunality",
                                said.intercommunality(),
                                "basin",
                                basin.name(),
                                "from",
                                said.from())));
    }

    private LineVerdict hold(Judged judged, Map<String, List<Period<Member>>> memberships) {
        PerimeterLine said = judged.said();
        if (judged.verdict().outcome() == Outcome.REFUSED) {
            return judged.verdict();
        }
        List<Period<Member>> all = memberships.getOrDefault(said.intercommunality(), List.of());
        // The number of basins only grows on the first day of a membership.
        return all.stream()
                .map(Period::from)
                .filter(new Period<>(said, said.from(), said.until())::holdsOn)
                .filter(day -> all.stream().filter(each -> each.holdsOn(day)).count() > BASINS_MAX)
                .findFirst()
                .map(day -> refused(
                        said,
                        "intercommunality",
                        INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS.with(
                                "intercommunality",
                                said.intercommunality(),
                                "day",
                                day,
                                "basins",
                                all.stream()
                                        .filter(each -> each.holdsOn(day))
                                        .map(each -> onRecord.name(each.state().basin()))
                                        .sorted()
                                        .collect(Collectors.joining(", ")))))
                .orElse(judged.verdict());
    }

    private List<TimelineChange<Member, Member>> changes() {
        return after.entrySet().stream()
                .map(each -> new TimelineChange<>(
                        each.getKey(),
                        onRecord.members().getOrDefault(each.getKey(), Timeline.empty()),
                        each.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static LineVerdict refused(PerimeterLine said, String column, Reason reason) {
        return LineVerdict.refused(said.line(), List.of(new LineFault(column, reason)));
    }
}
