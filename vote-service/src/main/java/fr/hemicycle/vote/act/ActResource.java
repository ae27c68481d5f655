package fr.hemicycle.vote.act;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.act.domain.ActRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/deliberations/{id}/act")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActResource {

    private static final String PDF = "application/pdf";

    private final Acts acts;
    private final DocumentRows documents;
    private final ActViews views;
    private final Caller caller;
    private final Clock clock;
    private final int documentSizeMax;

    ActResource(
            Acts acts,
            DocumentRows documents,
            ActViews views,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hemicycle.act.document-size-max") int documentSizeMax) {
        this.acts = acts;
        this.documents = documents;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
        this.documentSizeMax = documentSizeMax;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAct",
            summary = "Show what a deliberation is worth",
            description =
                    "Its steps, the conditions of its force [caractère exécutoire, CGCT L3131-1], when each was met and what is"
                            + " missing. 404 until it is adopted.")
    @APIResponse(
            responseCode = "200",
            description = "The act",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "in force", value = ActExamples.ACT)))
    public ActResponse get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id) {
        return switch (acts.look(caller.collectivity(), id)) {
            case ActDecision.Taken taken -> views.of(caller.collectivity(), taken.act());
            case ActDecision.Refused refused -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("/document")
    @Consumes(PDF)
    @LargeBody
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "uploadActDocument",
            summary = "Upload the signed document of an act",
            description =
                    "A PDF of at most 10 MiB that nobody has locked. It is the one that is transmitted, and the one whose SHA-256 is"
                            + " recorded at its publication [CGCT R3131-2]. Another one may stand in its place until it goes out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = PDF,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary"),
                            examples = @ExampleObject(name = "a file", value = "%PDF-1.7 …")))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(
            responseCode = "409",
            description = "`DELIBERATION_MUST_BE_ADOPTED`, `DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT`")
    @APIResponse(responseCode = "422", description = "`PDF_MUST_BE_READABLE`, `PDF_MUST_NOT_BE_LOCKED`")
    public Response upload(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        ActDecision held = acts.hold(caller.collectivity(), id);
        if (body.length > documentSizeMax) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
        Pdf pdf = new Pdf(body);
        pdf.objection().ifPresent(reason -> {
            throw ProblemException.invalid("", reason);
        });
        return switch (held) {
            case ActDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
            case ActDecision.Taken(Act act) -> {
                List<Reason> reasons = act.closedToAnotherDocument();
                if (!reasons.isEmpty()) {
                    throw ProblemException.refused(reasons);
                }
                acts.keep(caller.collectivity(), act);
                documents.persistAndFlush(DocumentRow.of(Ids.next(), caller.collectivity(), id, pdf, now()));
                yield Response.created(URI.create("/v1/deliberations/" + id + "/act/document"))
                        .entity(views.of(caller.collectivity(), act))
                        .build();
            }
        };
    }

    @GET
    @Path("/document")
    @jakarta.ws.rs.Produces({PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getActDocument",
            summary = "Download the signed document of an act",
            description = "The file as it was uploaded last. The public reads it on the collectivity's site.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = PDF,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary"),
                            examples = @ExampleObject(name = "a file", value = "%PDF-1.7 …")))
    public Response document(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id) {
        DocumentRow row = documents.last(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(row.content(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".pdf\"")
                .build();
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(ActRule.values());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
