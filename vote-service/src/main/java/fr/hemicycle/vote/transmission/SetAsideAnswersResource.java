package fr.hemicycle.vote.transmission;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/set-aside-answers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class SetAsideAnswersResource {

    private static final String EXAMPLE = """
            {"items": [{"id": "01849933-8000-7a78-8001-000000000001", "source": "062-226200012----1-3_1.xml",
              "reason": "No act was sent as 062-226200012-20221213-2022_552-DE", "setAsideAt": "2022-12-16T08:00:00Z"}]}""";

    private final SetAsideRows rows;
    private final Caller caller;

    SetAsideAnswersResource(SetAsideRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record SetAsideAnswerPage(
            List<SetAsideAnswer> items, @Nullable String next) {}

    record SetAsideAnswer(
            UUID id,

            @Schema(description = "Name of the file, or identifier of the act whose rules refused the answer")
            String source,

            @Schema(description = "What is wrong with it, or codes of the broken rules")
            String reason,

            Instant setAsideAt) {

        static SetAsideAnswer of(SetAsideRow row) {
            return new SetAsideAnswer(row.id(), row.source(), row.reason(), row.setAsideAt());
        }
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listSetAsideAnswers",
            summary = "List the answers that could not be taken in",
            description =
                    "Files of the prefecture [retours de la préfecture, CGCT L3131-2] that nobody could read, or that are about no act"
                            + " of the collectivity, and answers that the rules of their act refused. The files stand in the folder"
                            + " set-aside: put right and put back, they are read again.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, the oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = SetAsideAnswerPage.class),
                            examples = @ExampleObject(name = "one", value = EXAMPLE)))
    public Page<SetAsideAnswer> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<SetAsideRow> found =
                rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit);
        return Page.of(found, limit, SetAsideRow::id).map(SetAsideAnswer::of);
    }
}
