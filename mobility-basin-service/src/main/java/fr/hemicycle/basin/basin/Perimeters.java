package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.PerimeterCheck;
import fr.hemicycle.basin.basin.domain.PerimeterCheck.Verdict;
import fr.hemicycle.basin.basin.domain.PerimeterRecord;
import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Takes the perimeters of basins in: all lines of a file or none. */
@ApplicationScoped
class Perimeters {

    private final Spreadsheets spreadsheets;
    private final Territories territories;
    private final BasinRows basins;
    private final BasinMembers members;
    private final Clock clock;

    Perimeters(
            Spreadsheets spreadsheets, Territories territories, BasinRows basins, BasinMembers members, Clock clock) {
        this.spreadsheets = spreadsheets;
        this.territories = territories;
        this.basins = basins;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    ImportReport judge(String collectivity, byte[] file) throws SQLException {
        return spreadsheets.report(true, file, verdict(collectivity, file).lines());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ImportReport take(String collectivity, byte[] file, Provenance provenance) throws SQLException {
        basins.hold(collectivity);
        Verdict verdict = verdict(collectivity, file);
        spreadsheets.refuseUnlessAllHold(verdict.lines());
        members.write(collectivity, keep(collectivity, file, provenance), verdict.changes());
        return spreadsheets.report(false, file, verdict.lines());
    }

    /** Keeps where a file comes from. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID keep(String collectivity, byte[] file, Provenance provenance) {
        PerimeterImportRow row = new PerimeterImportRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.publisher = provenance.publisher();
        row.reference = provenance.reference();
        row.publishedOn = provenance.publishedOn();
        row.sha256 = spreadsheets.sha256(file);
        row.importedAt = clock.instant();
        basins.getEntityManager().persist(row);
        basins.flush();
        return row.id;
    }

    private Verdict verdict(String collectivity, byte[] file) throws SQLException {
        return new PerimeterCheck(new PerimeterRecord(
                        basins.known(collectivity),
                        members.onRecord(collectivity),
                        territories.intercommunalities(collectivity)))
                .judge(spreadsheets.read(file, PerimeterCheck.COLUMNS));
    }
}
