package fr.hemicycle.vote.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A page as it was asked for: HTML or PDF, by its digest. */
@ApplicationScoped
class Answers {

    static final String PDF = "application/pdf";
    static final String HTML = "<!DOCTYPE html><html lang=\"fr-FR\">…</html>";
    private static final Variant PAGE = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);
    private static final Variant FILE = new Variant(MediaType.valueOf(PDF), (String) null, null);

    private final PdfPrinter printer;

    Answers(PdfPrinter printer) {
        this.printer = printer;
    }

    Response of(Documents.Page page, Request request) {
        Variant chosen = request.selectVariant(List.of(PAGE, FILE));
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        boolean asPdf = chosen.getMediaType().isCompatible(FILE.getMediaType());
        byte[] bytes = asPdf ? printer.print(page) : page.html().getBytes(StandardCharsets.UTF_8);
        EntityTag digest = new EntityTag(sha256(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(digest);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(bytes, asPdf ? PDF : MediaType.TEXT_HTML + ";charset=UTF-8")
                                .header(
                                        "Content-Disposition",
                                        "inline; filename=\"" + page.name() + (asPdf ? ".pdf" : ".html") + "\""))
                .tag(digest)
                .header("Vary", "Accept")
                .build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
