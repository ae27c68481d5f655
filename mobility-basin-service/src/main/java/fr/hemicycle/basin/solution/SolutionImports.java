package fr.hemicycle.basin.solution;

import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_FILE_MUST_HAVE_A_THOUSAND_LINES_AT_MOST;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.solution.domain.Solution;
import fr.hemicycle.basin.solution.domain.SolutionFile;
import fr.hemicycle.basin.solution.domain.Terms;
import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes files of solutions in: all lines or none. */
@ApplicationScoped
class SolutionImports {

    private final Spreadsheets spreadsheets;
    private final SolutionTable table;
    private final Catalogue catalogue;
    private final KnownThings known;
    private final Basins basins;
    private final Today today;

    SolutionImports(
            Spreadsheets spreadsheets,
            SolutionTable table,
            Catalogue catalogue,
            KnownThings known,
            Basins basins,
            Today today) {
        this.spreadsheets = spreadsheets;
        this.table = table;
        this.catalogue = catalogue;
        this.known = known;
        this.basins = basins;
        this.today = today;
    }

    @Transactional
    ImportReport judge(String collectivity, byte[] file, Provenance provenance) throws SQLException {
        return spreadsheets.report(
                true,
                file,
                verdict(collectivity, onRecord(collectivity), file, provenance).lines());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ImportReport take(String collectivity, byte[] file, Provenance provenance, String by) throws SQLException {
        table.holdAll(collectivity);
        Map<SolutionFile.Key, Solution> onRecord = onRecord(collectivity);
        SolutionFile.Verdict verdict = verdict(collectivity, onRecord, file, provenance);
        spreadsheets.refuseUnlessAllHold(verdict.lines());
        Map<SolutionFile.Key, UUID> ids = new HashMap<>();
        onRecord.forEach((key, solution) -> ids.put(key, solution.id()));
        for (Terms terms : verdict.terms()) {
            UUID id = ids.get(SolutionFile.Key.of(terms));
            if (id == null) {
                ids.put(SolutionFile.Key.of(terms), catalogue.begin(collectivity, terms, by));
            } else {
                catalogue.replace(collectivity, id, terms, by);
            }
        }
        return spreadsheets.report(false, file, verdict.lines());
    }

    private Map<SolutionFile.Key, Solution> onRecord(String collectivity) throws SQLException {
        Map<SolutionFile.Key, Solution> found = new HashMap<>();
        table.goingOn(collectivity)
                .forEach(each -> found.put(
                        SolutionFile.Key.of(each.terms()),
                        new Solution(each.solutionId(), each.terms(), each.ending())));
        return found;
    }

    private SolutionFile.Verdict verdict(
            String collectivity, Map<SolutionFile.Key, Solution> onRecord, byte[] file, Provenance provenance) {
        List<SpreadsheetLine> lines = spreadsheets.read(file, SolutionFile.COLUMNS);
        if (lines.size() > SolutionFile.LINES_MAX) {
            throw ProblemException.invalid(
                    "", SOLUTION_FILE_MUST_HAVE_A_THOUSAND_LINES_AT_MOST.with("lines", lines.size()));
        }
        return new SolutionFile(
                        onRecord, basins.ids(collectivity), terms -> known.of(collectivity, terms), today.or(null))
                .judge(lines, provenance.publisher() + " : " + provenance.reference());
    }
}
