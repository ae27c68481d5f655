package fr.hemicycle.basin.solution.domain;

import fr.hemicycle.basin.plan.domain.Fault;
import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Judges a file of solutions, line by line against what is on record and the lines before it. A solution is known by its name and the
 * name of its operator: a line opens one that is not on record, changes one that is, from its first day on, or says what is so already.
 */
public final class SolutionFile {

    public static final Columns COLUMNS = SolutionLine.COLUMNS;

    /** Each line asks the record and tells the world. */
    public static final int LINES_MAX = 1_000;

    private static final UUID NOT_YET = new UUID(0, 0);

    private final Map<Key, Solution> now;
    private final Map<String, UUID> basins;
    private final Function<Terms, Known> known;
    private final LocalDate today;

    /**
     * To be asked once.
     *
     * @param onRecord those that nobody ended
     * @param basins ids by name
     * @param known what is on record of the things that terms name
     */
    public SolutionFile(
            Map<Key, Solution> onRecord, Map<String, UUID> basins, Function<Terms, Known> known, LocalDate today) {
        this.now = new HashMap<>(onRecord);
        this.basins = Map.copyOf(basins);
        this.known = known;
        this.today = today;
    }

    /** What tells a solution from others in a file. */
    public record Key(String name, String operator) {

        public static Key of(Terms terms) {
            return new Key(terms.name(), terms.operator().name());
        }
    }

    /**
     * What a file says, line by line.
     *
     * @param terms to be written, in this order: none as soon as one of its lines is refused
     */
    public record Verdict(List<LineVerdict> lines, List<Terms> terms) {

        public Verdict {
            lines = List.copyOf(lines);
            boolean refused = lines.stream().anyMatch(each -> each.outcome() == Outcome.REFUSED);
            terms = refused ? List.of() : List.copyOf(terms);
        }
    }

    public Verdict judge(List<SpreadsheetLine> lines, String provenance) {
        List<LineVerdict> verdicts = new ArrayList<>();
        List<Terms> written = new ArrayList<>();
        for (SpreadsheetLine line : lines) {
            SolutionLine said = SolutionLine.read(line, basins, provenance);
            Terms terms = said.terms();
            verdicts.add(terms == null ? LineVerdict.refused(line, said.faults()) : judge(line, terms, written));
        }
        return new Verdict(verdicts, written);
    }

    private LineVerdict judge(SpreadsheetLine line, Terms said, List<Terms> written) {
        List<Fault> faults = TermsCheck.of(said, known.apply(said));
        if (!faults.isEmpty()) {
            return LineVerdict.refused(
                    line,
                    faults.stream()
                            .map(fault -> new LineFault(SolutionLine.column(fault.pointer()), fault.reason()))
                            .toList());
        }
        Key key = Key.of(said);
        Solution before = now.get(key);
        if (before == null) {
            return taken(line, key, said, NOT_YET, Outcome.BEGUN, written);
        }
        Terms terms = said.comingFrom(said.provenance(), before.latest().actions());
        if (terms.comingFrom(before.latest().provenance(), terms.actions()).equals(before.latest())) {
            return LineVerdict.of(line, Outcome.UNCHANGED);
        }
        return switch (before.change(terms, today)) {
            case SolutionDecision.Changed changed ->
                taken(line, key, changed.now(), before.id(), Outcome.CHANGED, written);
            case SolutionDecision.Refused refused -> LineVerdict.refused(line, faults(refused.reasons()));
            case SolutionDecision.Ended _ -> throw new IllegalStateException("a change does not end " + key);
        };
    }

    private LineVerdict taken(
            SpreadsheetLine line, Key key, Terms terms, UUID id, Outcome outcome, List<Terms> written) {
        now.put(key, new Solution(id, terms, null));
        written.add(terms);
        return LineVerdict.of(line, outcome);
    }

    private static List<LineFault> faults(List<Reason> reasons) {
        return reasons.stream().map(reason -> new LineFault("from", reason)).toList();
    }
}
