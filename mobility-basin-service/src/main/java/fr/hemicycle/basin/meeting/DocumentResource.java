package fr.hemicycle.basin.meeting;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/meetings/{id}/documents")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class DocumentResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Caller caller;

    DocumentResource(Meetings meetings, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "AddDocumentRequest")
    record AddDocumentRequest(
            @NotBlank @Size(max = 200) String title,

            @NotNull @Size(max = 2000) @Pattern(regexp = "^https?://[^\\s/]+(/\\S*)?$")
            String url,

            @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "Of the file, in hexadecimal")
            String sha256) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "addDocument",
            summary = "Add a document to a meeting",
            description =
                    "Where it is, and the SHA-256 by which everybody can tell that it is still the same. Before or after the meeting.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.DOCUMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting with its documents",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.MEETING)))
    @APIResponse(responseCode = "409", description = "`DOCUMENT_MUST_BE_ADDED_ONCE`")
    public Response add(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull AddDocumentRequest request) {
        MeetingRow row =
                meetings.add(caller.collectivity(), id, request.title().strip(), request.url(), request.sha256());
        return Response.created(URI.create("/v1/meetings/" + id))
                .entity(views.of(caller.collectivity(), row))
                .build();
    }
}
