package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.platform.document.FileAnswer;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/v1/plans/{id}/versions/{number}/document")
@RunOnVirtualThread
@Produces({MediaType.TEXT_HTML, FileAnswer.PDF})
@Tag(name = "Plans")
class VersionDocumentResource {

    private final PlanRows rows;
    private final PlanViews views;
    private final PlanDocuments documents;
    private final Caller caller;

    VersionDocumentResource(PlanRows rows, PlanViews views, PlanDocuments documents, Caller caller) {
        this.rows = rows;
        this.views = views;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "getPlanDocument",
            summary = "Read a version of a plan as a document",
            description =
                    "Its whole text in French, with who approved and signed it and the steps that it has taken. `Accept` chooses"
                            + " between HTML and PDF/A; the ETag is the SHA-256 of the file, and equal facts give equal bytes. A draft"
                            + " is seen by the collectivity that keeps the plan only.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "page", value = "<!DOCTYPE html><html lang=\"fr-FR\">…</html>")),
                @Content(
                        mediaType = FileAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "file", value = "%PDF-1.7"))
            })
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    @APIResponse(responseCode = "406", description = "`ANSWER_TYPE_MUST_BE_OFFERED`")
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number,
            @Context Request request) {
        Kept kept = rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        PlanVersion version = kept.plan()
                .version(number)
                .filter(each -> views.keeps(kept) || !kept.plan().isDraft(number))
                .orElseThrow(ProblemException::notFound);
        VersionRow row = rows.version(kept.row(), number).orElseThrow();
        return documents.answer(documents.page(kept, version.text(), row), request);
    }
}
