package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.ActViews.PersonView;
import fr.hemicycle.vote.act.domain.Step;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
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
@RolesAllowed({Role.CLERK, Role.ADMIN})
@APIResponse(
        responseCode = "201",
        description = "On record",
        content =
                @Content(
                        schema = @Schema(implementation = ActResponse.class),
                        examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActPublicationResource {

    private final ActSteps steps;
    private final DocumentRows documents;
    private final Caller caller;

    ActPublicationResource(ActSteps steps, DocumentRows documents, Caller caller) {
        this.steps = steps;
        this.documents = documents;
        this.caller = caller;
    }

    record PublishActRequest(
            @NotNull @Schema(description = "Posting date, which the page shows")
            LocalDate publishedOn,

            @NotNull @Size(max = 2000) @Pattern(regexp = "^https?://[^\\s]+$", message = "an http or https address")
            String url,

            @Pattern(regexp = "^[0-9a-f]{64}$", message = "64 hexadecimal digits")
            @Schema(description = "Of the file that was posted; absent when it is the uploaded document")
            @Nullable
            String sha256,

            @NotNull @Valid PersonView author) {}

    record EndPublicationRequest(@NotNull LocalDate unpublishedOn) {}

    record NotifyActRequest(@NotNull LocalDate notifiedOn) {}

    record CertifyActRequest(
            @NotNull LocalDate certifiedOn, @NotNull @Valid PersonView by) {}

    @POST
    @Path("/publication")
    @Idempotent
    @Operation(
            operationId = "publishAct",
            summary = "Record the publication of an act",
            description =
                    "On the collectivity's site, in a format that cannot be modified, with posting date and author [publication électronique,"
                            + " CGCT L3131-1 III, R3131-2].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.PUBLICATION)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS
                    + ", `ACT_MUST_BE_SIGNED_BEFORE`, `STEP_MUST_NOT_PRECEDE_THE_SIGNATURE`, `ACT_MUST_BE_PUBLISHED_ONCE`,"
                    + " `ACT_MUST_HAVE_ITS_DOCUMENT`")
    public Response publishAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull PublishActRequest request) {
        String sha256 = request.sha256() != null
                ? request.sha256()
                : documents.sha256(caller.collectivity(), id).orElse(null);
        if (sha256 == null) {
            return steps.withoutDocument(id);
        }
        return steps.take(
                id,
                new Step.Published(
                        request.publishedOn(),
                        request.url(),
                        sha256,
                        request.author().toDomain(null)));
    }

    @POST
    @Path("/publication/end")
    @Idempotent
    @Operation(
            operationId = "endPublication",
            summary = "End the publication of an act",
            description = "It must have stayed two months at least [CGCT R3131-2].")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.END_OF_PUBLICATION)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS + ", `PUBLICATION_MUST_HAVE_BEGUN`, `PUBLICATION_MUST_LAST_TWO_MONTHS`")
    public Response endPublication(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull EndPublicationRequest request) {
        return steps.take(id, new Step.Unpublished(request.unpublishedOn()));
    }

    @POST
    @Path("/notification")
    @Idempotent
    @Operation(
            operationId = "notifyAct",
            summary = "Record the notification of an individual decision",
            description = "To those whom it concerns [notification, CGCT L3131-1 II].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.NOTIFICATION)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS
                    + ", `ACT_MUST_BE_SIGNED_BEFORE`, `STEP_MUST_NOT_PRECEDE_THE_SIGNATURE`,"
                    + " `NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION`, `ACT_MUST_BE_NOTIFIED_ONCE`")
    public Response notifyAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull NotifyActRequest request) {
        return steps.take(id, new Step.Notified(request.notifiedOn()));
    }

    @POST
    @Path("/certificate")
    @Idempotent
    @Operation(
            operationId = "certifyAct",
            summary = "Certify that an act is in force",
            description =
                    "The president certifies it under their own responsibility [certificat du caractère exécutoire, CGCT L3131-1 I].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.CERTIFICATE)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `CERTIFICATE_MUST_REST_ON_THE_CONDITIONS`")
    public Response certifyAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull CertifyActRequest request) {
        return steps.take(
                id, new Step.Certified(request.certifiedOn(), request.by().toDomain(null)));
    }
}
