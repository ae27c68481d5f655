package fr.hemicycle.vote.opendata;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.opendata.OpenDeliberations.Selection;
import fr.hemicycle.vote.opendata.domain.ActFactsForOpenData;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation;
import fr.hemicycle.vote.opendata.domain.PublicAct;
import fr.hemicycle.vote.opendata.domain.ScdlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the public file page by page, and tells which deliberations are not in it. */
@ApplicationScoped
class ScdlFile {

    private static final int PAGE = 500;
    private static final UUID START = new UUID(0, 0);

    /** Text goes out verbatim: the standard knows no escape for spreadsheets. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(ScdlRow.COLUMNS.toArray(String[]::new))
            .get();

    private final OpenDeliberations deliberations;
    private final ActFactsForOpenData acts;

    ScdlFile(OpenDeliberations deliberations, ActFactsForOpenData acts) {
        this.deliberations = deliberations;
        this.acts = acts;
    }

    record LeftOut(AdoptedDeliberation deliberation, List<Reason> reasons) {}

    void write(CollectivityProfile profile, Selection selection, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (List<ScdlRow> page = page(profile, selection, START);
                    !page.isEmpty();
                    page = page(
                            profile, selection, page.getLast().deliberation().id())) {
                for (ScdlRow row : page) {
                    if (row.broken().isEmpty()) {
                        csv.printRecord(row.values());
                    }
                }
                csv.flush();
            }
        }
    }

    /** Up to one more than {@code limit}, to know whether there are more. */
    List<LeftOut> leftOut(CollectivityProfile profile, Selection selection, UUID after, int limit) {
        List<LeftOut> found = new ArrayList<>();
        UUID last = after;
        for (List<ScdlRow> page = page(profile, selection, last);
                !page.isEmpty() && found.size() <= limit;
                page = page(profile, selection, last)) {
            for (ScdlRow row : page) {
                List<Reason> reasons = row.broken();
                if (!reasons.isEmpty() && found.size() <= limit) {
                    found.add(new LeftOut(row.deliberation(), reasons));
                }
            }
            last = page.getLast().deliberation().id();
        }
        return found;
    }

    private List<ScdlRow> page(CollectivityProfile profile, Selection selection, UUID after) {
        List<AdoptedDeliberation> found = deliberations.after(selection, after, PAGE);
        Map<UUID, PublicAct> known = acts.of(
                selection.collectivity(),
                found.stream().map(AdoptedDeliberation::id).toList());
        return found.stream()
                .map(each -> ScdlRow.of(profile, each, known.get(each.id())))
                .toList();
    }
}
