package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.basin.territory.domain.TerritoryCheck;
import fr.hemicycle.basin.territory.domain.TerritoryLine;
import fr.hemicycle.basin.territory.domain.TerritoryVerdict;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Takes changes of the territory in: all lines of a file or none. */
@ApplicationScoped
class TerritoryImports {

    private final Spreadsheets spreadsheets;
    private final TerritoryTable territory;
    private final TerritoryImportRows imports;
    private final TerritoryMessages messages;
    private final Clock clock;

    TerritoryImports(
            Spreadsheets spreadsheets,
            TerritoryTable territory,
            TerritoryImportRows imports,
            TerritoryMessages messages,
            Clock clock) {
        this.spreadsheets = spreadsheets;
        this.territory = territory;
        this.imports = imports;
        this.messages = messages;
        this.clock = clock;
    }

    record Taken(UUID id, ImportReport report) {}

    @Transactional
    ImportReport judge(String collectivity, byte[] file) throws SQLException {
        return spreadsheets.report(true, file, verdict(collectivity, file).lines());
    }

    /** Takes a file of a collectivity in, and tells whom it concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken take(String collectivity, byte[] file, Provenance provenance) throws SQLException {
        territory.hold(collectivity);
        territory.copyTo(collectivity);
        TerritoryVerdict verdict = verdict(collectivity, file);
        UUID id = write(collectivity, file, provenance, verdict);
        if (!verdict.changes().isEmpty()) {
            messages.changed(collectivity, id, provenance, verdict.concerned());
        }
        return new Taken(id, spreadsheets.report(false, file, verdict.lines()));
    }

    /** Takes in, once, a file that comes with the service: it is nobody's change, so nobody is told. */
    @Transactional
    void takeShipped(String collectivity, byte[] file, Provenance provenance) throws SQLException {
        territory.hold(collectivity);
        if (!imports.has(collectivity, spreadsheets.sha256(file))) {
            write(collectivity, file, provenance, verdict(collectivity, file));
        }
    }

    private UUID write(String collectivity, byte[] file, Provenance provenance, TerritoryVerdict verdict)
            throws SQLException {
        spreadsheets.refuseUnlessAllHold(verdict.lines());
        TerritoryImportRow row = new TerritoryImportRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.publisher = provenance.publisher();
        row.reference = provenance.reference();
        row.publishedOn = provenance.publishedOn();
        row.sha256 = spreadsheets.sha256(file);
        row.begun = count(verdict, Outcome.BEGUN);
        row.changed = count(verdict, Outcome.CHANGED);
        row.ended = count(verdict, Outcome.ENDED);
        row.unchanged = count(verdict, Outcome.UNCHANGED);
        row.importedAt = clock.instant();
        imports.persistAndFlush(row);
        territory.write(collectivity, row.id, verdict.changes());
        return row.id;
    }

    private TerritoryVerdict verdict(String collectivity, byte[] file) throws SQLException {
        return new TerritoryCheck(territory.onRecord(collectivity, null))
                .judge(spreadsheets.read(file, TerritoryLine.COLUMNS));
    }

    private static int count(TerritoryVerdict verdict, Outcome outcome) {
        return (int) verdict.lines().stream()
                .filter(each -> each.outcome() == outcome)
                .count();
    }
}
