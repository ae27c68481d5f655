package fr.hemicycle.vote.document;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sittings/{id}/minutes")
@RunOnVirtualThread
@Produces({MediaType.TEXT_HTML, Answers.PDF})
@Tag(name = "Documents")
class MinutesResource {

    private final Documents documents;
    private final Answers answers;
    private final Caller caller;

    MinutesResource(Documents documents, Answers answers, Caller caller) {
        this.documents = documents;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getMinutes",
            summary = "Read the minutes of a sitting",
            description =
                    "The minutes [procès-verbal, CGCT L3121-13] from what is on record; a secret ballot in numbers only, a public one by name, and what was said as far as it was recorded, but for closed sessions [huis clos]. `Accept` chooses between HTML and PDF/A; the ETag is the SHA-256 of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = Answers.HTML)),
                @Content(
                        mediaType = Answers.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response minutes(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01849933-8000-7558-93b7-0f8c6bbbb1d5"))
                    UUID id,
            @Context Request request) {
        return answers.of(documents.minutes(caller.collectivity(), id), request);
    }
}
