package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanSheet;
import fr.hemicycle.basin.plan.domain.PlanText;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.platform.document.FileAnswer;
import fr.hemicycle.platform.document.Page;
import fr.hemicycle.platform.document.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A version of a plan as a page, and as the file printed from that page. It bears the day on which its text was written. */
@ApplicationScoped
class PlanDocuments {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final Variant PAGE = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);
    private static final Variant FILE = new Variant(MediaType.valueOf(FileAnswer.PDF), (String) null, null);

    private final PdfPrinter printer = new PdfPrinter();
    private final KnownAreas areas;
    private final Territories territories;

    PlanDocuments(KnownAreas areas, Territories territories) {
        this.areas = areas;
        this.territories = territories;
    }

    Page page(Kept kept, PlanText text, VersionRow version) {
        PlanRow row = kept.row();
        LocalDate day = LocalDate.ofInstant(version.writtenAt(), FRANCE);
        List<String> places = text.actions().stream()
                .flatMap(each -> Stream.concat(each.perimeter().epcis().stream(), each.perimeter().communes().stream()))
                .distinct()
                .toList();
        PlanSheet sheet = PlanSheet.of(
                row.name(),
                areas.outline(row.collectivity(), row.basinId()).orElseThrow().name(),
                kept.plan(),
                version.number(),
                territories.names(row.collectivity(), places, day));
        return Page.of(
                "plan-" + row.id() + "-version-" + version.number(),
                PlanPages.version(sheet).render(),
                day);
    }

    Response answer(Page page, Request request) {
        Variant chosen = request.selectVariant(List.of(PAGE, FILE));
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().isCompatible(FILE.getMediaType())
                ? FileAnswer.of(request, printer.print(page), FILE.getMediaType(), page.name() + ".pdf")
                : FileAnswer.of(
                        request, page.html(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), page.name() + ".html");
    }
}
