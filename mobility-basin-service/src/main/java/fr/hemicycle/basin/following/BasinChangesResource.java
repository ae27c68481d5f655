package fr.hemicycle.basin.following;

import fr.hemicycle.basin.following.Changes.ChangesView;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/basins/{id}/changes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Following")
class BasinChangesResource {

    private final Changes changes;
    private final Caller caller;

    BasinChangesResource(Changes changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBasinChanges",
            summary = "List what changed in a basin",
            description =
                    "The events of its plans, of its bodies and their meetings [réunions], of the missions that serve it, and changes of"
                            + " the territory that concern it: the oldest first. `next` stands in every answer: asked for with it again"
                            + " and again, the feed tells each change once, however late its transaction ended.")
    @APIResponse(
            responseCode = "200",
            description = "What changed behind the cursor",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangesView.class),
                            examples = @ExampleObject(name = "progress", value = FollowingExamples.CHANGES)))
    public ChangesView read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "Littoral Nord", value = FollowingExamples.BASIN_ID))
                    UUID id,
            @Parameter(description = "`next` of the answer before; from the beginning where it is absent")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return changes.ofBasin(caller.collectivity(), id, after, limit);
    }
}
