package fr.hemicycle.funding.annex;

import fr.hemicycle.funding.annex.domain.AuthorisationState;
import fr.hemicycle.funding.annex.domain.StateSheet;
import fr.hemicycle.funding.annex.domain.StateTable;
import fr.hemicycle.platform.document.Page;
import fr.hemicycle.platform.document.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The state as files. Neither holds the hour at which it was made: equal facts are equal bytes. */
@ApplicationScoped
class StateFiles {

    private final PdfPrinter printer = new PdfPrinter();

    static byte[] csv(AuthorisationState state) {
        StateTable table = new StateTable(state);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(table.columns());
            for (List<String> row : table.rows()) {
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf(AuthorisationState state) {
        return printer.print(
                Page.of(name(state), StatePages.state(StateSheet.of(state)).render(), state.on()));
    }

    static String name(AuthorisationState state) {
        return "etat-des-autorisations-" + state.year() + "-au-" + state.on();
    }
}
