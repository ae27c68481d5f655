package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.AwardSettings;
import fr.hemicycle.funding.award.domain.AwardedLine;
import fr.hemicycle.funding.award.domain.GrantRows;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the public file page by page, and tells which lines of commitments are not in it. */
@ApplicationScoped
class GrantFile {

    private static final int PAGE = 500;
    private static final UUID START = new UUID(0, 0);

    /** Text goes out verbatim: the standard knows no escape for spreadsheets. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(GrantRows.COLUMNS.toArray(String[]::new))
            .get();

    private final AwardedLines lines;

    GrantFile(AwardedLines lines) {
        this.lines = lines;
    }

    /** Lines after this one, in the order of their ids. */
    interface Pages {
        List<AwardedLine> after(UUID id, int limit);
    }

    record LeftOut(AwardedLine line, List<Reason> reasons) {}

    /** @param year in which the agreement was signed, {@code null} for all */
    void write(String collectivity, AwardSettings settings, @Nullable Integer year, OutputStream out)
            throws IOException {
        write((id, limit) -> lines.after(collectivity, id, limit), settings, year, out);
    }

    static void write(Pages lines, AwardSettings settings, @Nullable Integer year, OutputStream out)
            throws IOException {
        try (CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT)) {
            UUID last = START;
            for (List<AwardedLine> page = lines.after(last, PAGE); !page.isEmpty(); page = lines.after(last, PAGE)) {
                for (AwardedLine line : page) {
                    if (year == null || year.equals(line.agreementYear())) {
                        csv.printRecords(new GrantRows(settings, line).values());
                    }
                }
                csv.flush();
                last = page.getLast().id();
            }
        }
    }

    /** Up to one more than {@code limit}, to know whether there are more. */
    List<LeftOut> leftOut(String collectivity, AwardSettings settings, UUID after, int limit) {
        List<LeftOut> found = new ArrayList<>();
        UUID last = after;
        for (List<AwardedLine> page = lines.after(collectivity, last, PAGE);
                !page.isEmpty() && found.size() <= limit;
                page = lines.after(collectivity, last, PAGE)) {
            for (AwardedLine line : page) {
                List<Reason> reasons = new GrantRows(settings, line).broken();
                if (!reasons.isEmpty() && found.size() <= limit) {
                    found.add(new LeftOut(line, reasons));
                }
            }
            last = page.getLast().id();
        }
        return found;
    }
}
