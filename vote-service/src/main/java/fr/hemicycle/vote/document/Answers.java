package fr.hemicycle.vote.document;

import fr.hemicycle.platform.document.FileAnswer;
import fr.hemicycle.platform.document.Page;
import fr.hemicycle.platform.document.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page as it was asked for: HTML or PDF, by its digest. */
@ApplicationScoped
class Answers {

    static final String PDF = FileAnswer.PDF;
    static final String HTML = "<!DOCTYPE html><html lang=\"fr-FR\">…</html>";
    private static final Variant PAGE = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);
    private static final Variant FILE = new Variant(MediaType.valueOf(PDF), (String) null, null);

    private final PdfPrinter printer = new PdfPrinter();

    Response of(Page page, Request request) {
        Variant chosen = request.selectVariant(List.of(PAGE, FILE));
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().isCompatible(FILE.getMediaType())
                ? FileAnswer.of(request, printer.print(page), FILE.getMediaType(), page.name() + ".pdf")
                : FileAnswer.of(
                        request,
                        page.html().getBytes(StandardCharsets.UTF_8),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"),
                        page.name() + ".html");
    }
}
