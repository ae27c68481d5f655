package fr.hemicycle.vote.document;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@RunOnVirtualThread
@Produces({MediaType.TEXT_HTML, DocumentResource.PDF})
@Tag(name = "Documents", description = "The acts as people read them, as HTML and as PDF/A")
class DocumentResource {

    static final String PDF = "application/pdf";
    private static final String HTML = "<!DOCTYPE html><html lang=\"fr-FR\">…</html>";
    private static final Variant PAGE = new Variant(MediaType.TEXT_HTML_TYPE, (String) null, null);
    private static final Variant FILE = new Variant(MediaType.valueOf(PDF), (String) null, null);

    private final Documents documents;
    private final PdfPrinter printer;
    private final Caller caller;

    DocumentResource(Documents documents, PdfPrinter printer, Caller caller) {
        this.documents = documents;
        this.printer = printer;
        this.caller = caller;
    }

    @GET
    @Path("/deliberations/{id}/document")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getDeliberationDocument", summary = "Read a deliberation as an act", description = "The deliberation [délibération, CGCT L3121-17]: roll call, title, number, visas, articles, budget table, vote by group, result, signature. A draft says that it was not voted. `Accept` chooses between HTML and PDF/A; the ETag is the SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "page", value = HTML)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response deliberation(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = "01849933-8000-702a-b270-a115da58f9e0")) UUID id,
            @Context Request request) {
        return answer(documents.deliberation(caller.collectivity(), id), request);
    }

    @GET
    @Path("/reports/{id}/document")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getReportDocument", summary = "Read a report", description = "The report to the members [rapport, CGCT L3121-19], with its budget table and the opinions of the commissions. `Accept` chooses between HTML and PDF/A; the ETag is the SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "page", value = HTML)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response report(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = "01849933-8000-7845-9183-1319e89c4d65")) UUID id,
            @Context Request request) {
        return answer(documents.report(caller.collectivity(), id), request);
    }

    @GET
    @Path("/sittings/{id}/minutes")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getMinutes", summary = "Read the minutes of a sitting", description = "The minutes [procès-verbal, CGCT L3121-13] from what is on record; a secret ballot in numbers only, a public one by name. What was said in the discussion is not on record. `Accept` chooses between HTML and PDF/A; the ETag is the SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "page", value = HTML)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response minutes(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = "01849933-8000-7558-93b7-0f8c6bbbb1d5")) UUID id,
            @Context Request request) {
        return answer(documents.minutes(caller.collectivity(), id), request);
    }

    @GET
    @Path("/sittings/{id}/deliberations-list")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getDeliberationsList", summary = "Read the list of deliberations of a sitting", description = "What the sitting had on its agenda and what came of it [liste des délibérations]. `Accept` chooses between HTML and PDF/A; the ETag is the SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "page", value = HTML)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"), examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = "01849933-8000-7558-93b7-0f8c6bbbb1d5")) UUID id,
            @Context Request request) {
        return answer(documents.list(caller.collectivity(), id), request);
    }

    private Response answer(Documents.Page page, Request request) {
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
